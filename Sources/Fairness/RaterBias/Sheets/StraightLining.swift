internal import Messages
internal import RatingStudy
internal import RealModule
internal import Statistics

/// Whether a rater filled in a sheet with one value, or a repeating pattern, without regard to whom the scores are about.
///
/// Two things must both be beyond chance, so that the larger p decides (Berger 1982, Technometrics 24, for such intersections):
/// 1. *The sheet does not follow the people.* The correlation with the other raters' mean lies below the share `smallestResponse` of the typical
///    sheet's, on Fisher's scale; its variance is pooled over sheets from sums over units. A coarse, a compressed or a noisy scale follows people, and is not this.
/// 2. *It varies less than the raters' precision allows, or repeats*: pairs of equal scores against draws from the component's model (the sheet's own level,
///    the typical slope on the others' mean, errors drawn from those of all sheets, on the rater's own steps and within the scores seen); or scores equal to the one k places before, best k, against orders of the same scores
///    (``RatingSheet`` says which order counts). The smaller of both p, doubled.
/// A sheet that holds *one value* for `minimumOneValue` people or more is judged by that alone, whatever the others say of the people: its p is the probability that an honest sheet of
/// so many does (``SheetModel/oneValue(_:)``), so that a coarse scale on which nearly everybody gets one value accuses nobody.
/// Where 1 gives p above `responseSkip` and the level, 2 is not drawn. A rater's sheets of a component count by the smallest p times their number.
struct StraightLining: Sendable {
  let study: Study
  let panels: [RaterPanel]
  let settings: AuditSettings

  /// One sheet with what was measured of it.
  struct Tested: Sendable {
    var sheet: RatingSheet
    var response: SheetResponse
    /// Of Fisher's z.
    var standardError = 0.0
    /// Of both conditions; its error is that of the draws where they decide.
    var pValue = PValue(1, error: 0)
    var responsePValue = 1.0
    /// Nil where variety was not looked at.
    var uniformPValue: Double?
    var pattern: Pattern?
    var draws = 0
    /// Where the sheet holds one value for so many people that this alone decides: the probability that an honest one does.
    var oneValuePValue: Double?

    init(_ sheet: RatingSheet) {
      self.sheet = sheet
      response = sheet.response()
    }

    var z: Double { Self.z(response.correlation) }

    /// Fisher's z of a correlation on a sheet.
    static func z(_ correlation: Double) -> Double { WorkingScale.z(correlation, largest: largestCorrelation) }

    private static let largestCorrelation = 0.999
  }

  /// How far a sheet repeats in a fixed order.
  struct Pattern: Sendable {
    var test: SequentialTest
    /// The length of what repeats, in places.
    var lag: Int
  }

  func candidates() -> [Candidate] { panels.flatMap(candidates) }

  private func candidates(_ panel: RaterPanel) -> [Candidate] {
    let all = RatingSheet.all(panel)
    let large = all.filter { $0.count >= settings.minimumSheet }.map(Tested.init)
    let model = SheetModel(panel, large, settings)
    let tested = large.map { test($0, panel, model) }
    return panel.rowsOf.indices.filter { !panel.rowsOf[$0].isEmpty }.map { rater in
      let own = tested.filter { $0.sheet.rater == rater }
      let largest = all.filter { $0.rater == rater }.map(\.count).max() ?? 0
      return candidate(rater, panel, model, own, largest: largest)
    }
  }

  /// The p that a sheet which follows nobody would get.
  private func smallestPValue(_ model: SheetModel, _ tested: Tested) -> Double {
    if tested.sheet.count >= settings.minimumOneValue {
      return tested.oneValuePValue ?? model.variety.chanceOfOneValue(people: tested.sheet.count)
    }
    return tested.standardError > 0 ? NormalDistribution.standard.lowerTail(-Tested.z(model.bound) / tested.standardError) : 1
  }

  private func test(_ tested: Tested, _ panel: RaterPanel, _ model: SheetModel) -> Tested {
    var result = tested
    let n = tested.sheet.count
    result.standardError = (max(1, model.variance) / Double(max(1, n - 3))).squareRoot()
    let distance = (result.z - Tested.z(model.bound)) / result.standardError
    result.responsePValue = model.bound > 0 ? NormalDistribution.standard.lowerTail(distance) : 1
    if n >= settings.minimumOneValue, let chance = model.oneValue(tested.sheet) {
      result.oneValuePValue = chance
      result.pValue = PValue(chance, error: 0)
      return result
    }
    result.pValue = PValue(result.responsePValue, error: 0)
    guard result.responsePValue <= max(Self.responseSkip, settings.fdrLevel) else { return result }
    let names = study.raters.names
    let stream = RandomStream(seed: settings.seed).substream("straight-lining").substream(panel.name)
      .substream(names[tested.sheet.rater]).substream(study.periodName(tested.sheet.period) ?? "")
    let uniform = model.uniform(tested.sheet, maximumDraws: settings.sheetDraws, stream.substream("uniform"))
    let pattern = pattern(tested.sheet, model.tolerance, stream.substream("order"))
    result.uniformPValue = uniform.pValue
    result.pattern = pattern
    result.draws = max(uniform.draws, pattern?.test.draws ?? 0)
    // The better of two tests.
    let chance = min(1, 2 * min(uniform.pValue, pattern?.test.pValue ?? 1))
    if chance > result.responsePValue { result.pValue = PValue(chance, draws: result.draws) }
    return result
  }

  /// The response p above which the variety of a sheet is not drawn: it could not be found unusual any more.
  static let responseSkip = 0.1

