internal import RatingStudy

/// What the office announced of the people of a result, row by row.
struct OfficialResults {
  /// A person of the result of whom something was announced.
  struct Entry {
    /// The row of the result.
    var row: Int
    var total: ExactDecimal?
    var rank: ExactDecimal?
    /// Index of the scheme's band; −1: a band that the scheme doesn't know, or none; `nil`: nothing announced.
    var band: Int32?
    /// The band in the office's word.
    var bandName: String?
  }

  let entries: [Entry]
  /// People of whom something was announced and who aren't in the result.
  let unscored: [Int32]
  /// How many people of the result nothing was announced of.
  let unannounced: Int
  /// The office's bands that the scheme doesn't know.
  let unknownBands: [String]
  /// The decimals that the announced totals show; `nil` where they were never rounded.
  let places: Int?

  /// - Parameter result: of the wanted periods; what the office says without a period is of the last of them.
  init(_ study: Study, _ result: ScoreResult) {
    let latest = result.period.max() ?? 0
    let periods = Set(result.period)
    var rows: [Int64: Int] = [:]
    rows.reserveCapacity(result.count)
    for row in 0..<result.count { rows[Self.key(result.period[row], result.person[row])] = row }
    let names = result.bandNames
    let said = Set(study.official.compactMap(\.band)).sorted()
    let known = Dictionary(
      said.compactMap { word in TierWords.position(word, among: names).map { (word, Int32($0)) } }, uniquingKeysWith: { first, _ in first })
    // A scheme that shares no word with the office's bands says nothing about them.
    let comparesBands = !known.isEmpty
    var entries: [Entry] = []
    var unscored: [Int32] = []
    for outcome in study.official {
      let period = outcome.period < 0 ? latest : outcome.period
      guard periods.contains(period) else { continue }
      guard let row = rows[Self.key(period, outcome.person)] else {
        if outcome.total != nil || outcome.rank != nil { unscored.append(outcome.person) }
        continue
      }
      entries.append(
        Entry(
          row: row, total: outcome.total, rank: outcome.rank, band: comparesBands ? outcome.band.map { known[$0] ?? -1 } : nil,
          bandName: outcome.band))
    }
    self.entries = entries
    self.unscored = unscored
    unannounced = result.count - entries.count
    unknownBands = said.filter { known[$0] == nil }
    let shown = entries.compactMap { $0.total?.places }.max() ?? 0
    places = shown >= Self.unroundedPlaces ? nil : shown
  }

  /// A total with so many decimals was stored as computed.
  static let unroundedPlaces = 9

  private static func key(_ period: Int32, _ person: Int32) -> Int64 { Int64(period) << 32 | Int64(UInt32(bitPattern: person)) }

  /// Whether a computed total is the announced one to the last digit; an announced total that was never rounded, to its ninth decimal.
  static func agrees(_ computed: Double, _ announced: ExactDecimal) -> Bool {
    guard computed.isFinite else { return false }
    if let exact = ExactDecimal(computed) { if exact == announced { return true } }
    return announced.places >= unroundedPlaces && abs(computed - announced.value) < 1e-9 * max(1, abs(computed))
  }
}
