internal import Foundation
internal import Messages
internal import RatingStudy

/// Finds a study's tables among sheets (or files) under natural names, by their headers and shape.
///
/// Nothing is taken that a name or `study.yaml` already says; what could be several things is asked, all of it at once.
struct SheetRecognition {
  /// The tables found.
  private(set) var choices: [TableChoice] = []
  /// How each file was read, and what is asked.
  private(set) var problems: [Problem] = []

  /// The sheets that no name explains, and behind them those that one does.
  private let looks: [SheetLook]
  private let count: Int
  private let open: Set<TableKind>
  private var verdicts: [SheetLook.Verdict] = []

  /// - Parameters:
  ///   - looks: the sheets that no name explains.
  ///   - known: those that a name or `study.yaml` explains.
  ///   - open: the tables of which nothing is known yet.
  init(looks: [SheetLook], known: [SheetLook], open: Set<TableKind>) {
    self.looks = looks + known
    count = looks.count
    self.open = open
  }

  mutating func run() {
    let raters = Set(
      looks.flatMap { look in
        look.verdict(known: []) == .table(.ties) || look.verdict(known: []) == .table(.raters)
          ? look.column("rater", as: look.verdict(known: []) == .table(.ties) ? .ties : .raters)?.levels ?? [] : []
      })
    verdicts = looks.map { $0.verdict(known: raters) }
    takeJudges()
    for kind in TableKind.allCases where kind != .ratings { takeSingle(kind) }
    takeRatings()
    takeSummaries()
    takeComponents()
    takeBeside()
    askUnclear()
  }

  private func isFree(_ kind: TableKind) -> Bool { open.contains(kind) && !choices.contains { $0.kind == kind } }

  /// The sheets of a verdict, those that a name explains aside.
  private func indices(_ verdict: SheetLook.Verdict) -> [Int] { (0..<count).filter { verdicts[$0] == verdict } }

  private mutating func take(_ kind: TableKind, _ indices: [Int], column: String? = nil, values: [String] = []) {
    let parts = indices.enumerated().map { offset, index in
      TableChoice.Part(place: looks[index].place, value: column == nil ? nil : values.isEmpty ? looks[index].name : values[offset])
    }
    choices.append(TableChoice(kind: kind, column: column, parts: parts))
    for index in indices {
      let look = looks[index]
      problems.append(
        Problem(
          .note, file: look.place.file, sheet: look.place.sheet,
          message: Message(
            ShapeSentence.recognised(table: kind.rawValue, headers: Array(look.headers.prefix(8))))))
    }
  }

  // MARK: One table in one place

  private mutating func takeSingle(_ kind: TableKind) {
    let found = indices(.table(kind))
    guard let first = found.first else { return }
    guard isFree(kind) else { return leaveOut(found, kind) }
    if found.count == 1 { return take(kind, found) }
    ask(.whichSheet(sheets: found.map { looks[$0].place.text }, table: kind.rawValue), at: first)
    verdicts = verdicts.indices.map { found.contains($0) ? .nothing : verdicts[$0] }
  }

  private mutating func leaveOut(_ indices: [Int], _ kind: TableKind) {
    for index in indices {
      problems.append(
        Problem(
          .warning, file: looks[index].place.file, sheet: looks[index].place.sheet,
          message: Message(ShapeSentence.secondOfKind(table: kind.rawValue, name: looks[index].name))))
    }
  }

  // MARK: Ratings in several sheets

