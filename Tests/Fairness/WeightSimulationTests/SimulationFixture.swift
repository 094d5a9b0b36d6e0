import RatingStudy
import Statistics
import StudyFiles

@testable import WeightSimulation

/// A study from tables written as text.
func makeStudy(_ tables: [String: String]) throws -> Study {
  try Study(
    tables: tables.sorted { $0.key < $1.key }.map { name, text in
      let lines = text.split(separator: "\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map { String($0.filter { $0 != " " }) }
      }
      let columns = lines[0].indices.map { index in
        TextColumn(name: lines[0][index], texts: lines.dropFirst().map { $0[index].isEmpty ? nil : $0[index] })
      }
      return Table(
        name: name, source: TableSource(file: "\(name).csv"), columns: columns,
        rowNumbers: lines.indices.dropFirst().map { Int32($0 + 1) })
    })
}

func makeScheme(_ text: String) throws -> Scheme { try Scheme(yaml: text, file: "scheme.yaml") }

/// A components table of random decimals with a group and a unit column.
func randomTable(_ people: Int, _ components: Int, seed: UInt64, missing: Double = 0) -> String {
  var stream = RandomStream(seed: seed)
  var lines = ["person,group,unit," + (0..<components).map { "c\($0)" }.joined(separator: ",")]
  for person in 0..<people {
    let scores = (0..<components).map { _ in
      stream.uniform() < missing ? "" : "\(Double(stream.integer(below: 5_000)) / 100 + 50)"
    }
    lines.append("p\(person),\(person % 2 == 0 ? "town" : "office"),u\(person % 7),\(scores.joined(separator: ","))")
  }
  return lines.joined(separator: "\n")
}
