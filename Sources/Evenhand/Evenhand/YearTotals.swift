internal import LinearAlgebra
internal import Messages
internal import RatingStudy
internal import Scoring
internal import Statistics
internal import YearLinks

/// Totals on another period's scale: each linked component moved by its link, with its weight, and the linking errors added up.
struct YearTotals {
  private let score: ScoreResult
  private let scheme: Scheme
  private let onto: Int32
  private let level: Double
  private let study: Study
  /// By moved period, then the scheme's component; nil where nothing links it.
  private let links: [Int32: [YearLink?]]
  /// By moved period: correlations of the components' linking errors.
  private let correlations: [Int32: Matrix]
  private let rows: [Row]
  private let lines: [Key: Double]

  /// A row of the scoring on the kept scale.
  struct Row {
    var row: Int
    var converted: Double
    /// By component, its share in the linking error: weight times error.
    var parts: [Double]
    var error = 0.0
    var degreesOfFreedom = Double.infinity
  }

  private struct Key: Hashable {
    var pool: String?
    var band: Int
  }

  /// Why a scheme's totals have no scale that could be moved.
  static func refusal(_ scheme: Scheme, _ links: [YearLink]) -> Message? {
    if scheme.total == .geometric { return Message(YearsSentence.geometric) }
    if let adjust = scheme.adjust, adjust.method != "none" { return Message(YearsSentence.totalAdjusted(method: adjust.method)) }
    let linked = Set(links.filter { $0.standardError != nil }.map(\.component))
    for component in scheme.components where component.from == .ratings && linked.contains(component.of ?? component.name) {
      if let adjust = component.adjust, adjust.method != "none" {
        return Message(YearsSentence.componentAdjusted(component: component.name, method: adjust.method))
      }
    }
    return linked.isEmpty ? Message(YearsSentence.nothingLinked) : nil
  }

  init(_ score: ScoreResult, _ scheme: Scheme, _ study: Study, _ found: [YearLink], onto: Int32, level: Double) {
    (self.score, self.scheme, self.onto, self.level, self.study) = (score, scheme, onto, level, study)
    var links: [Int32: [YearLink?]] = [:]
    for period in Set(score.period) where period != onto {
      links[period] = scheme.components.map { component in
        guard component.from == .ratings else { return nil }
        return found.first {
          $0.component == component.of ?? component.name && $0.from == study.periods[period] && $0.standardError != nil
        }
      }
    }
    self.links = links
    let correlations = links.mapValues(Self.correlations)
    self.correlations = correlations
    rows = (0..<score.count).compactMap { row in
      guard score.total[row].isFinite, score.exactTotal[row].isFinite else { return nil }
      let period = score.period[row]
      guard period != onto, let own = links[period] else { return Row(row: row, converted: score.exactTotal[row], parts: []) }
      return Self.moved(row, score, own, correlations[period] ?? .identity(own.count))
    }
    var lines: [Key: Double] = [:]
    for row in rows where score.period[row.row] == onto && score.band[row.row] >= 0 {
      let key = Key(pool: score.poolName(row.row), band: Int(score.band[row.row]))
      let isFavorable = scheme.bands[key.band].isFavorable
      lines[key] = lines[key].map { isFavorable ? min($0, row.converted) : max($0, row.converted) } ?? row.converted
    }
    self.lines = lines
  }

  private static func correlations(_ links: [YearLink?]) -> Matrix {
    var found = Matrix.identity(links.count)
    for (i, first) in links.enumerated() {
      for (j, second) in links.enumerated().prefix(i) {
        guard let first, let second else { continue }
        found[i, j] = first.correlation(with: second)
        found[j, i] = found[i, j]
      }
    }
    return found
  }

  private static func moved(_ row: Int, _ score: ScoreResult, _ links: [YearLink?], _ correlations: Matrix) -> Row {
    var own = Row(row: row, converted: score.exactTotal[row], parts: links.map { _ in 0 })
    for (place, link) in links.enumerated() {
      let component = score.components[place]
      guard let link, component.weight[row].isFinite, component.adjusted[row].isFinite,
        let found = link.converted(component.adjusted[row])
      else { continue }
      own.converted += component.weight[row] * (found.converted - found.score)
      own.parts[place] = component.weight[row] * (found.standardError ?? 0)
    }
    let variance = covariance(own.parts, own.parts, correlations)
    own.error = max(0, variance).squareRoot()
    var parts = VariancePart()
    for (part, link) in zip(own.parts, links) {
      parts += VariancePart(variance: part * part, degreesOfFreedom: link?.degreesOfFreedom ?? .infinity)
    }
    if let found = parts.degreesOfFreedom { own.degreesOfFreedom = max(1, found) }
    return own
  }

