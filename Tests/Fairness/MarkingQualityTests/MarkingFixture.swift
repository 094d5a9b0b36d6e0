import RatingStudy
import Statistics

/// An examination with known errors: markers, seeds marked by all, live scripts, some of them marked twice.
struct MarkingFixture {
  var markers = 6
  var seeds = 12
  var scripts = 120
  /// Every so many a script is marked twice; 0: none.
  var doubleEvery = 3
  /// What the first marker adds.
  var lenient = 0.0
  var error = 2.5
  var deviation = 12.0
  var seed: UInt64 = 1

  /// script, marker, mark, definitive.
  func rows() -> [[String?]] {
    var stream = RandomStream(seed: seed).substream("fixture")
    var rows: [[String?]] = []
    func mark(_ true: Double, _ marker: Int) -> String {
      let value = `true` + (marker == 0 ? lenient : 0) + error * stream.normal()
      return String(Int(min(100, max(0, value.rounded()))))
    }
    for number in 0..<seeds {
      let own = (60 + deviation * stream.normal()).rounded()
      for marker in 0..<markers { rows.append(["S\(number)", "M\(marker)", mark(own, marker), String(Int(own))]) }
    }
    for number in 0..<scripts {
      let own = 60 + deviation * stream.normal()
      rows.append(["C\(number)", "M\(number % markers)", mark(own, number % markers), nil])
      guard doubleEvery > 0, number % doubleEvery == 0 else { continue }
      let other = (number + 1 + number / doubleEvery % (markers - 1)) % markers
      rows.append(["C\(number)", "M\(other)", mark(own, other), nil])
    }
    return rows
  }

  func study() throws -> Study { try Self.study(rows()) }

  static func study(_ rows: [[String?]], _ columns: [String] = ["person", "rater", "score", "definitive"]) throws -> Study {
    let table = Table(
      name: "ratings", source: TableSource(file: "ratings.csv"),
      columns: columns.indices.map { index in TextColumn(name: columns[index], texts: rows.map { $0[index] }) },
      rowNumbers: rows.indices.map { Int32($0 + 2) })
    return try Study(tables: [table], settings: StudySettings())
  }
}
