extension MutualMessage {
  package var chinese: String {
    switch self {
    case .people: "人"
    case .units: "个单位"
    case .reciprocityRivals: "其他可能的解释：共事者更了解彼此的工作、任务相近，或对好工作的看法相同。"
    case .blocRivals: "其他可能的解释：更了解彼此的工作、其他评分人未看到的真实成绩，或任务相近。"
    case .reciprocitySeen:
      "{component}：互相评分的 {members} {kind}、{pairs} 对之中，一方给对方高出其他人的部分与对方回给的部分相关为 {correlation}（{low} 至 {high}）。{verdict}{rivals}"
    case .reciprocityUntestable: "互相评分者给出与得到的是否相应（{component}），无法检验：{reason}。{rivals}"
    case .blocSeen:
      "{own} 与 {other}（{component}）：在各自水平上，{own} 给 {other} 比其他评分人高 {forth} 分，{other} 给 {own} 高 {back} 分（{count} 条评分）；与一般的两者相比为 {size} 分（{low} 至 {high}）。{verdict}{rivals}"
    case .blocUntestable: "互相评分是否高于其他评分人所给（{component}），无法检验：{reason}。{rivals}"
    case .communitySeen:
      "{names}（{component}）：其间 {inside} 对的互评比其他评分人高 {size} 分（{low} 至 {high}），与一般的两者相比。{verdict}{rivals}"
    case .noneMutual: "没有两方互相评分：不知道评分人是哪个人或属于哪个单位，或只有单向评分"
    case .fewMutual: "互相评分的有 {members} 方、{pairs} 对，少于 {leastMembers} 方或 {leastPairs} 对不作判断"
    case .fewEncounters: "双向各有 {encounters} 条以上评分的有 {members} 方、{pairs} 对，少于 {leastMembers} 方或 {leastPairs} 对不作判断"
    case .nothingLeft: "扣除各方对所有人给出和得到的水平之后，各对之间没有差异"
    }
  }
}
