extension AdjustMessage {
  package var chinese: String {
    switch self {
    case .unknownMethod: "没有这种方法"
    case .note: "{target}（{method}）：{note}"
    case .theTotal: "总分"
    case .withoutGroup: "{count} 人没有组别，若不调整就会与调整后的得分混在一起（{people}）"
    case .notFinite: "结果不是有限的数"
    case .halfUpOnly: "{figure} 只能四舍五入"
    case .severityNeedsRatings: "评分人效应只能从来自评分的分项中扣除，不能从总分、单位得分、表格或票数中扣除"
    case .severityNeedsMean: "评分人效应是评分平均分上的分值，不适用于去掉最高最低分的平均分、中位数、合计或折算分"
    case .severityOtherTiers: "读入评分时各等次所用的分值与本方案不同"
    }
  }
}