  /// Sheets of the same headers, a person and scores each, perhaps with their sum: one judge a sheet.
  private mutating func takeJudges() {
    let groups = Dictionary(grouping: indices(.scoresOfOne) + indices(.unclear) + indices(.summary), by: { looks[$0].signature })
    for group in groups.values.map({ $0.sorted() }).sorted(by: { $0[0] < $1[0] }) where group.count >= 2 {
      guard isFree(.ratings) else { continue }
      let names = group.map { looks[$0].name }
      let titled = group.compactMap { looks[$0].titleRater }
      if titled.count == group.count, Set(titled).count == titled.count {
        take(.ratings, group, column: "rater", values: titled)
      } else if RaterHeads.areRaters(names) {
        take(.ratings, group, column: "rater")
      } else {
        if verdicts[group[0]] != .summary { askSheets(group) }
        continue
      }
      noteParts(group, titled.count == group.count ? titled : names, "rater")
      verdicts = verdicts.indices.map { group.contains($0) ? .table(.ratings) : verdicts[$0] }
    }
  }

  /// Ratings on one sheet, or on several: then the sheets are components (or periods, where their names say so).
  private mutating func takeRatings() {
    let taken = choices.first { $0.kind == .ratings }.map { Set($0.parts.map(\.place)) } ?? []
    let found = indices(.table(.ratings)).filter { !taken.contains(looks[$0].place) }
    guard let first = found.first else { return }
    guard isFree(.ratings) else { return leaveOut(found, .ratings) }
    if found.count == 1 { return take(.ratings, found) }
    let names = Self.distinct(found.map { looks[$0].name })
    let arePeriods = names.allSatisfy(Self.isPeriod) && !found.contains { looks[$0].has("period", as: .ratings) }
    let areComponents = !arePeriods && !found.contains { looks[$0].has("component", as: .ratings) }
    guard arePeriods || areComponents else {
      return ask(.whichSheet(sheets: found.map { looks[$0].place.text }, table: "ratings"), at: first)
    }
    let column = arePeriods ? "period" : "component"
    take(.ratings, found, column: column, values: names)
    noteParts(found, names, column)
  }

  private mutating func noteParts(_ indices: [Int], _ values: [String], _ column: String) {
    guard let first = indices.first else { return }
    problems.append(
      Problem(
        column == "component" ? .warning : .note, file: looks[first].place.file,
        message: Message(
          ShapeSentence.sheetsJoined(count: indices.count, column: column, values: Array(values.prefix(12))))))
  }

  /// Names of sheets by what they differ in: without a beginning, up to a dash, dot or space, that all have.
  private static func distinct(_ names: [String]) -> [String] {
    let parts = names.map { $0.split(maxSplits: 1, omittingEmptySubsequences: true) { "-_－—·. 　".contains($0) }.map(String.init) }
    guard names.count > 1, parts.allSatisfy({ $0.count == 2 }), Set(parts.map { $0[0] }).count == 1 else { return names }
    return parts.map { $0[1].trimmingCharacters(in: .whitespaces) }
  }

  /// Whether a name of a sheet says a period: 2024年, 第一季度, 上半年, Q3, Round 2.
  private static func isPeriod(_ name: String) -> Bool {
    let folded = HeaderNames.folded(name)
    let hasYear =
      folded.count >= 4 && folded.prefix(4).allSatisfy(\.isNumber)
      && (folded.count == 4 || "年-./度".contains(folded[folded.index(folded.startIndex, offsetBy: 4)]))
    let ends = ["季度", "半年", "月", "轮", "期", "年度", "年"].contains { folded.hasSuffix($0) }
    let starts = ["q", "round", "period", "year", "wave"].contains {
      folded.hasPrefix($0) && folded.dropFirst($0.count).allSatisfy(\.isNumber) && folded.count > $0.count
    }
    return hasYear || ends || starts
  }

  // MARK: What an office announced

  /// An office's own summary: its results where the scores behind them are there, too, else the components of the study.
  private mutating func takeSummaries() {
    let found = indices(.summary)
    guard let first = found.first else { return }
    if found.count > 1 {
      ask(.whichSheet(sheets: found.map { looks[$0].place.text }, table: "components"), at: first)
      return
    }
    let hasScores = [TableKind.ratings, .ballots, .unitScores].contains { !isFree($0) }
    if !hasScores, isFree(.components) { take(.components, [first]) }
    let hasResult = ["total", "rank"].contains { looks[first].has($0, as: .components) } || looks[first].has("band", as: .official)
    if hasScores, hasResult, isFree(.official) { take(.official, [first]) }
  }