  private func pattern(_ sheet: RatingSheet, _ tolerance: Double, _ start: RandomStream) -> Pattern? {
    let codes = SheetStatistics.codes(sheet.score, tolerance)
    let pairs = SheetStatistics.equalPairs(sheet.score, tolerance)
    guard let seen = SheetStatistics.repetition(codes, equalPairs: pairs, longest: settings.longestPattern) else { return nil }
    // The same orders are drawn whatever the order seen.
    var order = codes.sorted()
    var stream = start
    let test = SequentialTest(maximumDraws: settings.sheetDraws) { _ in
      stream.shuffle(&order)
      let drawn = SheetStatistics.repetition(order, equalPairs: pairs, longest: settings.longestPattern)
      return (drawn?.value ?? 0) >= seen.value - SheetStatistics.tieSlack
    }
    return Pattern(test: test, lag: seen.lag)
  }

  // MARK: candidates

  private func candidate(
    _ rater: Int, _ panel: RaterPanel, _ model: SheetModel, _ own: [Tested], largest: Int
  ) -> Candidate {
    // The first of the smallest p; where two p are one, the earlier sheet.
    let worst = own.min {
      $0.pValue.value != $1.pValue.value ? $0.pValue.value < $1.pValue.value : $0.sheet.period < $1.sheet.period
    }
    let words = SheetWords(
      rater: study.raters.names[rater], component: panel.name, period: worst.flatMap { study.periodName($0.sheet.period) })
    let seen = worst.map { summary($0, model) }
    var result = Candidate(
      detector: .straightLining, level: .rater, subject: Subject(rater: words.rater, component: panel.name, period: words.period),
      sentence: { words.straightLining($0, seen, typical: model.typical) })
    result.method = "sheet-response-and-variety"
    let missing: SheetSentence = largest == 0 ? .nobodyElseScores : .fewSheetRatings(count: largest, minimum: settings.minimumSheet)
    result.require(worst != nil, lacking: .sharedPeople, Message(missing))
    guard let worst, let seen else { return result }
    let attainable = min(1, (own.map { smallestPValue(model, $0) }.min() ?? 1) * Double(own.count))
    result.n = worst.sheet.count
    result.evidence = evidence(worst, seen, model, sheets: own.count, attainable: attainable)
    result.require(
      attainable <= settings.fdrLevel,
      Message(SheetSentence.peopleNotSeparated(smallest: attainable, level: settings.fdrLevel)))
    guard result.untestable == nil else { return result }
    result.pValue = worst.pValue.asSmallest(of: own.count)
    if worst.oneValuePValue != nil {
      // The share of people with another score than the most frequent one, against the typical sheet's.
      let varied = 1 - model.variety.typicalShare
      result.method = "one-value"
      result.estimate = Estimate.measured(-varied, standardError: model.variety.error(people: worst.sheet.count))
      result.smallestEffect = settings.smallestEffect == 0 ? 0 : (1 - settings.smallestResponse) * varied
      return result
    }
    let centre = Tested.z(model.typical)
    result.scale = .fisher(centre: centre)
    result.estimate = Estimate(value: worst.z - centre, standardError: worst.standardError)
    result.smallestEffect = settings.smallestEffect == 0 ? 0 : (1 - settings.smallestResponse) * model.typical
    return result
  }

  private func evidence(
    _ worst: Tested, _ seen: SheetSummary, _ model: SheetModel, sheets: Int, attainable: Double
  ) -> Evidence {
    [
      "sheets": .integer(sheets), "people": .integer(worst.sheet.count), "values": .integer(seen.values),
      "mostFrequent": .integer(seen.mostFrequent),
      "correlation": .number(worst.response.correlation), "typicalCorrelation": .number(model.typical),
      "boundCorrelation": .number(model.bound), "responsePValue": .number(worst.responsePValue),
      "uniformPValue": .optional(worst.uniformPValue), "oneValuePValue": .optional(worst.oneValuePValue),
      "typicalMostFrequentShare": .number(model.variety.typicalShare),
      "patternPValue": .optional(worst.pattern?.test.pValue), "patternLength": worst.pattern.map { .integer($0.lag) } ?? .null,
      "draws": .integer(worst.draws),
      "smallestPValue": .number(attainable),
    ]
  }

  private func summary(_ tested: Tested, _ model: SheetModel) -> SheetSummary {
    let codes = SheetStatistics.codes(tested.sheet.score, model.tolerance)
    var counts = [Int](repeating: 0, count: Int(codes.max() ?? 0) + 1)
    for code in codes { counts[Int(code)] += 1 }
    let repeats = (tested.pattern?.test.pValue ?? 1) < (tested.uniformPValue ?? 1)
    return SheetSummary(
      people: tested.sheet.count, values: counts.count, mostFrequent: counts.max() ?? 0, correlation: tested.response.correlation,
      pattern: repeats ? tested.pattern?.lag : nil, oneValue: tested.oneValuePValue.map { (model.variety.typicalShare, $0) })
  }
}

extension StraightLining: DetectorRoom {
  static let name = "straight-lining"
  static let title: any Sentence = SheetSentence.straightLiningTitle
  static let rivals: any Sentence = SheetSentence.straightLiningRivals
  static let level: FindingLevel? = .rater
  static let needs = [AuditNeed.ratings]

  static func absence(_ reason: Message) -> Message { Message(SheetSentence.straightLiningAbsent(reason: reason)) }

  static func candidates(_ context: AuditContext) -> [Candidate] {
    StraightLining(study: context.study, panels: context.raterPanels, settings: context.settings).candidates()
  }
}

extension Detector {
  /// Whether a sheet holds one value, or a repeating pattern, whoever the scores are about.
  public static let straightLining = Detector(StraightLining.self)
}
