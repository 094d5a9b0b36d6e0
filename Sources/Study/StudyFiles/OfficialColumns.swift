internal import Messages
internal import RatingStudy

extension ColumnAliases {
  /// Headers over what an office computed from the rest of a row.
  static let official: [Entry] = [
    Entry(table: "*", column: "total", headers: ["最后得分", "综合得分合计", "考核总分", "考核总得分", "年度总分"]),
    Entry(table: "*", column: "rank", headers: ["组内名次", "组内排名", "本组名次", "本组排名", "总名次", "总排名", "名次排序"]),
    Entry(table: "official", column: "band", headers: ["等次", "档次", "考核等次", "考核结果", "年度考核等次", "评定等次", "等级"]),
    Entry(table: "components", column: "band", headers: ["等次", "档次", "考核等次", "考核结果", "年度考核等次", "评定等次"]),
  ]
}

/// The office's own total, rank and band beside the components: no components, but a table of their own.
enum OfficialColumns {
  private static let names = ["total", "rank", "band"]

  /// Splits them off. Where nothing but a total stands, it is the component.
  ///
  /// - Parameter hasOwn: whether the study has a table `official`; then they are only taken out of the components.
  /// - Returns: the components without them, the official results, and what to say; the table itself where there is nothing to split.
  static func split(_ table: Table, hasOwn: Bool) -> (components: Table, official: Table?, problems: [Problem]) {
    let own = table.columns.filter { names.contains($0.name) }
    let rest = table.columns.filter { !names.contains($0.name) }
    let others = rest.filter { !["person", "period", "name"].contains($0.name) && PlainNumber.areNumbers($0) }
    guard !own.isEmpty, !others.isEmpty else { return (table, nil, []) }
    var components = table
    components.columns = rest
    let note = Problem(
      .note, in: table.source, message: Message(FileSentence.officialColumns(headers: own.map { $0.header })))
    guard !hasOwn else { return (components, nil, [note]) }
    var official = table
    official.name = TableKind.official.rawValue
    official.columns = table.columns.filter { ["period", "person"].contains($0.name) } + own
    return (components, official, [note])
  }

  /// The results that stand in another table: official tiers with totals or ranks beside them, or a summary of people with a total.
  ///
  /// - Returns: `nil` where the table says nothing of the kind.
  static func results(in table: Table, _ kind: TableKind) -> Table? {
    let total = table.column("total").flatMap { PlainNumber.areNumbers($0) ? $0 : nil }
    let rank = table.column("rank").flatMap { PlainNumber.areNumbers($0) ? $0 : nil }
    // A rank alone may be one of office in a table of people.
    guard kind == .tiers ? total != nil || rank != nil : total != nil else { return nil }
    var band = table.column("band") ?? table.column("tier")
    if band == nil, kind == .people {
      let headers = ColumnAliases.headers(of: "band", in: .official).map(HeaderNames.folded)
      band = table.columns.first { headers.contains(HeaderNames.folded($0.header)) }
    }
    band?.name = "band"
    var official = table
    official.name = TableKind.official.rawValue
    official.columns = table.columns.filter { ["period", "person"].contains($0.name) } + [total, rank, band].compactMap(\.self)
    return official
  }
}
