internal import Messages
internal import Panels
internal import RatingStudy
internal import Statistics

/// Whether units score those who left them differently from what the persons' other raters say.
///
/// *Second difference*: score on person × period and rater effects (absorbed) and δ·[the rater belongs to the former unit and the
/// person has left]. *Third difference*: rater × person effects as well, for pairs seen before and after the move, so that a
/// relation that was bad already drops out. Per former unit by imputation: what the untreated ratings imply is compared with
/// what the former unit gave.
struct Departure {
  let study: Study
  let settings: AuditSettings
  let source: SourcePanel
  /// The component in which former units score.
  let component: Int32
  /// Rows that enter: every component, former units' ratings in this component only.
  let isUsed: [Bool]
  let unit: [Int32]
  let points: Double
  init(_ study: Study, _ source: SourcePanel, component: Int32, settings: AuditSettings) {
    self.study = study
    self.settings = settings
    self.source = source
    self.component = component
    let unit = source.formerUnit
    self.unit = unit
    let rows = source.rows
    isUsed = unit.indices.map { unit[$0] < 0 || rows.component[$0] == component }
    points = source.spread[Int(component)]
  }

  /// The components in which some former unit scores somebody who left.
  static func components(_ source: SourcePanel) -> [Int32] {
    let unit = source.formerUnit
    return Set(unit.indices.filter { unit[$0] >= 0 }.map { source.rows.component[$0] }).sorted()
  }

  /// The rows that enter, by place.
  struct Columns {
    /// Positions in the source panel.
    var rows: [Int]
    /// In points of the component in which former units score.
    var y: [Double]
    /// y less component × period effects.
    var adjusted: [Double]
    /// Person × period.
    var subject: [Int32]
    /// Rater × component.
    var rater: [Int32]
    /// Given in the name of the unit that the person has left.
    var isTreated: [Bool]
  }

  func columns() -> Columns {
    let rows = isUsed.indices.filter { isUsed[$0] }
    return Columns(
      rows: rows, y: rows.map { source.scaled[$0] * points }, adjusted: rows.map { source.adjusted[$0] * points },
      subject: rows.map { source.subject[$0] },
      rater: rows.map { source.rows.raterComponent[$0] }, isTreated: rows.map { unit[$0] >= 0 })
  }

  /// Persons × periods and some effects of raters as the two effects of a rating.
  func design(_ columns: Columns, _ effect: [Int32], _ count: Int) -> TwoWayDesign {
    TwoWayDesign(first: columns.subject, firstCount: source.subjectCount, second: effect, secondCount: count)
  }

  /// Effects of raters, and of their relations to people where these can be told from the move.
  struct Relations {
    /// By row: rater × component, or rater × component × person for pairs seen before and after the move.
    var codes: DenseCodes
    /// Raters of former units and people who left, seen before and after.
    var treatedPairs: Int
  }

  /// Codes of rater × component, replaced by rater × component × person for pairs seen before and after the move.
  func relations(_ columns: Columns) -> Relations {
    let pair = DenseCodes(
      crossing: columns.rows.map { source.rows.raterComponent[$0] }, columns.rows.map { source.rows.person[$0] })
    var before = [Bool](repeating: false, count: pair.count)
    var after = before
    var treated = before
    for (place, row) in columns.rows.enumerated() where source.former.isMover[Int(source.rows.row[row])] {
      let isAfter = source.former.isAfter[Int(source.rows.row[row])]
      if isAfter { after[Int(pair.codes[place])] = true } else { before[Int(pair.codes[place])] = true }
      if columns.isTreated[place] { treated[Int(pair.codes[place])] = true }
    }
    let both = pair.codes.map { before[Int($0)] && after[Int($0)] }
    let coded = DenseCodes(
      crossing: both.map { $0 ? 1 : 0 }, columns.rows.indices.map { both[$0] ? pair.codes[$0] : columns.rater[$0] })
    return Relations(codes: coded, treatedPairs: treated.indices.count { treated[$0] && before[$0] && after[$0] })
  }

  func candidates() -> [Candidate] {
    let columns = columns()
    let residuals = residuals(columns)
    let error = sourceError(columns, residuals)
    return overall(columns, residuals, error) + units(columns, residuals, error)
  }
}

extension Departure {
  /// By former unit.
  func permutationParts(_ shard: Shard) -> [PermutationPart] {
    let columns = columns()
    let residuals = residuals(columns)
    return residuals.treatedOf.indices.compactMap { unit in
      residuals.treatedOf[unit].isEmpty ? nil : permutation(unit, columns, residuals)?.part(shard)
    }
  }
}

extension Departure: DetectorRoom {
  static let name = "departure"
  static let title: any Sentence = DepartureSentence.departureTitle
  static let rivals: any Sentence = DepartureSentence.departureRivals
  static let level: FindingLevel? = .unit
  static let needs = [AuditNeed.ratings, .moves, formerUnitsScore]

  static func absence(_ reason: Message) -> Message { Message(DepartureSentence.departureAbsent(reason: reason)) }

  private static let formerUnitsScore = AuditNeed(DepartureSentence.noFormerUnitRatings) { ($0.sourcePanel?.former.count ?? 0) > 0 }

  static func candidates(_ context: AuditContext) -> [Candidate] { all(context).flatMap { $0.candidates() } }

  static func permutationParts(_ context: AuditContext, _ shard: Shard) -> [PermutationPart] {
    guard context.settings.draws > 0, !context.study.moves.isEmpty else { return [] }
    return all(context).flatMap { $0.permutationParts(shard) }
  }

  /// One a component in which some former unit scores somebody who left.
  private static func all(_ context: AuditContext) -> [Departure] {
    guard let source = context.sourcePanel else { return [] }
    return components(source).map { Departure(context.study, source, component: $0, settings: context.settings) }
  }
}

extension Detector {
  /// Whether a unit scores those who left it differently from what their other raters say.
  public static let departure = Detector(Departure.self)
}
