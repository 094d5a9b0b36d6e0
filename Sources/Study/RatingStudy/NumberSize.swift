internal import Messages

/// How large, and how near to 0, the numbers of a study may be: so that sums, squares and quotients of whatever is computed from them stay within
/// what a `Double` holds, and decimals within whole numbers of 64 bits. It is asked where numbers come in, so that nothing behind has to.
package enum NumberSize {
  /// Numbers of this size are refused: with 15 digits before the point a `Double` keeps none behind it.
  package static let limit = 1e15
  /// What lies nearer to 0, other than 0 itself, is refused; what rounding leaves of a difference (10⁻¹⁷ of a score) is far above it.
  package static let least = 1e-30

  /// Whether a finite number can be computed with.
  package static func holds(_ value: Double) -> Bool {
    value == 0 || (value.magnitude >= least && value.magnitude < limit)
  }

  /// A text's number, if it is one and can be computed with.
  package static func value(_ text: String) -> Double? { NumberText.value(text).flatMap { holds($0) ? $0 : nil } }
}

extension StudySentence {
  /// What is said of a cell that holds no number, or one of a size that nothing is computed with.
  package static func unusable(_ text: String, column: String) -> StudySentence {
    NumberText.value(text) == nil ? .notANumber(column: column) : .outsideSize
  }
}

extension Table {
  /// The cells of some columns whose numbers are of a size that nothing is computed with; each an error.
  ///
  /// - Parameters:
  ///   - names: those that are no column are passed over.
  ///   - most: cells of a column that are listed at the most.
  package func numbersOutsideSize(in names: [String], most: Int = 100) -> [Problem] {
    names.compactMap { column($0) }.flatMap { column -> [Problem] in
      let isOutside = column.levels.map { text in NumberText.value(text).map { !NumberSize.holds($0) } ?? false }
      guard isOutside.contains(true) else { return [] }
      return column.codes.indices.filter { column.codes[$0] >= 0 && isOutside[Int(column.codes[$0])] }.prefix(most).map { row in
        Problem(
          .error, in: source, row: Int(rowNumbers[row]), column: column.header, value: column[row],
          message: Message(StudySentence.outsideSize))
      }
    }
  }
}
