import Foundation
import Testing

/// The files in `schema` are what the program says of its results.
@Suite struct SchemaTests {
  /// By their names; `scripts/schema` writes them.
  private static func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Program.root.appending(path: "schema").path)
      .filter { $0.hasSuffix(".schema.json") }.map { String($0.dropLast(".schema.json".count)) }.sorted()
  }

  @Test func everyResultHasItsFile() throws {
    let run = try Program.run("schema", "nothing")
    #expect(run.status == 64)
    let known = try #require(run.errors.split(separator: "there are ").last)
    let names = known.split { ",; \n".contains($0) }.map(String.init).filter { $0 != "and" }
    #expect(try Self.files() == names.sorted())
  }

  @Test func theFilesAreWhatTheFieldsSay() throws {
    for name in try Self.files() {
      let file = Program.root.appending(path: "schema/\(name).schema.json")
      let run = try Program.run("schema", name, "--format", "json", "--lang", "en")
      #expect(run.output == String(decoding: try Data(contentsOf: file), as: UTF8.self), "\(name): run scripts/schema")
    }
  }

  /// Nothing stands in a result without a meaning, in either language.
  @Test func everyFieldSaysWhatItMeans() throws {
    for name in try Self.files() {
      for (language, end) in [("en", [".", ")"]), ("zh", ["。", "）"])] {
        let schema = try JSON.read(try Program.run("schema", name, "--format", "json", "--lang", language).output)
        let records = try #require(schema["$defs"])
        guard case .object(let members) = records else { return }
        for (record, own) in members {
          guard case .object(let fields)? = own["properties"] else { continue }
          for (field, form) in fields {
            let meaning = form["description"]?.text ?? ""
            #expect(end.contains { meaning.hasSuffix($0) } && meaning.count > 1, "\(name): \(record).\(field) \(meaning)")
          }
        }
      }
    }
  }
}
