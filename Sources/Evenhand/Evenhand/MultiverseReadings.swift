internal import RatingStudy
internal import Scoring
internal import Statistics
internal import StudyModel

/// A reading's position in the lists of choices.
struct ReadingPlace: Sendable, Hashable {
  var normalization = 0
  var trimming = 0
  var missing = 0
  var minimumRatings = 0
  var tiesCounted = 0
  var leftOut = 0
  var panelAdjustment = 0
  var periods = 0

  static let paths: [(choice: ReadingChoice, path: any WritableKeyPath<ReadingPlace, Int> & Sendable)] = [
    (.normalization, \.normalization), (.trimming, \.trimming), (.missing, \.missing), (.minimumRatings, \.minimumRatings),
    (.tiesCounted, \.tiesCounted), (.leftOut, \.leftOut), (.panelAdjustment, \.panelAdjustment), (.periods, \.periods),
  ]

  /// All places that differ in choices that matter, the first option standing for the others; the last choice runs fastest.
  static func all(_ choices: ReadingChoices, where matters: (ReadingChoice) -> Bool) -> [ReadingPlace] {
    var places = [ReadingPlace()]
    for (listed, own) in zip(choices.listed, paths) where matters(own.choice) {
      places = places.flatMap { place in
        listed.options.indices.map { option in
          var next = place
          next[keyPath: own.path] = option
          return next
        }
      }
    }
    return places
  }

  /// The place with the first options of what changes the scheme and not the ratings.
  var ofRatings: ReadingPlace {
    var place = self
    (place.trimming, place.missing) = (0, 0)
    return place
  }

  subscript(_ choice: ReadingChoice) -> Int {
    Self.paths.first { $0.choice == choice }.map { self[keyPath: $0.path] } ?? 0
  }
}

/// Makes the study and the scheme of a reading.
struct ReadingMaker: Sendable {
  let study: Study
  let scheme: Scheme
  let choices: ReadingChoices
  /// By rating the severity of its rater, in points; 0 where it can't be known.
  private let severity: [Double]
  /// By option of *left out* the rater's code; −1 for nobody.
  let leftOut: [Int32]
  private let isTied: [Bool]
  /// By rating how many ratings its target has, and how many such a target of the component typically has.
  private let panel: [Int]
  private let typicalPanel: [Int]
  /// By rating with its rater's scores put on the mean and spread of the component and period.
  private let standardized: [Double]

  /// - Throws: ``QuestionError`` where a rater to be left out is not there.
  init(_ study: Study, _ scheme: Scheme, _ choices: ReadingChoices, model: FittedStudyModel?) throws {
    (self.study, self.scheme, self.choices) = (study, scheme, choices)
    guard let ratings = study.ratings else {
      (severity, leftOut, isTied, panel, typicalPanel, standardized) = ([], choices.leftOut.map { _ in -1 }, [], [], [], [])
      return
    }
    let effects = (model?.raterEffects ?? []).filter { !$0.isUnitBound }
    var byCell: [Int64: Double] = [:]
    for effect in effects {
      if let component = study.components.code(of: effect.component) { byCell[Self.key(effect.code, component)] = effect.shrunken }
    }
    severity = (0..<ratings.count).map { byCell[Self.key(ratings.rater[$0], ratings.component[$0])] ?? 0 }
    leftOut = try choices.leftOut.map { option in
      // Over components in the mean, of raters whose severity is distinguished from their people's merit.
      let means = Dictionary(grouping: effects, by: \.code).mapValues { own in own.reduce(0) { $0 + $1.shrunken } / Double(own.count) }
      let ordered = means.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
      switch option {
      case .nobody: return -1
      case .strictest: return ordered.first?.key ?? -1
      case .mostLenient: return ordered.last?.key ?? -1
      case .rater(let name):
        guard let code = study.raters.code(of: name) else { throw QuestionError.unknownRater(name) }
        return code
      }
    }
    let tied = study.tieKinds.indices.map { study.tied(kind: $0) }
    isTied = (0..<ratings.count).map { row in tied.contains { $0[row] } }
    var counts: [Int64: Int] = [:]
    let keys = (0..<ratings.count).map { row -> Int64 in
      let component = Int64(ratings.component[row]) << 52
      let period = Int64(ratings.period[row] + 1) << 32
      return component | period | Int64(ratings.person[row])
    }
    for key in keys { counts[key, default: 0] += 1 }
    let panel = keys.map { counts[$0] ?? 0 }
    self.panel = panel
    var sizes: [Int32: [Int]] = [:]
    for (row, key) in keys.enumerated() where counts[key] != nil {
      sizes[ratings.component[row], default: []].append(panel[row])
      counts[key] = nil
    }
    let typical = sizes.mapValues { $0.sorted()[$0.count / 2] }
    typicalPanel = (0..<ratings.count).map { typical[ratings.component[$0]] ?? 0 }
    standardized = Self.standardized(ratings, isBound: Self.boundRaters(ratings))
  }

