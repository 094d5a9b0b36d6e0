import RatingStudy
import Testing

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() throws {
    let ratings = Table(
      name: "ratings", source: TableSource(file: "ratings.csv"),
      columns: [
        TextColumn(name: "rater", texts: ["R1", "R2", "R1", "R2"]), TextColumn(name: "person", texts: ["A", "A", "B", "B"]),
        TextColumn(name: "score", texts: ["80", "84", "70", "75"]),
      ], rowNumbers: [2, 3, 4, 5])
    let study = try Study(tables: [ratings])
    #expect(study.persons.names == ["A", "B"])
    #expect(study.ratings?.score == [80, 84, 70, 75])
  }
}
