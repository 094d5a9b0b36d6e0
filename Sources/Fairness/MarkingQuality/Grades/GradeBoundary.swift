internal import Statistics

/// The lowest mark of a grade.
package struct GradeBoundary: Sendable, Hashable {
  /// The grade.
  package var grade: String
  /// The lowest mark that gets it.
  package var mark: Double

  /// Each parameter the property of its name.
  package init(grade: String, mark: Double) { (self.grade, self.mark) = (grade, mark) }

  /// Reads `A:70,B:60`, with `:` or `=`.
  ///
  /// - Returns: the highest first; `nil` for anything else, for grades or marks that stand twice.
  package static func list(_ text: String) -> [GradeBoundary]? {
    let parts = text.replacing("：", with: ":").replacing("，", with: ",").split(separator: ",", omittingEmptySubsequences: false)
    var found: [GradeBoundary] = []
    for part in parts {
      let sides = part.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == ":" || $0 == "=" }.map { trimmed($0) }
      guard sides.count == 2, !sides[0].isEmpty, let mark = Double(sides[1]), abs(mark) < 1e9 else { return nil }
      found.append(GradeBoundary(grade: sides[0], mark: mark))
    }
    guard Set(found.map(\.grade)).count == found.count, Set(found.map(\.mark)).count == found.count else { return nil }
    return found.sorted { $0.mark > $1.mark }
  }

  static func trimmed(_ text: Substring) -> String {
    var own = text.drop(while: \.isWhitespace)
    while own.last?.isWhitespace == true { own.removeLast() }
    return String(own)
  }
}

/// Grades by their lowest marks.
struct GradeLadder: Sendable {
  /// The boundaries between grades, the lowest first; one at or below what can be got is no boundary but names the lowest grade.
  let marks: [Double]
  /// One more than boundaries, the lowest first; `nil`: below every grade that has a name.
  let names: [String?]

  /// - Parameter least: the lowest mark that can be got.
  init(_ boundaries: [GradeBoundary], least: Double) {
    let upwards = boundaries.sorted { $0.mark < $1.mark }
    let lowest = upwards.last { $0.mark <= least }
    let real = upwards.filter { $0.mark > least }
    marks = real.map(\.mark)
    names = [lowest?.grade] + real.map { Optional($0.grade) }
  }

  /// The place of a mark's grade, 0 the lowest. A mark less than a billionth of its size below a boundary is on it.
  func place(_ mark: Double) -> Int { marks.partitionPoint { $0 <= mark + 1e-9 * max(1, abs(mark)) } }
}
