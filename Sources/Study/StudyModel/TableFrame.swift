internal import Messages
public import MixedModels
public import RatingStudy

extension ModelFrame {
  /// The columns of a table for a model: numbers, with the texts they were written in, where every filled cell is one (or a word for a missing one), else
  /// a factor whose levels stand in their natural order.
  ///
  /// - Complexity: O(cells).
  public init(_ table: Table) {
    self.init(
      table.columns.map { column in
        let numbers = column.levels.map { NumberText.value($0) ?? (MissingWord.isOne($0) ? .nan : nil) }
        if !numbers.contains(where: { $0 == nil }), column.levels.isEmpty || numbers.contains(where: { $0?.isNaN == false }) {
          let values = column.codes.map { $0 < 0 ? .nan : numbers[Int($0)] ?? .nan }
          return (column.name, .written(values, levels: column.levels, codes: column.codes))
        }
        let labels = Labels(column.levels)
        let map = column.levels.map { labels.code(of: $0) ?? -1 }
        return (
          column.name, .factor(levels: labels.names, codes: column.codes.map { $0 < 0 ? -1 : map[Int($0)] })
        )
      })
  }
}

extension Table {
  /// The cells that keep a column from being numeric, if most of its cells are numbers; empty for a column of texts.
  ///
  /// - Parameter most: cells that are listed at the most.
  package func strayTexts(in name: String, severity: Problem.Severity = .error, most: Int = 100) -> [Problem] {
    guard let column = column(name) else { return [] }
    let isNumber = column.levels.map { NumberText.value($0) != nil || MissingWord.isOne($0) }
    let texts = column.codes.indices.filter { column.codes[$0] >= 0 && !isNumber[Int(column.codes[$0])] }
    let filled = column.codes.count { $0 >= 0 }
    guard !texts.isEmpty, texts.count * 2 < filled else { return [] }
    return texts.prefix(most).map { row in
      Problem(
        severity, in: source, row: Int(rowNumbers[row]), column: column.header, value: column[row],
        message: Message(StudySentence.notANumber(column: column.name)))
    }
  }
}
