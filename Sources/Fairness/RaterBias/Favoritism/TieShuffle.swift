internal import RatingStudy
internal import Statistics

/// Deals anew which raters are tied to a unit's people, among the raters who score them in the same components.
///
/// Within a unit a rater takes over all ties of another at once, so that a taste of a rater for a unit stays in one piece: where raters have
/// tastes but ties mean nothing, every deal is as likely as the one that was seen.
struct TieShuffle: Sendable {
  /// A unit's raters of one class, by code, and where their ratings of the unit's people are.
  private struct Block: Sendable {
    var raters: [Int32]
    /// By rater the rows in the block.
    var rows: [[Int]]
  }

  private struct Key: Hashable {
    var rater: Int32
    var person: Int32
    var period: Int32
  }

  private let blocks: [Block]
  private let isTied: [Bool]
  private let person: [Int32]
  private let period: [Int32]
  private let tied: Set<Key>

  /// Units with more than one way to deal their ties.
  var units: Int { blocks.count }

  /// - Parameter isTied: one label a rating.
  init(_ ratings: Ratings, isTied: [Bool]) {
    self.isTied = isTied
    (person, period) = (ratings.person, ratings.period)
    var hasTies: Set<Int32> = []
    for row in isTied.indices where isTied[row] { hasTies.insert(ratings.component[row]) }
    var tied: Set<Key> = []
    // Whoever has no unit is a unit by themselves.
    func unit(_ row: Int) -> Int64 { ratings.personUnit[row] >= 0 ? Int64(ratings.personUnit[row]) : -1 - Int64(ratings.person[row]) }
    var rowsOf: [Int64: [Int32: [Int]]] = [:]
    for row in isTied.indices where hasTies.contains(ratings.component[row]) {
      rowsOf[unit(row), default: [:]][ratings.rater[row], default: []].append(row)
      if isTied[row] { tied.insert(Key(rater: ratings.rater[row], person: ratings.person[row], period: ratings.period[row])) }
    }
    var blocks: [Block] = []
    for (_, raters) in rowsOf.sorted(by: { $0.key < $1.key }) {
      var classes: [[Int32]: [Int32]] = [:]
      for (rater, rows) in raters { classes[Set(rows.map { ratings.component[$0] }).sorted(), default: []].append(rater) }
      for (_, members) in classes.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        let ordered = members.sorted()
        let rows = ordered.map { raters[$0] ?? [] }
        let tiedRaters = rows.count { $0.contains { isTied[$0] } }
        if tiedRaters > 0, tiedRaters < ordered.count { blocks.append(Block(raters: ordered, rows: rows)) }
      }
    }
    self.blocks = blocks
    self.tied = tied
  }

  /// One deal: a label a rating.
  func deal(_ stream: inout RandomStream) -> [Bool] {
    var labels = isTied
    for block in blocks {
      var source = block.raters
      stream.shuffle(&source)
      for (place, rows) in block.rows.enumerated() {
        for row in rows { labels[row] = tied.contains(Key(rater: source[place], person: person[row], period: period[row])) }
      }
    }
    return labels
  }
}
