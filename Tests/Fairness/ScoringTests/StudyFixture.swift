import RatingStudy
import StudyFiles

@testable import Scoring

/// A study from tables written as text.
func makeStudy(_ tables: [String: String], tierOrder: [String] = []) throws -> Study {
  var settings = StudySettings()
  settings.tierOrder = tierOrder
  return try Study(
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
    }, settings: settings)
}

func makeScheme(_ text: String) throws -> Scheme { try Scheme(yaml: text, file: "scheme.yaml") }

extension ScoreResult {
  /// The row of a person by name, in the only or the named period.
  func row(_ name: String, _ period: String? = nil) -> Int? {
    (0..<count).first { persons[person[$0]] == name && (period == nil || periodName($0) == period) }
  }
  func total(_ name: String, _ period: String? = nil) -> Double? { row(name, period).map { total[$0] } }
  func rank(_ name: String, _ period: String? = nil) -> Double? { row(name, period).map { rank[$0] } }
  func band(_ name: String, _ period: String? = nil) -> String? { row(name, period).flatMap { bandName($0) } }
  func component(_ name: String) -> ScoreResult.Component? { components.first { $0.name == name } }
}
