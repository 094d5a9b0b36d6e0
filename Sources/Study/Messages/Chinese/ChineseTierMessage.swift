extension TierMessage {
  package var chinese: String {
    switch self {
    case .turnTakingRivals: "其他可能的解释：实绩逐期变化大于其他来源所反映的、有不得连续获评的规定、职责调整，或本人谦让。"
    case .quotaRivals: "其他可能的解释：所评人员中确无较差者、对规定理解不同，或低等次另行确定。"
    case .turnTakingAbsent: "优秀等次是否轮流获得，无法检验：{reason}。{rivals}"
    case .quotaAbsent: "按规定应评的低等次是否少评，无法计数：{reason}。{rivals}"
    case .turnTakingSeen:
      "{unit}：{periods} 期、{people} 人中共评出 {wins} 个最高等次，其中一整轮（{turn} 期）之内同一人再次获评 {seen} 次；若按实绩评定，预计约 {expected} 次。{verdict}{rivals}"
    case .turnTakingUntestable: "{unit} 的最高等次是否轮流获得，无法检验：{reason}。{rivals}"
    case .turnTakingOverall:
      "合计 {units} 个单位，一整轮之内同一人再次获评最高等次 {seen} 次；若按实绩评定，预计约 {expected} 次。{verdict}{rivals}"
    case .turnTakingOverallUntestable: "总体上最高等次是否轮流获得，无法检验：{reason}。{rivals}"
    case .seniorityOrderSeen:
      "{unit}：最高等次评给可能“轮到”的人时，未获评者中资历较浅的比资历较深的多 {seen} 人次；若按实绩评定，预计约 {expected} 人次。{verdict}{rivals}"
    case .seniorityOrderUntestable: "{unit} 的最高等次是否按资历先后获得，无法检验：{reason}。{rivals}"
    case .seniorityOrderOverall:
      "合计 {units} 个单位，未获评最高等次者中资历较浅的比资历较深的多 {seen} 人次；若按实绩评定，预计约 {expected} 人次。{verdict}{rivals}"
    case .seniorityOrderOverallUntestable: "总体上最高等次是否按资历先后获得，无法检验：{reason}。{rivals}"
    case .noTiers: "没有正式评定等次（tiers 表）"
    case .noUnitsOfPeople: "不知道人员所在单位（people 表）"
    case .noTierContest: "没有任何单位在任何时期既有人获评最高等次又有人未获评"
    case .noMeritSources: "没有其他来源给同一单位的人评分（评分，或 components 表）"
    case .meritUnmeasured: "其他来源无法把实绩与误差分开：只有一个来源且无重复评分，或各来源互不一致"
    case .noSeniority: "people 表没有写明每个人的资历（seniority）"
    case .topTierUnknown: "不知道哪一等次最高；表中有 {known}（可在 study.yaml 写明 tierOrder、给出含该等次的方案，或用 --top-tier）"
    case .fewTierPeriods: "既有人获评最高等次又有人未获评的时期只有 {count} 个，少于 {minimum} 个不作判断"
    case .repeatsCannotVary: "名额和参评范围使再次获评的次数没有变化余地"
    case .seniorityCannotVary: "名额和参评范围使先后顺序没有变化余地"
    case .attainableAboveLevel: "无论出现什么结果，此设计可能达到的最小 p 值为 {smallest}，高于水平 {level}"
    case .quotaCounted:
      "{rater}：{periods} 期按规定应评（{tiers}）{required} 人，实评 {given} 人；逐期计算共少评 {withheld} 人。这是计数，不是检验。{rivals}"
    case .quotaNotApplicable: "{rater}：不适用，人数少，方案不要求评出（{tiers}）。{rivals}"
    case .quotaPooled:
      "合计 {heads} 名负责人，按规定应评（{tiers}）{required} 人，少评 {withheld} 人；若全区实绩最低者获评，预计约少 {expected} 人。{verdict}{rivals}"
    case .quotaPooledUntestable: "按规定应评（{tiers}）{required} 人、少评 {withheld} 人，是否多于实绩所能说明的，无法检验：{reason}。{rivals}"
    case .noScheme: "没有可能提出要求的方案（scheme.yaml 或 --scheme）"
    case .nothingRequired: "不适用，方案没有规定任何等次的最低人数（quota 的 atLeast）"
    case .noTiersGiven: "该分项没有以等次给出的评分"
    case .notApplicable: "不适用，没有要求"
    case .noComparableSources: "没有其他来源能比较不同负责人的人员并把实绩与误差分开"
    }
  }
}
