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
///
/// What the unit that a person went to says of newcomers does not enter: a kind welcome would make the former unit look harsh. Neither does the
/// period of the move enter the differences over all units, since the former unit saw a part of it only; single units are held against
/// what former units do in it on average.
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
  /// Ratings of newcomers by the unit that they went to; left out.
  let receivingRatings: Int

  init(_ study: Study, _ source: SourcePanel, component: Int32, settings: AuditSettings) {
    self.study = study
    self.settings = settings
    self.source = source
    self.component = component
    let unit = source.formerUnit
    self.unit = unit
    let rows = source.rows
    let isReceiving = source.isReceiving
    isUsed = unit.indices.map { (unit[$0] < 0 || rows.component[$0] == component) && !isReceiving[$0] }
    receivingRatings = isReceiving.count { $0 }
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
    /// Treated, in the period of the move itself.
    var isOfMove: [Bool]
    /// The unit that the person was in first, or the person: what errors are clustered by where leads are tested.
    var origin: [Int32]

    /// What the differences over all units are about: treated since the period after the move, or all treated where there is no such period.
    var headline: [Double] {
      let isLater = zip(isTreated, isOfMove).map { $0 && !$1 }
      return (isLater.contains(true) ? isLater : isTreated).map { $0 ? 1 : 0 }
    }
    /// Whether the period of the move is all that there is.
    var isOnlyMove: Bool { zip(isTreated, isOfMove).allSatisfy { !$0 || $1 } }
  }

  func columns() -> Columns {
    let rows = isUsed.indices.filter { isUsed[$0] }
    return Columns(
      rows: rows, y: rows.map { source.scaled[$0] * points }, adjusted: rows.map { source.adjusted[$0] * points },
      subject: rows.map { source.subject[$0] },
      rater: rows.map { source.rows.raterComponent[$0] }, isTreated: rows.map { unit[$0] >= 0 },
      isOfMove: rows.map { unit[$0] >= 0 && source.former.eventTime[Int(source.rows.row[$0])] == 0 }, origin: origins(rows))
  }

  private func origins(_ rows: [Int]) -> [Int32] {
    var first: [Int32: (period: Int32, unit: Int32)] = [:]
    for row in rows {
      let (person, period) = (source.rows.person[row], source.rows.period[row])
      if let known = first[person], known.period <= period { continue }
      first[person] = (period, source.rows.unit[row])
    }
    let known = rows.map { first[source.rows.person[$0]]?.unit ?? -1 }
    return DenseCodes(crossing: known, rows.indices.map { known[$0] < 0 ? source.rows.person[rows[$0]] : -1 }).codes
  }

  /// Persons × periods and some effects of raters as the two effects of a rating.
  func design(_ columns: Columns, _ effect: [Int32], _ count: Int) -> TwoWayDesign {
    TwoWayDesign(first: columns.subject, firstCount: source.subjectCount, second: effect, secondCount: count)
  }

  /// Effects of raters, and of their relations to people where these can be distinguished from the move.
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
    let leads = DepartureLeads(self, columns)
    let effects = effects(columns, residuals, error)
    return overall(columns, residuals, error, leads, effects) + units(columns, residuals, error, leads, effects)
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
