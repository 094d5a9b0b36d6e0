package import Messages

/// A workbook to fill in: a sheet per table with its columns, drop-downs where a value comes from another sheet, and a sheet that
/// explains each column.
package enum StudyTemplate {
  /// Writes the template.
  ///
  /// - Parameters:
  ///   - path: the workbook to write.
  ///   - language: of the explanations; the headers are the format's own in every language.
  /// - Throws: ``StudyFileError/unwritable(path:reason:)``.
  package static func write(to path: String, language: Language) throws(StudyFileError) {
    try WorkbookWriter.write(sheets(language), to: path)
  }

  /// The sheets of the template, the explanations first.
  package static func sheets(_ language: Language) -> [WorkbookSheet] {
    [guide(language)]
      + TableKind.allCases.map { kind in
        WorkbookSheet(
          name: kind.rawValue,
          columns: kind.columns.filter { !isSpare($0, kind) }.map { column in
            WorkbookSheet.Column(
              column, note: Message(meaning(column, kind)).text(in: language), choices: choices(column, kind))
          })
      }
  }

  /// Names of people beside their numbers are asked for once.
  static func isSpare(_ column: String, _ kind: TableKind) -> Bool {
    column == "name" && ![.people, .units, .raters].contains(kind)
  }

  private static func guide(_ language: Language) -> WorkbookSheet {
    let text = { (sentence: TemplateSentence) in Message(sentence).text(in: language) }
    var rows: [[WorkbookSheet.Cell]] = [[.empty, .empty, .empty, .text(text(.intro))]]
    for kind in TableKind.allCases {
      rows.append([.text(kind.rawValue), .empty, .empty, .text(text(meaning(of: kind)))])
      for column in kind.columns where !isSpare(column, kind) {
        let aliases = ColumnAliases.headers(of: column, in: kind).joined(separator: "、")
        rows.append([
          .text(kind.rawValue), .text(column), need(column, kind, language), .text(text(meaning(column, kind))),
          aliases.isEmpty ? .empty : .text(aliases),
        ])
      }
    }
    let headers: [TemplateSentence] = [.tableHeader, .columnHeader, .requiredHeader, .meaningHeader, .aliasesHeader]
    return WorkbookSheet(name: text(.guide), columns: headers.map { WorkbookSheet.Column(text($0)) }, rows: rows)
  }

  private static func need(_ column: String, _ kind: TableKind, _ language: Language) -> WorkbookSheet.Cell {
    if kind.requiredColumns.contains(column) { return .text(Message(TemplateSentence.yes).text(in: language)) }
    guard let other = alternative(to: column, kind) else { return .empty }
    return .text(Message(TemplateSentence.either(other: other)).text(in: language))
  }

  /// The column that may stand in another's place.
  static func alternative(to column: String, _ kind: TableKind) -> String? {
    switch (kind, column) {
    case (.ratings, "score"): "tier"
    case (.ratings, "tier"): "score"
    case (.ties, "unit"): "person"
    case (.ties, "person"): "unit"
    default: nil
    }
  }

  static func meaning(of kind: TableKind) -> TemplateSentence {
    switch kind {
    case .ratings: .ratingsTable
    case .people: .peopleTable
    case .units: .unitsTable
    case .raters: .ratersTable
    case .ties: .tiesTable
    case .moves: .movesTable
    case .unitScores: .unitScoresTable
    case .components: .componentsTable
    case .points: .pointsTable
    case .tiers: .tiersTable
    case .ballots: .ballotsTable
    case .official: .officialTable
    case .cases: .casesTable
    }
  }

  static func meaning(_ column: String, _ kind: TableKind) -> TemplateSentence {
    switch (kind, column) {
    case (.ratings, "unit"): .ratingUnit
    case (.people, "unit"): .personUnit
    case (.raters, "unit"): .raterUnit
    case (.raters, "person"): .raterPerson
    case (.ties, "unit"): .tieUnit
    case (.ties, "person"): .tiePerson
    case (.moves, "period"): .movePeriod
    case (.unitScores, "score"): .unitScore
    case (.components, "unit"): .componentScore
    case (.tiers, "tier"), (.official, "band"): .officialTier
    case (.official, "total"): .officialTotal
    case (.official, "rank"): .officialRank
    case (.cases, "person"): .casePerson
    case (.cases, "key"): .caseKey
    case (.ratings, "label"): .caseLabel
    case (_, "rank_level"): .rankLevel
    case (_, "class"): .ballotClass
    case (_, "excellent"), (_, "competent"), (_, "basic"), (_, "incompetent"): .ballotCount
    case (_, "leaders"), (_, "team"), (_, "daily"), (_, "head"): .componentScore
    default: meanings[column] ?? .componentScore
    }
  }

  /// Columns that mean the same in every table.
  private static let meanings: [String: TemplateSentence] = [
    "period": .period, "component": .component, "rater": .rater, "person": .person, "score": .score, "tier": .tier, "target": .target,
    "stratum": .stratum, "name": .name, "position": .position, "seniority": .seniority, "unit": .unit, "group": .group, "role": .role,
    "kind": .kind, "from": .from, "to": .to, "aspect": .aspect, "item": .item, "points": .points, "status": .status, "abstain": .abstain,
    "entitled": .entitled, "returned": .returned, "valid": .valid,
  ]

  /// Where the values of a column come from.
  private static func choices(_ column: String, _ kind: TableKind) -> WorkbookSheet.Choices? {
    let identity: TableKind? =
      switch column {
      case "person": kind == .people || kind == .cases ? nil : .people
      case "rater": kind == .raters ? nil : .raters
      case "unit", "from", "to": kind == .units || kind == .components ? nil : .units
      default: nil
      }
    if let identity, let index = identity.columns.firstIndex(of: identity.identity) {
      return .column(sheet: identity.rawValue, index: index)
    }
    switch (kind, column) {
    case (.points, "status"): return .texts(["active", "exempted", "appealed", "revoked"])
    case (.ties, "kind"): return .texts(["oversight", "same-origin"])
    case (.tiers, "tier"): return .texts(["优秀", "称职", "基本称职", "不称职"])
    default: return nil
    }
  }
}
