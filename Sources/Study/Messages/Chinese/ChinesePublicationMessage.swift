extension PublicationMessage {
  package var chinese: String {
    switch self {
    case .hidden: "略"
    case .untold: "若干"
    case .title: "供公布"
    case .howHidden:
      "人数为 1 至 {last} 的数字略去；可据以推算出它们的数字也一并略去：即使知道全部公布内容，也只能说某个略去的人数落在宽度不小于 {minimum} 的范围内。因人数过少略去 {primary} 处，为保护前者略去 {complementary} 处。以略去人数为基础的数字同样略去。"
    case .noNames: "不出现任何人员、评分人或单位的名称；不含个人的名次、得分或等次。"
    case .bands: "各组等次人数"
    case .bandsNote: "各组各等次的人数。"
    case .noBand: "未入等次"
    case .all: "合计"
    case .raters: "评分人（不具名）"
    case .ratersNote: "各表分别按估计值排列，次序、代码和位置都不透露是谁。所评不足 {minimum} 人的评分人略去；评了多少人只按档次说明。"
    case .ratersFew: "评分人太少，不列表：否则可以猜出是谁。"
    case .ratersNone: "没有评分人可以检验。"
    case .detectors: "检验了什么"
    case .detectorsNote: "每项检验能检验多少评分人、单位或配对，其中多少值得复核。提示供复核，不是结论。"
    case .tested: "可检验"
    case .untestable: "无法检验"
    case .flagged: "提示复核"
    case .countRange: "{low}–{high}"
    case .countOver: "{low} 及以上"
    case .peopleScored: "所评人数"
    case .groupsHidden: "有的组人数过少，或会使人推算出这样的组；各表均不列这些组。"
    }
  }
}
