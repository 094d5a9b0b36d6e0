/// The words in which offices write what became of an entry in the ledger.
extension PointEntry.Status {
  /// Those said most often, by status, for people to choose from.
  static let examples = allCases.map { status in
    "\(status.rawValue) (\((chinese[status] ?? []).prefix(4).joined(separator: "/")))"
  }

  private static let chinese: [PointEntry.Status: [String]] = [
    .active: [
      "有效", "生效", "已认定", "认定", "已确认", "确认", "已生效", "正常", "已采纳", "采纳", "已核定", "核定", "已审定", "审定", "已核实", "属实", "已计入", "计入",
      "已执行", "执行", "审核通过", "已通过", "通过", "申诉不成立", "申诉驳回", "驳回申诉", "维持", "维持原认定", "复核维持", "已公示", "已办结", "办结", "是",
    ],
    .exempted: ["免责", "容错免责", "已免责", "容错", "已容错", "豁免", "免予扣分", "免于扣分", "不予扣分", "免予追责", "免于追责", "不予追责", "减免"],
    .appealed: ["申诉", "申诉中", "已申诉", "申诉受理", "申诉待核", "复核", "复核中", "待复核", "申诉复核中", "异议", "有异议", "异议中", "异议处理中", "争议", "争议中"],
    .revoked: [
      "撤销", "已撤销", "撤消", "已撤消", "取消", "已取消", "撤回", "已撤回", "作废", "已作废", "无效", "失效", "已失效", "不予认定", "未认定", "不认定", "不予计入", "不计入",
      "申诉成立", "已更正撤销", "审核不通过", "未通过", "不属实", "否",
    ],
  ]

  private static let english: [PointEntry.Status: [String]] = [
    .active: [
      "active", "confirmed", "approved", "valid", "effective", "ineffect", "upheld", "accepted", "recognized", "recognised",
      "appealdismissed", "appealrejected",
    ],
    .exempted: ["exempted", "exempt", "waived", "excused", "exonerated"],
    .appealed: ["appealed", "underappeal", "appealing", "appeal", "inappeal", "appealpending", "disputed", "indispute", "underreview"],
    .revoked: [
      "revoked", "cancelled", "canceled", "withdrawn", "void", "voided", "annulled", "rescinded", "invalid", "rejected", "appealupheld",
      "appealgranted",
    ],
  ]

  /// The words that ledgers and schemes use, folded.
  public static let words: [String: PointEntry.Status] = Dictionary(
    (chinese.merging(english) { $0 + $1 }).flatMap { status, words in words.map { ($0, status) } }, uniquingKeysWith: { first, _ in first })

  /// The status that a word means; white space, case, hyphens and full-width forms don't matter. `nil` for a word that could mean several
  /// things (待认定, pending) or none.
  package init?(word: String) {
    let plain = NearDuplicates.folded(word).filter { !"-_()（）".contains($0) }
    guard let status = Self.words[plain] else { return nil }
    self = status
  }
}
