extension DepartureMessage {
  package var chinese: String {
    switch self {
    case .withLeads: "{sentence}{leads}"
    case .leadsDiffer: "调动之前，这些单位对将要调离者的评分已有不同（{periods} 个前置期的联合检验：p {p}）；调动之后所见未必由调动引起。"
    case .leadsDoNotDiffer: "调动之前未见差异（{periods} 个前置期的联合检验：p {p}）；这并不证明没有差异。"
    }
  }
}
