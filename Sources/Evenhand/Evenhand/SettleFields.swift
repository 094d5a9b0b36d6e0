package import Messages

extension SettleResult.Further: Record {
  package static let isRow = true
  package static let fields: Fields<SettleResult.Further> = [
    Field("person", \.person, "Who is scored again.", "补评对象。"), Field("component", \.component, "In which component.", "评价项目。"),
    Field(
      "rater", \.rater, "By whom; null: somebody of the same kind who has not rated yet, since all who rate there have scored the person.",
      "由谁评；null 表示现有评分人都已评过，需同类的新评分人。"),
    Field(optional: "pool", \.pool, "Against whom the person is ranked.", "排名组。"),
    Field("total", \.total, in: .points, "The person's official total.", "正式总分。"),
    Field("band", \.band, "The person's official band; null for none.", "正式等次；没有则为 null。"),
    Field("line", \.line, in: .points, "The line between bands nearest to the total; null where there is none.", "离总分最近的等次界线；没有则为 null。"),
    Field("rightBefore", \.rightBefore, in: .share, "Probability that the person's band is right, now.", "目前等次正确的概率。"),
    Field("rightAfter", \.rightAfter, in: .share, "The same after all further ratings.", "全部补评之后的概率。"),
    Field(
      "expectedWrong", \.expectedWrong, in: .people, "Expected number of wrong bands over everybody after this and all before it.",
      "至此次补评为止，全体等次有误的预期人数。"),
  ]
}

extension SettleResult: Record {
  package static let fields: Fields<SettleResult> = [
    Field(optional: "period", \.period, "Whose bands they are.", "考核期。"),
    Field("people", \.people, in: .people, "People with a total.", "有总分的人数。"),
    Field("components", \.components, "Components in which further ratings are thought of.", "可补评的评价项目。"),
    Field(
      "wrong", \.wrong, in: .people, "Expected number of wrong bands now, by normal curves, as all that follows.", "目前等次有误的预期人数（正态近似，下同）。"),
    Field("drawnWrong", \.drawnWrong, in: .people, "The same by the draws themselves.", "同上，直接按抽样。"),
    Field("wrongAfter", \.wrongAfter, in: .people, "After the further ratings.", "补评之后。"),
    Field("evenWrong", \.evenWrong, in: .people, "After as many ratings dealt evenly over everybody.", "同样多评分平均分给所有人之后。"),
    Field("ratings", \.ratings, "The further ratings, in the order in which they are worth most.", "补评安排，按价值由大到小。"),
    Field("certainty", \.certainty, in: .share, "The share of right bands that was enough; 1: none.", "达到即止的等次正确比例；1 表示不设。"),
    Field("draws", \.draws, "Draws of totals without error.", "抽样次数。"), Field("seed", \.seed, "Of the draws.", "抽样所用种子。"),
    Field(optional: "notes", { $0.notes.isEmpty ? nil : $0.notes }, "What is to be known of it.", "须知。"),
  ]
}
