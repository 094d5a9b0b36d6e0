import Foundation
import Statistics
import Testing

/// Somebody with a published report, the scheme and the sizes of its pools tries to work out what was hidden.
@Suite struct PublicationAttackTests {
  /// A study whose people have one score each; bands by quotas, the worst by a threshold.
  private struct Attacked {
    let folder: TemporaryFolder
    /// By person: group, pool, and the band that the person got.
    var people: [(group: String, pool: String, band: String)] = []
    let isPooledByGroup: Bool
    let bands = ["excellent", "warned", "failed", ""]

    init(seed: UInt64) throws {
      var stream = RandomStream(seed: seed)
      folder = try TemporaryFolder()
      let groups = 2 + stream.integer(below: 3)
      let kind = stream.integer(below: 3)
      isPooledByGroup = kind == 1
      var persons: [(name: String, group: Int, position: String)] = []
      for group in 0..<groups {
        for _ in 0..<(8 + stream.integer(below: 40)) {
          persons.append((String(format: "P%03d", persons.count), group, stream.integer(below: 2) == 0 ? "chief" : "deputy"))
        }
      }
      try folder.write("units.csv", "unit,group\n" + (0..<groups).map { "U\($0),G\($0)\n" }.joined())
      try folder.write("people.csv", "person,unit,position\n" + persons.map { "\($0.name),U\($0.group),\($0.position)\n" }.joined())
      try folder.write(
        "components.csv", "person,exam\n" + persons.map { "\($0.name),\(55 + stream.integer(below: 4500) / 100)\n" }.joined())
      let pools = kind == 0 ? "" : "pools: {by: [\(kind == 1 ? "group" : "position")]}\n"
      try folder.write(
        "scheme.yaml",
        "components: {exam: {weight: 1, from: components}}\n\(pools)bands:\n  excellent: {top: 20%, rounding: floor}\n  warned: {bottom: 10%}\n  failed: {below: 58}\n"
      )
      let scores = try Program.run("score", folder.url.path, "--format", "json")
      try #require(scores.status == 0, "\(scores.errors)")
      let of = Dictionary(uniqueKeysWithValues: persons.map { ($0.name, $0) })
      people = (try JSON.read(scores.output)["people"]?.items ?? []).compactMap { row in
        guard let name = row["person"]?.text, let own = of[name] else { return nil }
        return ("G\(own.group)", kind == 0 ? "" : kind == 1 ? "G\(own.group)" : own.position, row["band"]?.text ?? "")
      }
    }

    /// True counts by group and band, and what is published of them with its totals (nil: hidden).
    func tables(minimum: Int) throws -> (true: [[Int]], shown: [[Int?]], report: JSON)? {
      let run = try Program.run(
        "report", folder.url.path, "--view", "publication", "--minimum-count", "\(minimum)", "--format", "json")
      try #require(run.status == 0, "\(run.errors)")
      let report = try JSON.read(run.output)
      for section in report["sections"]?.items ?? [] {
        for table in section["tables"]?.items ?? [] where table["id"]?.text == "published-bands" {
          let rows = table["rows"]?.items.map(\.items) ?? []
          let shown = rows.map { row in row.dropFirst().map { $0.value.map { Int($0) } } }
          let groups = rows.dropLast().compactMap { $0[0].text }
          let counts = groups.map { group in bands.map { band in people.count { $0.group == group && $0.band == band } } }
          return (counts, shown, report)
        }
      }
      return nil
    }
  }

  /// What follows from counts and sums, each within what it may be: ranges narrowed until nothing more follows.
  private struct Deduction {
    var low: [[Int]]
    var high: [[Int]]

    /// - Parameters:
    ///   - shown: with totals in the last row and column.
    ///   - seats: by cell what the scheme alone tells, as ranges; by column the whole number that all pools have, where the scheme tells it.
    init(shown: [[Int?]], seats: [[ClosedRange<Int>]], totals: [Int?], people: Int) {
      let (m, n) = (shown.count - 1, shown[0].count - 1)
      low = (0...m).map { row in (0...n).map { shown[row][$0] ?? (row < m && $0 < n ? seats[row][$0].lowerBound : 0) } }
      high = (0...m).map { row in (0...n).map { shown[row][$0] ?? (row < m && $0 < n ? min(people, seats[row][$0].upperBound) : people) } }
      for column in 0..<n { if let total = totals[column] { (low[m][column], high[m][column]) = (total, total) } }
      var isChanged = true
      while isChanged {
        isChanged = false
        for row in 0...m { narrow((0..<n).map { (row, $0) }, (row, n), &isChanged) }
        for column in 0...n { narrow((0..<m).map { ($0, column) }, (m, column), &isChanged) }
      }
    }