  private static func covariance(_ a: [Double], _ b: [Double], _ correlations: Matrix) -> Double {
    var sum = 0.0
    for i in a.indices { for j in b.indices where a[i] != 0 && b[j] != 0 { sum += a[i] * b[j] * correlations[i, j] } }
    return sum
  }

  private func half(_ row: Row) -> Double {
    guard row.error > 0 else { return 0 }
    return StudentTDistribution(degreesOfFreedom: min(row.degreesOfFreedom, 1e6)).criticalValue(level: level) * row.error
  }

  // MARK: Periods

  /// A moved period's totals; nil where nobody has one.
  func link(from period: Int32) -> YearsResult.TotalLink? {
    let own = rows.filter { score.period[$0.row] == period }
    guard !own.isEmpty, let links = links[period], let correlations = correlations[period] else { return nil }
    let count = Double(own.count)
    let shift = own.reduce(0) { $0 + score.exactTotal[$1.row] - $1.converted } / count
    // Errors of one period move together: the mean of the people's parts has the error of the mean.
    var mean = Row(row: 0, converted: 0, parts: links.map { _ in 0 })
    for row in own { for place in row.parts.indices { mean.parts[place] += row.parts[place] / count } }
    mean.error = max(0, Self.covariance(mean.parts, mean.parts, correlations)).squareRoot()
    mean.degreesOfFreedom = own.map(\.degreesOfFreedom).min() ?? .infinity
    let weights = scheme.components.indices.map { place in
      own.reduce(0) { $0 + (score.components[place].weight[$1.row].isFinite ? score.components[place].weight[$1.row] : 0) } / count
    }
    let all = weights.reduce(0, +)
    let linked = zip(weights, links).reduce(0) { $0 + ($1.1 == nil ? 0 : $1.0) }
    let (from, kept) = (study.periods[period] ?? "", study.periods[onto] ?? "")
    var result = YearsResult.TotalLink(
      from: from, onto: kept, shift: shift, standardError: mean.error, interval: [shift - half(mean), shift + half(mean)],
      linkedWeight: all > 0 ? linked / all : 0,
      asTheyStand: zip(scheme.components, links).filter { $0.1 == nil }.map(\.0.name), conversion: [],
      bands: scheme.bands.indices.flatMap { bandLines($0, own) }, messages: [])
    // A scale of totals is one of scores only where weights are shares.
    if scheme.total == .mean { result.conversion = conversion(weights, links, correlations, own) }
    result.messages = YearsWords.messages(result, level: level)
    return result
  }

  private func conversion(_ weights: [Double], _ links: [YearLink?], _ correlations: Matrix, _ own: [Row]) -> [ConvertedScore] {
    let totals = own.map { score.exactTotal[$0.row] }
    guard let low = totals.min(), let high = totals.max() else { return [] }
    return ScoreGrid.scores(low...high).map { value in
      var row = Row(row: 0, converted: value, parts: links.map { _ in 0 })
      for (place, link) in links.enumerated() {
        guard let found = link?.converted(value) else { continue }
        row.converted += weights[place] * (found.converted - value)
        row.parts[place] = weights[place] * (found.standardError ?? 0)
      }
      row.error = max(0, Self.covariance(row.parts, row.parts, correlations)).squareRoot()
      row.degreesOfFreedom = own.map(\.degreesOfFreedom).min() ?? .infinity
      return ConvertedScore(
        score: value, converted: row.converted, standardError: row.error,
        interval: [row.converted - half(row), row.converted + half(row)])
    }
  }

  // MARK: Bands

  /// Whether a total reaches a band by the kept period's line.
  private func reaches(_ band: Int, _ pool: String?, _ total: Double) -> Bool {
    guard let line = line(band, pool) else { return false }
    return scheme.bands[band].isFavorable ? total >= line - 1e-9 : total <= line + 1e-9
  }

