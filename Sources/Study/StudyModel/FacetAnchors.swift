internal import Messages
package import RatingStudy

/// Measures and thresholds that are given and not estimated, as a file of anchors has them.
package struct FacetAnchors: Sendable {
  /// In logits, by facet and element.
  package private(set) var measures: [String: [String: Double]] = [:]
  /// The upper category of each given threshold, ascending, and the threshold in logits.
  package private(set) var thresholds: [(category: Double, threshold: Double)] = []

  /// What stands in the column facet of a threshold's row, unless a facet has that name.
  package static let thresholdName = "threshold"

  /// Nothing is given.
  package init() {}

  /// A table with the columns facet, element and measure; a row whose facet is `threshold` gives the threshold below the category that
  /// stands under element.
  ///
  /// - Throws: `DataError` naming every cell that is missing, no number, or names what the ratings don't have.
  package init(_ table: Table, _ study: Study) throws {
    var problems: [Problem] = []
    func column(_ name: String) -> TextColumn? {
      if let found = table.column(name) { return found }
      problems.append(
        Problem(
          .error, in: table.source, column: name,
          message: Message(StudySentence.missingColumn(table: table.name, column: name))))
      return nil
    }
    let parts = (column("facet"), column("element"), column("measure"))
    guard let facets = parts.0, let elements = parts.1, let values = parts.2, let known = RatingColumns(study) else {
      throw DataError(problems)
    }
    for row in 0..<table.rowCount {
      do throws(CellTrouble) {
        try read(facet: facets[row], element: elements[row], measure: values[row], known)
      } catch {
        let column = [facets, elements, values][error.column]
        problems.append(
          Problem(
            .error, in: table.source, row: Int(table.rowNumbers[row]), column: column.header, value: column[row],
            message: Message(error.sentence)))
      }
    }
    guard problems.isEmpty else { throw DataError(problems) }
    thresholds.sort { $0.category < $1.category }
  }

  /// What is wrong with a cell: of the first column, the second or the third.
  private struct CellTrouble: Error {
    var column: Int
    var sentence: any Sentence
  }

  private mutating func read(facet: String?, element: String?, measure: String?, _ known: RatingColumns) throws(CellTrouble) {
    let name = element ?? ""
    func value() throws(CellTrouble) -> Double {
      guard let value = measure.flatMap({ NumberText.value($0) }) else {
        throw CellTrouble(column: 2, sentence: StudySentence.notANumber(column: "measure"))
      }
      return value
    }
    if let facet, let own = try? known.column(facet) {
      guard own.levels.contains(name) else {
        throw CellTrouble(column: 1, sentence: FacetsSentence.unknownElement(facet: own.name, element: name))
      }
      measures[own.name, default: [:]][name] = try value()
      return
    }
    guard facet == Self.thresholdName else {
      throw CellTrouble(
        column: 0, sentence: FacetsSentence.unknownFacet(facet: facet ?? "", known: known.names + [Self.thresholdName]))
    }
    guard let category = NumberText.value(name) else {
      throw CellTrouble(column: 1, sentence: FacetsSentence.noThreshold(element: name))
    }
    guard !thresholds.contains(where: { $0.category == category }) else {
      throw CellTrouble(column: 1, sentence: FacetsSentence.repeatedThreshold)
    }
    thresholds.append((category, try value()))
  }

  /// The scale of given thresholds: below the lowest of them the lowest score that occurs there, or, where nobody got it, what the spacing
  /// of the two lowest categories says (1 where there is one threshold).
  ///
  /// - Returns: nil where no thresholds are given.
  func categories(of scores: [Double]) -> [Double]? {
    guard let first = thresholds.first?.category else { return nil }
    let spacing = thresholds.count > 1 ? thresholds[1].category - first : 1
    // A class's lower end may differ from what is written in its last digits.
    let near = 1e-9
    let lowest = scores.min().flatMap { $0 < first - near * max(1, abs(first)) ? $0 : nil } ?? first - spacing
    let seen = Set(scores)
    return [lowest]
      + thresholds.map { own in
        seen.contains(own.category) ? own.category : seen.first { abs($0 - own.category) <= near * max(1, abs($0)) } ?? own.category
      }
  }
}
