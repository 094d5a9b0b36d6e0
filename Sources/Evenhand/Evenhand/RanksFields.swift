package import Messages
internal import Scoring

extension RanksResult.Person: Record {
  package static let fields: Fields<RanksResult.Person> = [
    Field("person", \.person, "Whose estimate it is.", "该估计属于谁。"),
    Field(optional: "period", \.period, "The period of a study's result.", "考核期（研究的结果）。"),
    Field("pool", \.pool, "Against whom they are ranked; null where all are in one pool.", "排名组；全体一起排名时为 null。"),
    Field("estimate", \.estimate, "What is ranked, the largest first.", "用于排名的估计值，最大者居前。"),
    Field("standardError", \.standardError, "Its standard error.", "其标准误。"),
    Field("rank", \.rank, in: .ranks, "1 + how many of the pool have a larger estimate.", "1 + 组内估计值更大的人数。"),
    Field(
      "marginal", \.marginal, in: .ranks, "First and last rank that can't be ruled out, for this person by itself, at the level.",
      "按所给水平，单就此人而言不能排除的最前与最后名次。"),
    Field(
      "simultaneous", \.simultaneous, in: .ranks, "The same for all of the pool at once.", "同上，但对全组同时成立。"),
    Field(optional: "band", \.band, "The band that the scheme gives.", "方案所定等次。"),
  ]
}

extension RanksResult.First: Record {
  package static let fields: Fields<RanksResult.First> = [
    Field("m", \.m, in: .people, "So many first.", "前若干名的人数。"),
    Field("pool", \.pool, "Of which pool; null where there is one.", "属于哪个排名组；只有一组时为 null。"),
    Field(
      "people", \.people, "Who could be among them, by rank: with the level's probability the true ones are all here.",
      "可能位列其中的人，按名次排列：按所给水平，真正的前若干名都在其中。"),
  ]
}

extension RanksResult.Pairs: Record {
  package static let fields: Fields<RanksResult.Pairs> = [
    Field("told", \.told, "Pairs of one pool that can be distinguished, all of them at once.", "同组内能够区分先后的对数（同时成立）。"),
    Field("all", \.all, "All pairs of one pool.", "同组内的全部对数。"),
  ]
}

extension RanksResult: Record {
  package static let fields: Fields<RanksResult> = [
    Field("level", \.level, "Of the rank sets.", "名次区间的置信水平。"),
    Field("people", \.people, "Everybody in the table's order.", "每个人，按表中顺序。"),
    Field("first", \.first, "Who could be among the first, where it was asked for.", "可能位列前若干名的人（按要求给出）。"),
    Field("pairs", \.pairs, "Pairs that are ranked against each other.", "互相排名的各对。"),
    Field(
      optional: "bands", { $0.bands.isEmpty ? nil : $0.bands },
      "Of a study: who of each band would not be in it if the true scores were known.",
      "研究：若已知真实分数，各等次中不在其列的人数。"),
    Field(optional: "draws", \.draws, "Of a study: how often its scores were drawn.", "研究：抽样次数。"),
    Field(optional: "notes", { $0.notes.isEmpty ? nil : $0.notes }, "What is assumed, and what was taken as it stands.", "前提，以及视为给定的内容。"),
    Field("seed", \.seed, "Of the draws.", "抽样所用种子。"),
  ]
}
