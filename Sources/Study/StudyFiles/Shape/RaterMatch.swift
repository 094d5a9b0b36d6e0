internal import Messages
internal import RatingStudy

/// Makes tables of ties and raters call raters as the ratings do: one sheet says 陈志远（书记）, another 陈志远.
///
/// A name that no rating knows takes the name of the one rater who is called the same without what stands in brackets, or with an office
/// before or behind it (陈志远书记).
enum RaterMatch {
  /// Aligns the names and notes which.
  static func apply(to tables: inout [TableKind: Table], notes: inout [TableKind: [Problem]]) {
    guard let raters = tables[.ratings]?.column("rater")?.levels, !raters.isEmpty else { return }
    let known = Set(raters)
    var byName: [String: [String]] = [:]
    for rater in raters { byName[plain(rater), default: []].append(rater) }
    for kind in [TableKind.ties, .raters] {
      guard let table = tables[kind], let index = table.columns.firstIndex(where: { $0.name == "rater" }) else { continue }
      let column = table.columns[index]
      var changed: [(String, String)] = []
      let names = column.levels.map { name -> String in
        guard !known.contains(name) else { return name }
        let found = byName[plain(name)] ?? raters.filter { RaterHeads.isTitled($0, name) }
        guard found.count == 1, !column.levels.contains(found[0]) else { return name }
        changed.append((name, found[0]))
        return found[0]
      }
      guard let first = changed.first, Set(names).count == names.count else { continue }
      tables[kind]?.columns[index].levels = names
      notes[kind, default: []].append(
        Problem(
          .note, in: table.source, column: column.header,
          message: Message(ShapeSentence.ratersMatched(count: changed.count, name: first.0, rater: first.1))))
    }
  }

  /// A name without what stands in brackets, folded.
  private static func plain(_ name: String) -> String {
    let bare = HeaderNames.bare(name)
    return bare.isEmpty ? HeaderNames.folded(name) : bare
  }
}
