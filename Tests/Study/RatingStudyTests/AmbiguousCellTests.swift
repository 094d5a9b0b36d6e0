import Messages
import RatingStudy
import Testing

/// Cells that could be read in two ways.
@Suite struct AmbiguousCellTests {
  private func keys(_ tables: Table...) -> [String] {
    do {
      return try Study(tables: tables).problems.map { "\($0.severity) \($0.file) \($0.row ?? 0) \($0.message.kind)" }
    } catch {
      return error.problems.map { "\($0.severity) \($0.file) \($0.row ?? 0) \($0.message.kind)" }
    }
  }

  @Test("percent signs among plain numbers: an error beside numbers above 1, else a warning")
  func percents() throws {
    let above = table("ratings", "rater,person,score", "A,x,90", "B,x,88", "A,y,85%", "B,y,91")
    #expect(keys(above) == ["error ratings.csv 4 StudySentence.percentOfOne"])
    let shares = table("ratings", "rater,person,score", "A,x,0.9", "B,x,0.88", "A,y,85%", "B,y,91％")
    #expect(keys(shares) == ["warning ratings.csv 4 StudySentence.percentAmongNumbers"])
    let all = table("ratings", "rater,person,score", "A,x,90%", "A,y,85%")
    #expect(keys(all).isEmpty)
  }

  @Test("a comma that could be a decimal comma is told with the number in question")
  func decimalComma() {
    let found = problems(
      Table(
        name: "ratings", source: TableSource(file: "r.csv"),
        columns: [
          TextColumn(name: "rater", texts: ["A", "A", "A"]), TextColumn(name: "person", texts: ["x", "y", "z"]),
          TextColumn(name: "score", texts: ["5,5", "five", "，"]),
        ], rowNumbers: [2, 3, 4]))
    #expect(found.map(\.message.kind) == ["StudySentence.decimalComma", "StudySentence.notANumber", "StudySentence.notANumber"])
    #expect(found[0].message == Message(StudySentence.decimalComma(point: "5.5")))
  }
}