  private static func key(_ rater: Int32, _ component: Int32) -> Int64 { Int64(rater) << 32 | Int64(component) }

  /// Raters of one unit only: their level can't be distinguished from the unit's.
  private static func boundRaters(_ ratings: Ratings) -> Set<Int32> {
    var units: [Int32: Set<Int32>] = [:]
    for row in 0..<ratings.count { units[ratings.rater[row], default: []].insert(ratings.personUnit[row]) }
    return Set(units.filter { $0.value.count == 1 && $0.value.first != -1 }.map(\.key))
  }

  /// With fewer people a rater's mean and spread say nothing.
  private static let fewestPeople = 10

  private static func standardized(_ ratings: Ratings, isBound: Set<Int32>) -> [Double] {
    func moments(_ rows: [Int]) -> (mean: Double, deviation: Double) {
      let scores = rows.map { ratings.score[$0] }
      return (SampleMoments.mean(scores) ?? 0, SampleMoments.standardDeviation(scores) ?? 0)
    }
    func cell(_ row: Int) -> Int64 { Int64(ratings.component[row]) << 32 | Int64(ratings.period[row] + 1) }
    var values = ratings.score
    for (_, rows) in Dictionary(grouping: 0..<ratings.count, by: cell) {
      let all = moments(rows)
      for (rater, own) in Dictionary(grouping: rows, by: { ratings.rater[$0] }) where own.count >= fewestPeople && !isBound.contains(rater)
      {
        let part = moments(own)
        guard part.deviation > 0 else { continue }
        for row in own { values[row] = all.mean + all.deviation * (ratings.score[row] - part.mean) / part.deviation }
      }
    }
    return values
  }

  // MARK: One reading

  /// The ratings that count in scores, or in findings.
  func rows(_ place: ReadingPlace, inScores: Bool) -> [Int] {
    guard let ratings = study.ratings else { return [] }
    let least = choices.minimumRatings[place.minimumRatings]
    let leavesTies = inScores && choices.tiesCounted[place.tiesCounted] == .leftOut
    let latest = !inScores && choices.periods[place.periods] == .latest ? study.latestPeriod : nil
    let without = leftOut[place.leftOut]
    return (0..<ratings.count).filter { row in
      ratings.rater[row] != without && !(leavesTies && isTied[row]) && (panel[row] >= least || typicalPanel[row] < least)
        && (latest == nil || ratings.period[row] == latest || ratings.period[row] < 0)
    }
  }

  /// The study that findings are about.
  func found(_ place: ReadingPlace) -> Study {
    study.selecting(ratings: rows(place, inScores: false)).withoutCaseRatings(of: leftOut[place.leftOut])
  }

  /// The study whose ratings are scored.
  func scored(_ place: ReadingPlace) -> Study {
    var copy = study
    let rows = rows(place, inScores: true)
    let scores: [Double]? =
      switch choices.normalization[place.normalization] {
      case .severityAdjusted: rows.map { (study.ratings?.score[$0] ?? 0) - severity[$0] }
      case .raterStandardized: rows.map { standardized[$0] }
      case .scheme, .total: nil
      }
    copy = copy.selecting(ratings: rows).withoutCaseRatings(of: leftOut[place.leftOut])
    if let scores {
      copy.ratings?.score = scores
      // A score that was moved is no tier.
      copy.ratings?.tier = rows.map { _ in -1 }
    }
    copy.sha256 = ""
    return copy
  }

  /// The scheme that it is scored by.
  func scheme(_ place: ReadingPlace) -> Scheme {
    var copy = scheme
    for index in copy.components.indices where copy.components[index].from == .ratings || copy.components[index].from == nil {
      switch choices.trimming[place.trimming] {
      case .scheme: break
      case .none: copy.components[index].aggregate = .init()
      case .oneEach: copy.components[index].aggregate = .init(trim: Trim(high: 1, low: 1), atLeast: 3)
      case .median: copy.components[index].aggregate = .init(method: .median)
      }
    }
    switch choices.missing[place.missing] {
    case .scheme: break
    case .renormalize: copy.missing = .renormalize
    case .imputePoolMean: copy.missing = .imputePoolMean
    case .zero: copy.missing = .zero
    }
    if case .total(let method) = choices.normalization[place.normalization] {
      copy.adjust = method == "none" ? nil : AdjustSpecification(method: method, within: ["group"])
    }
    return copy
  }
}
