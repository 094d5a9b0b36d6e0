package import Evenhand

/// A synthetic study as the files of a folder: a CSV file a table, what its plan says of scheme, proposal and settings, and the truth.
package struct GeneratedFiles: Sendable {
  /// The files by name.
  package let files: [(name: String, bytes: [UInt8])]

  /// - Throws: what the encoder throws for a number that is not finite.
  package init(_ made: SyntheticStudy) throws {
    let plan = made.plan
    let texts = [("scheme.yaml", plan.scheme), ("proposal.yaml", plan.proposal), ("study.yaml", plan.studySettings)]
    files =
      made.tables.map { (name: "\($0.name).csv", bytes: Self.csv($0)) }
      + texts.compactMap { name, text in text.map { (name: name, bytes: Array($0.utf8)) } }
      + [("truth.json", try JSONText(language: .english).render(made.truth))]
  }

  /// What was written, in a sentence.
  package static func summary(of made: SyntheticStudy, in folder: String) -> Message {
    Message(
      PlanSentence.written(
        file: folder, persons: Set(made.truth.merit.map(\.person)).count, ratings: made.tables.first { $0.name == "ratings" }?.rowCount ?? 0
      ))
  }

  private static func csv(_ table: Table) -> [UInt8] {
    var writer = CSVWriter(header: table.columns.map(\.name))
    for row in 0..<table.rowCount { writer.append(table.columns.map { $0[row] }) }
    return writer.bytes
  }
}
