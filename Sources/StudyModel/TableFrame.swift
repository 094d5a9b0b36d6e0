public import MixedModels
public import RatingStudy

extension ModelFrame {
  /// The columns of a table for a model: numeric where every filled cell is a number, else a factor whose levels stand in
  /// their natural order.
  ///
  /// - Complexity: O(cells).
  public init(_ table: Table) {
    self.init(
      table.columns.map { column in
        let numbers = column.levels.map { NumberText.value($0) }
        if !numbers.contains(where: { $0 == nil }) {
          return (column.name, .numeric(column.codes.map { $0 < 0 ? .nan : numbers[Int($0)] ?? .nan }))
        }
        let labels = Labels(column.levels)
        let map = column.levels.map { labels.code(of: $0) ?? -1 }
        return (
          column.name, .factor(levels: labels.names, codes: column.codes.map { $0 < 0 ? -1 : map[Int($0)] })
        )
      })
  }
}