    /// The parts of a sum and the sum bound each other.
    private mutating func narrow(_ parts: [(Int, Int)], _ sum: (Int, Int), _ isChanged: inout Bool) {
      func set(_ place: (Int, Int), _ least: Int, _ most: Int) {
        if least > low[place.0][place.1] { (low[place.0][place.1], isChanged) = (least, true) }
        if most < high[place.0][place.1] { (high[place.0][place.1], isChanged) = (most, true) }
      }
      let (least, most) = (parts.reduce(0) { $0 + low[$1.0][$1.1] }, parts.reduce(0) { $0 + high[$1.0][$1.1] })
      set(sum, least, most)
      for part in parts {
        let (own, top) = (low[part.0][part.1], high[part.0][part.1])
        set(part, low[sum.0][sum.1] - (most - top), high[sum.0][sum.1] - (least - own))
      }
    }
  }

  @Test func nothingHiddenIsPinnedBeyondWhatTheSeatsTell() throws {
    var (hidden, conceded) = (0, 0)
    var pinned: [String] = []
    for seed in 0..<24 as Range<UInt64> {
      let study = try Attacked(seed: seed)
      let minimum = 5
      guard let (counts, shown, _) = try study.tables(minimum: minimum) else { continue }
      let groups = Array(Set(study.people.map(\.group))).sorted()
      let pools = Dictionary(grouping: study.people, by: \.pool)
      let seats = groups.map { group in
        study.bands.map { band -> ClosedRange<Int> in
          guard ["excellent", "warned"].contains(band) else { return 0...study.people.count }
          if study.isPooledByGroup {
            let own = pools[group]?.count { $0.band == band } ?? 0
            return own...own
          }
          return 0...study.people.count { $0.band == band }
        }
      }
      let totals = study.bands.map { band in ["excellent", "warned"].contains(band) ? study.people.count { $0.band == band } : nil }
      let known = Deduction(shown: shown, seats: seats, totals: totals, people: study.people.count)
      // Somebody who has the seats alone, and not the report.
      let nothing = shown.map { $0.map { _ in Int?.none } }
      let alone = Deduction(shown: nothing, seats: seats, totals: totals, people: study.people.count)
      for row in counts.indices {
        for column in counts[row].indices where shown[row][column] == nil && (1..<minimum).contains(counts[row][column]) {
          hidden += 1
          guard known.low[row][column] == known.high[row][column] else { continue }
          if alone.low[row][column] == alone.high[row][column] {
            conceded += 1
          } else {
            pinned.append("study \(seed), \(groups[row]) \(study.bands[column]): \(counts) of \(shown)")
          }
        }
      }
    }
    #expect(hidden > 30, "the attack has something to find: \(hidden) small cells, \(conceded) told by the seats alone")
    #expect(pinned.isEmpty, "\(pinned)")
    #expect(conceded > 0)
  }

  /// No number has more digits than are printed, and a small group's spread and exact mean are not there at all.
  @Test func fewPeopleHaveNoMomentsInFull() throws {
    let study = try Attacked(seed: 3)
    guard let (counts, _, report) = try study.tables(minimum: 5) else { return }
    let sizes = counts.map { $0.reduce(0, +) }
    #expect(sizes.contains { $0 < 20 } && sizes.contains { $0 >= 20 })
    var (small, large) = (0, 0)
    for section in report["sections"]?.items ?? [] {
      for table in section["tables"]?.items ?? [] {
        for row in table["rows"]?.items ?? [] {
          for cell in row.items {
            for value in [cell.value].compactMap(\.self) + cell.items.compactMap(\.value) {
              let digits = "\(abs(value))".filter(\.isNumber).drop { $0 == "0" }
              #expect(digits.count <= 5, "\(table["id"]?.text ?? ""): \(value)")
            }
          }
          guard table["id"]?.text == "published-groups", let people = row.items[2].value, let mean = row.items[3].value else { continue }
          if people < 20 {
            #expect(mean == mean.rounded() && row.items[4].value == nil)
            small += 1
          } else {
            #expect(row.items[4].value != nil)
            large += 1
          }
        }
        if table["id"]?.text == "compare-gaps" {
          let few = Set(sizes.indices.filter { sizes[$0] < 20 }.map { "G\($0)" })
          for row in table["rows"]?.items ?? [] { #expect(!row.items.contains { few.contains($0.text ?? "") }) }
        }
      }
    }
    #expect(small > 0 && large > 0)
    let page = try Program.run("report", study.folder.url.path, "--view", "publication", "--format", "html").output
    for value in page.matches(of: /data-(?:value|upper)="(-?[0-9.e+-]+)"/) {
      #expect(String(value.output.1).filter(\.isNumber).drop { $0 == "0" }.count <= 5, "\(value.output.0)")
    }
  }
}