  /// Sheets of people with one score each that are no judges': each is a component, by its name.
  private mutating func takeComponents() {
    let found = indices(.scoresOfOne).filter { index in !choices.contains { $0.parts.contains { $0.place == looks[index].place } } }
    guard let first = found.first, isFree(.components) else { return }
    take(.components, found, column: "component")
    problems.append(
      Problem(
        .warning, file: looks[first].place.file, sheet: looks[first].place.sheet,
        message: Message(ShapeSentence.componentSheets(names: found.map { looks[$0].name }))))
  }

  /// Tables that stand beside others on the same sheet: whose unit is which on a sheet of people, which group a unit is in.
  private mutating func takeBeside() {
    if isFree(.people) {
      let order: [SheetLook.Verdict] = [.summary, .table(.components), .table(.ballots), .table(.ratings), .scoresOfOne]
      if let found = first(order, where: { $0.has("person", "unit", as: .people) }) { take(.people, [found]) }
    }
    if isFree(.units) {
      let order: [SheetLook.Verdict] = [
        .table(.unitScores), .table(.people), .summary, .table(.components), .table(.ballots), .table(.ratings),
      ]
      if let found = first(order, where: Self.givesGroups) { take(.units, [found]) }
    }
    if isFree(.ties), let found = first([.table(.unitScores), .table(.units)], where: { $0.fits(.ties) }) {
      take(.ties, [found])
    }
  }

  /// The first sheet that a condition holds for, those of an earlier verdict first.
  private func first(_ order: [SheetLook.Verdict], where isMeant: (SheetLook) -> Bool) -> Int? {
    for verdict in order {
      if let index = verdicts.indices.first(where: { verdicts[$0] == verdict && isMeant(looks[$0]) }) { return index }
    }
    return nil
  }

  /// Whether a sheet says one group for every unit.
  private static func givesGroups(_ look: SheetLook) -> Bool {
    guard let unit = look.column("unit", as: .units), let group = look.column("group", as: .units) else { return false }
    var groups: [Int32: Int32] = [:]
    for (unit, group) in zip(unit.codes, group.codes) where unit >= 0 && group >= 0 {
      if groups.updateValue(group, forKey: unit).map({ $0 != group }) ?? false { return false }
    }
    return !groups.isEmpty
  }

  // MARK: What is asked

  /// Asks; what the study can do without for now is a warning.
  private mutating func ask(_ sentence: ShapeSentence, at index: Int, canWait: Bool = false) {
    problems.append(
      Problem(canWait ? .warning : .error, file: looks[index].place.file, sheet: looks[index].place.sheet, message: Message(sentence)))
  }

  private mutating func askSheets(_ group: [Int]) {
    let names = group.map { looks[$0].name }.joined(separator: ", ")
    ask(.whatAreSheets(count: group.count, names: names), at: group[0])
    verdicts = verdicts.indices.map { group.contains($0) ? .nothing : verdicts[$0] }
  }

  /// Sheets with people and numbers of which it can't be told what they are.
  private mutating func askUnclear() {
    for index in 0..<count {
      let look = looks[index]
      let isTaken = choices.contains { choice in choice.parts.contains { $0.place == look.place } }
      guard !isTaken || verdicts[index] == .unclear else { continue }
      let canWait = choices.contains { $0.kind.standsAlone } || [TableKind.ratings, .components, .ballots].contains { !open.contains($0) }
      switch verdicts[index] {
      case .unclear:
        guard isFree(.ratings) || isFree(.components) else { continue }
        ask(
          .ratersOrComponents(headers: look.numbers(as: .ratings).prefix(8).map(\.header), name: look.name), at: index, canWait: canWait)
      case .scoresOfOne:
        ask(.scoresOfOne(name: look.name), at: index, canWait: canWait)
      default: break
      }
    }
  }
}
