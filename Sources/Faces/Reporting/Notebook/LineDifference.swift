/// How two texts differ, as a unified diff: what a person compares, line by line.
package struct LineDifference: Sendable {
  /// Lines shown before and after a change.
  private static let context = 3

  /// The diff; empty where the texts are equal.
  package let text: String
  /// Whether the texts are equal.
  package var isEmpty: Bool { text.isEmpty }

  private struct Line {
    var sign: Character
    var text: Substring
    var old: Int
    var new: Int
  }

  /// - Parameter name: of the file, as it stands in the head.
  package init(from old: String, to new: String, name: String) {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false)
    guard old != new else {
      text = ""
      return
    }
    let lines = Self.lines(before, after)
    var result = "--- \(name)\n+++ \(name) (rerun)\n"
    var place = 0
    while let first = lines[place...].firstIndex(where: { $0.sign != " " }) {
      var last = first
      // Changes close together share a hunk.
      while let next = lines[(last + 1)...].firstIndex(where: { $0.sign != " " }), next - last <= 2 * Self.context { last = next }
      let hunk = lines[max(place, first - Self.context)...min(lines.count - 1, last + Self.context)]
      let (old, new) = (hunk.count { $0.sign != "+" }, hunk.count { $0.sign != "-" })
      result += "@@ -\(hunk[hunk.startIndex].old),\(old) +\(hunk[hunk.startIndex].new),\(new) @@\n"
      for line in hunk { result += "\(line.sign)\(line.text)\n" }
      place = hunk.endIndex
      if place >= lines.count { break }
    }
    text = result
  }

  /// All lines with what becomes of them. [Myers 1986, Algorithmica 1, by the standard library.]
  private static func lines(_ before: [Substring], _ after: [Substring]) -> [Line] {
    let difference = after.difference(from: before)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Line] = []
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      if i < before.count, removed.contains(i) {
        lines.append(Line(sign: "-", text: before[i], old: i + 1, new: j + 1))
        i += 1
      } else if j < after.count, inserted.contains(j) {
        lines.append(Line(sign: "+", text: after[j], old: i + 1, new: j + 1))
        j += 1
      } else {
        lines.append(Line(sign: " ", text: before[i], old: i + 1, new: j + 1))
        i += 1
        j += 1
      }
    }
    return lines
  }
}
