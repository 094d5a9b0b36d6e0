internal import RatingStudy

/// Persons and scores of a file, as an anchor.
struct AnchorTable {
  /// One a row with a person and a score.
  let rows: [(person: String, period: String?, score: Double)]

  private static let persons = ["person", "name", "id", "人员", "姓名", "被考核人", "编号"]
  private static let periods = ["period", "year", "年度", "年份", "考核期", "时期"]

  /// The column of persons and that of periods are known by their names (else the first is that of persons); the last other one is that of scores.
  ///
  /// - Throws: ``QuestionError/badAnchor(file:column:row:)``, `DataError` for numbers of a size that nothing is computed with.
  init(_ table: Table, file: String) throws {
    func place(_ names: [String]) -> Int? {
      table.columns.firstIndex { names.contains($0.name.lowercased()) || names.contains($0.header.lowercased()) }
    }
    let person = place(Self.persons) ?? 0
    let period = place(Self.periods)
    guard let score = table.columns.indices.last(where: { $0 != person && $0 != period }) else {
      throw QuestionError.badAnchor(file: file, column: "score", row: 1)
    }
    let strange = table.numbersOutsideSize(in: [table.columns[score].name])
    guard strange.isEmpty else { throw DataError(strange) }
    var rows: [(person: String, period: String?, score: Double)] = []
    for row in 0..<table.columns[person].count {
      guard let name = table.columns[person][row], let text = table.columns[score][row] else { continue }
      guard let value = NumberSize.value(text) else {
        throw QuestionError.badAnchor(file: file, column: table.columns[score].header, row: Int(table.rowNumbers[row]))
      }
      rows.append((name, period.flatMap { table.columns[$0][row] }, value))
    }
    self.rows = rows.sorted { ($0.person, $0.period ?? "", $0.score) < ($1.person, $1.period ?? "", $1.score) }
  }
}
