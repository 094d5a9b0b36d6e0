package import Evenhand
package import Messages

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

  private static func csv(_ table: Table) -> [UInt8] {
    var writer = CSVWriter(header: table.columns.map(\.name))
    for row in 0..<table.rowCount { writer.append(table.columns.map { $0[row] }) }
    return writer.bytes
  }
}

/// What `generate` wrote.
package struct WrittenStudy: Record {
  let folder: String
  let files: GeneratedFiles
  let made: SyntheticStudy

  /// A study in a folder.
  package init(folder: String, files: GeneratedFiles, made: SyntheticStudy) {
    (self.folder, self.files, self.made) = (folder, files, made)
  }

  package static let fields: Fields<WrittenStudy> = [
    Field("folder", \.folder, "The folder that was written.", "写出的文件夹。"),
    Field("seed", \.made.plan.seed, "The seed of everything that was drawn.", "随机种子。"),
    Field("persons", \.persons, in: .people, "How many people there are.", "人数。"),
    Field("ratings", \.ratings, "How many ratings there are.", "评分条数。"),
    Field("files", { $0.files.files.map(\.name) }, "The files in it, the truth last.", "其中的文件，最后为真值。"),
    Field("sentence", \.sentence, "What was written, in words.", "文字说明。"),
  ]

  /// What was written, in words.
  package var sentence: Message { Message(PlanSentence.written(file: folder, persons: persons, ratings: ratings)) }

  private var persons: Int { Set(made.truth.merit.map(\.person)).count }
  private var ratings: Int { made.tables.first { $0.name == "ratings" }?.rowCount ?? 0 }
}