  /// The kept period's line of a band; of a card below a fixed score that score.
  private func line(_ band: Int, _ pool: String?) -> Double? {
    if let below = scheme.bands[band].below, scheme.bands[band].bottom == nil { return below.value }
    return lines[Key(pool: pool, band: band)]
  }

  /// The last band that matches counts, as in the scheme.
  private func band(_ pool: String?, _ total: Double) -> Int? {
    scheme.bands.indices.last { reaches($0, pool, total) }
  }

  private func bandLines(_ band: Int, _ own: [Row]) -> [YearsResult.Line] {
    var pools: [String?] = []
    for row in own where !pools.contains(score.poolName(row.row)) { pools.append(score.poolName(row.row)) }
    return pools.compactMap { pool in
      guard let line = line(band, pool) else { return nil }
      let members = own.filter { score.poolName($0.row) == pool }
      func count(_ end: Double) -> Int { members.count { self.band(pool, $0.converted + end * half($0)) == band } }
      let ends = [count(-1), count(0), count(1)]
      return YearsResult.Line(
        band: scheme.bands[band].name, pool: pool, line: line, own: members.count { Int(score.band[$0.row]) == band }, byLine: ends[1],
        interval: [ends.min() ?? 0, ends.max() ?? 0])
    }
  }

  // MARK: People

  /// Everybody on the kept scale, in the order of the scoring.
  func people() -> [YearsResult.Person] {
    var better: [Int: Int] = [:]
    for members in pools() {
      let sorted = members.sorted { rows[$0].converted > rows[$1].converted }
      for (place, member) in sorted.enumerated() {
        let isTied = place > 0 && abs(rows[sorted[place - 1]].converted - rows[member].converted) < 1e-9
        better[member] = isTied ? better[sorted[place - 1]] ?? place + 1 : place + 1
      }
    }
    return rows.enumerated().map { place, row in
      let pool = score.poolName(row.row)
      return YearsResult.Person(
        person: score.persons[score.person[row.row]] ?? "", period: study.periods[score.period[row.row]] ?? "", pool: pool,
        total: score.total[row.row], converted: row.converted, linkingError: row.error,
        interval: [row.converted - half(row), row.converted + half(row)], rank: score.rank[row.row], rankTogether: better[place] ?? 0,
        ranks: nil, band: score.bandName(row.row),
        bandByLine: band(pool, row.converted).map { scheme.bands[$0].name })
    }
  }

  /// Places among `rows`, by pool.
  private func pools() -> [[Int]] {
    Dictionary(grouping: rows.indices) { score.poolName(rows[$0].row) ?? "" }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Pools of more person-periods than this are ranked without sets.
  private static let mostRanked = 1500

  /// Ranks that neither the error of the ratings nor that of the link rules out.
  ///
  /// - Parameter errors: by row of the scoring, points²; nil: not known.
  func addRanks(to people: inout [YearsResult.Person], errors: [Double]?, stream: RandomStream, threads: Int) throws {
    for (number, members) in pools().enumerated() where members.count > 1 && members.count <= Self.mostRanked {
      let wide = members.map { self.wide(rows[$0]) }
      var matrix = Matrix(rows: members.count, columns: members.count)
      for (i, first) in members.enumerated() {
        matrix[i, i] = errors?[rows[first].row] ?? 0
        let period = score.period[rows[first].row]
        guard period != onto, let correlations = correlations[period] else { continue }
        for (j, second) in members.enumerated() where score.period[rows[second].row] == period {
          matrix[i, j] += Self.covariance(wide[i], wide[j], correlations)
        }
      }
      let sets = try RankSets(
        members.map { rows[$0].converted }, errors: .covariance(matrix), level: level, tellsFirst: false,
        stream: stream.substream(number), threads: threads)
      for (member, entry) in zip(members, sets.entries) {
        people[member].ranks = [entry.marginal.lowerBound, entry.marginal.upperBound]
      }
    }
  }

  /// A row's parts so much wider as Student's t is than the normal distribution that ranks are drawn from.
  private func wide(_ row: Row) -> [Double] {
    guard row.degreesOfFreedom < 1e6 else { return row.parts }
    let factor =
      StudentTDistribution(degreesOfFreedom: row.degreesOfFreedom).criticalValue(level: level)
      / NormalDistribution.standard.criticalValue(level: level)
    return row.parts.map { $0 * factor }
  }
}
