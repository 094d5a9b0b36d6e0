internal import Evenhand

/// Which part of the ranking the page shows.
struct RankWindow: Decodable, Sendable {
  /// The pool's index; all pools when `nil`.
  var pool: Int?
  /// Only people whose identity, name or unit contains this, in any case.
  var search: String?
  /// Rows before the window.
  var offset: Int?
  /// Rows of the window.
  var count: Int?

  /// No answer has more rows: what a page can show and a browser lay out at once.
  static let mostRows = 500
  static let usualRows = 100

  /// The rows of the window.
  struct Rows: Sendable {
    /// How many people there are in the pool, or were found.
    var count: Int
    var offset: Int
    var people: [PersonRow]
  }

  /// The window of an outcome: by pool, then rank, then the study's order; people without a rank come last.
  ///
  /// - Complexity: O(n log n).
  func rows(_ outcome: LiveComparison.Outcome, _ pools: PoolDrivers, _ study: LiveStudy) -> Rows {
    let scores = outcome.scores
    var positions = outcome.changes.indices.filter { position in
      guard let row = outcome.changes.rows(position).after else { return false }
      return pool == nil || scores.pool[row] == Int32(clamping: pool ?? 0)
    }
    if let search, !search.isEmpty {
      let wanted = search.lowercased()
      positions = positions.filter { study.isFound(wanted, scores.person[outcome.changes.rows($0).after ?? 0]) }
    }
    let keys = outcome.changes.indices.map { position -> (pool: Int32, rank: Double) in
      guard let row = outcome.changes.rows(position).after else { return (.max, .infinity) }
      return (scores.pool[row], scores.rank[row].isFinite ? scores.rank[row] : .infinity)
    }
    positions.sort { first, second in
      let (left, right) = (keys[first], keys[second])
      if left.pool != right.pool { return left.pool < right.pool }
      return left.rank != right.rank ? left.rank < right.rank : first < second
    }
    let start = min(max(0, offset ?? 0), positions.count)
    let length = min(max(0, count ?? Self.usualRows), Self.mostRows)
    let people = positions[start..<min(positions.count, start + length)].map { PersonRow(outcome, $0, pools, study) }
    return Rows(count: positions.count, offset: start, people: people)
  }
}

/// A person's line in the ranking; figures that aren't there are left out.
struct PersonRow: Sendable {
  var person: String
  var name: String?
  var unit: String?
  var pool: String?
  var total: Double?
  var totalBefore: Double?
  var rank: Double?
  var rankBefore: Double?
  var band: String?
  var bandBefore: String?
  /// What the change of the total is made of; empty where nothing changes.
  var drivers: [Driver]
  /// The same less the mean of the pool, the largest first: what moves the person past others.
  var relativeDrivers: [Driver]

  init(_ outcome: LiveComparison.Outcome, _ position: Int, _ pools: PoolDrivers, _ study: LiveStudy) {
    let change = outcome.changes[position]
    let rows = outcome.changes.rows(position)
    let scores = rows.after == nil ? study.before : outcome.scores
    let row = rows.after ?? rows.before ?? 0
    person = change.person
    name = study.name(of: scores.person[row])
    unit = study.unit(of: scores.person[row])
    pool = scores.poolName(row)
    total = rows.after.flatMap { Self.finite(outcome.scores.total[$0]) }
    totalBefore = rows.before.flatMap { Self.finite(study.before.total[$0]) }
    rank = Self.finite(change.rankAfter)
    rankBefore = Self.finite(change.rankBefore)
    band = change.bandAfter
    bandBefore = change.bandBefore
    drivers = change.drivers.filter { $0.contribution != 0 }
    relativeDrivers = pools.relative(position).filter { abs($0.contribution) > Self.smallestDriver }.sorted {
      abs($0.contribution) != abs($1.contribution) ? abs($0.contribution) > abs($1.contribution) : $0.component < $1.component
    }
  }

  /// Smaller differences, in points, are what is left of sums of decimals.
  private static let smallestDriver = 1e-9

  private static func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
}

extension LiveStudy {
  /// Whether a text stands in a person's identity, name or unit.
  func isFound(_ lowercased: String, _ person: Int32) -> Bool {
    [opened.study.persons[person], name(of: person), unit(of: person)].contains { text in
      text?.lowercased().contains(lowercased) == true
    }
  }
}
