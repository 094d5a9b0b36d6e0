internal import Messages
internal import RatingStudy
internal import Statistics

/// Raters of one component two by two.
struct PairStudy {
  let options: ReliabilityOptions
  let threads: Int
  let raters: Labels
  /// Nil where scores are no categories.
  let categories: [Double]?

  /// What a rater gave, once each, by target.
  private struct Sheets {
    /// Of each target, its raters in order and what they gave.
    var targets: [[(rater: Int32, score: Double)]] = []
    /// Of each rater, the targets.
    var of: [Int32: [Int]] = [:]

    /// - Parameter rows: of each target, who gave what, in the order of raters; who rated a target more than once is left out of it.
    init(_ rows: [[(rater: Int32, score: Double)]]) {
      for row in rows {
        let once = row.indices.filter { place in
          (place == 0 || row[place - 1].rater != row[place].rater) && (place + 1 == row.count || row[place + 1].rater != row[place].rater)
        }
        guard once.count >= 2 else { continue }
        for place in once { of[row[place].rater, default: []].append(targets.count) }
        targets.append(once.map { row[$0] })
      }
    }

    /// Steps it takes to meet everybody once.
    var work: Int { targets.reduce(0) { $0 + $1.count * $1.count } }
  }

  /// - Parameter asked: codes of the pair that was asked for.
  func pairs(_ rows: [[(rater: Int32, score: Double)]], asked: (Int32, Int32)?) -> RaterPairs {
    let sheets = Sheets(rows)
    var reasons: [Message] = []
    let wanted = asked.flatMap { first, second in pair(min(first, second), max(first, second), sheets) }
    if let asked, wanted == nil {
      reasons.append(Message(AgreementSentence.nothingInCommon(first: raters[asked.0] ?? "", second: raters[asked.1] ?? "")))
    }
    guard sheets.work <= options.mostPairWork else {
      reasons.append(Message(AgreementSentence.tooMuchInCommon))
      return RaterPairs(leastCommon: options.leastCommon, pairs: 0, tooFew: 0, summary: [], listed: [], asked: wanted, reasons: reasons)
    }
    let codes = sheets.of.keys.sorted()
    let counts = Parallel.map(count: codes.count, threads: threads) { common(codes[$0], sheets) }
    let enough = counts.map { own in own.filter { $0.value >= options.leastCommon }.keys.sorted() }
    let (all, met) = (enough.reduce(0) { $0 + $1.count }, counts.reduce(0) { $0 + $1.count })
    if met == 0 { reasons.append(Message(AgreementSentence.noPairs)) }
    if met > 0, all == 0 { reasons.append(Message(AgreementSentence.pairsTooThin(pairs: met, least: options.leastCommon))) }
    guard all <= options.mostPairs else {
      reasons.append(Message(AgreementSentence.tooManyPairs(pairs: all, most: options.mostPairs)))
      return RaterPairs(
        leastCommon: options.leastCommon, pairs: all, tooFew: met - all, summary: [], listed: [], asked: wanted, reasons: reasons)
    }
    let found = Parallel.map(count: codes.count, threads: threads) { place in
      enough[place].compactMap { pair(codes[place], $0, sheets) }
    }.flatMap { $0 }
    return RaterPairs(
      leastCommon: options.leastCommon, pairs: all, tooFew: met - all, summary: summary(found), listed: leastAgreeing(found), asked: wanted,
      reasons: reasons)
  }

  /// How many targets a rater has in common with each rater after them.
  private func common(_ rater: Int32, _ sheets: Sheets) -> [Int32: Int] {
    var counts: [Int32: Int] = [:]
    for target in sheets.of[rater] ?? [] {
      for entry in sheets.targets[target] where entry.rater > rater { counts[entry.rater, default: 0] += 1 }
    }
    return counts
  }

  private func pair(_ first: Int32, _ second: Int32, _ sheets: Sheets) -> PairAgreement? {
    var (left, right): ([Double], [Double]) = ([], [])
    for target in sheets.of[first] ?? [] {
      let row = sheets.targets[target]
      let (a, b) = (row.partitionPoint { $0.rater < first }, row.partitionPoint { $0.rater < second })
      guard b < row.count, row[b].rater == second, row[a].rater == first else { continue }
      left.append(row[a].score)
      right.append(row[b].score)
    }
    guard !left.isEmpty, first != second else { return nil }
    let own = RaterPair(left, right)
    let table = categories.map { own.table($0) }
    return PairAgreement(
      first: raters[first] ?? "", second: raters[second] ?? "", targets: own.targets, equal: own.equal, meanDifference: own.meanDifference,
      coefficients: intraclass(own) + kappas(table), table: table)
  }

  private func intraclass(_ pair: RaterPair) -> [AgreementCoefficient] {
    let table = pair.intraclass
    return [IntraclassCorrelation.Form.oneWay, .twoWayRandom, .twoWayFixed].map { form in
      let own = table?.coefficient(form, level: options.interval)
      return AgreementCoefficient(
        coefficient: form.rawValue, estimate: own?.estimate, interval: own.map { [$0.interval.lowerBound, $0.interval.upperBound] },
        standardError: nil, pValue: nil)
    }
  }

  private func kappas(_ table: [[Int]]?) -> [AgreementCoefficient] {
    guard let table, let categories else { return [] }
    return ([.identity] + options.weights).compactMap { weights in
      guard let matrix = weights.matrix(categories) else { return nil }
      let own = CohenKappa(table, weights: matrix)
      let interval = own?.interval(level: options.interval)
      return AgreementCoefficient(
        coefficient: Self.name("kappa", weights), estimate: own?.value, interval: interval.map { [$0.lowerBound, $0.upperBound] },
        standardError: interval == nil ? nil : own?.standardError, pValue: own?.pValue)
    }
  }

  /// A coefficient's name with that of its weights.
  static func name(_ coefficient: String, _ weights: AgreementWeights) -> String {
    weights == .identity ? coefficient : "\(coefficient) \(weights.rawValue)"
  }

  private func summary(_ pairs: [PairAgreement]) -> [PairSummary] {
    guard let first = pairs.first else { return [] }
    return first.coefficients.indices.compactMap { place in
      let known = pairs.compactMap { pair in pair.coefficients[place].estimate.map { (pair, $0) } }
      guard let lowest = known.min(by: { $0.1 < $1.1 }), let highest = known.max(by: { $0.1 < $1.1 }),
        let median = Median.of(known.map(\.1))
      else { return nil }
      return PairSummary(
        coefficient: first.coefficients[place].coefficient, pairs: known.count, mean: known.reduce(0) { $0 + $1.1 } / Double(known.count),
        median: median, lowest: lowest.1, lowestPair: [lowest.0.first, lowest.0.second], highest: highest.1,
        highestPair: [highest.0.first, highest.0.second])
    }
  }

  /// All pairs, or as many as can be listed of those that agree least: by the last κ, else by ICC2.
  private func leastAgreeing(_ pairs: [PairAgreement]) -> [PairAgreement] {
    guard pairs.count > options.mostListed else { return pairs }
    func agreement(_ pair: PairAgreement) -> Double {
      (categories == nil ? pair.coefficients[1] : pair.coefficients[pair.coefficients.count - 1]).estimate ?? 1
    }
    let order = pairs.indices.sorted { (agreement(pairs[$0]), $0) < (agreement(pairs[$1]), $1) }
    return order.prefix(options.mostListed).sorted().map { pairs[$0] }
  }
}
