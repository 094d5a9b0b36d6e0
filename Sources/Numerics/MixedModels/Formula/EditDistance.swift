/// How many insertions, deletions and replacements of characters turn one word into another.
///
/// Source: Levenshtein 1966, Soviet Physics Doklady 10, 707–710; with exchanges of neighbours Damerau 1964, Communications of the ACM 7, 171–176.
package enum EditDistance {
  /// - Parameter countsSwaps: whether two neighbours that change places are one change, as fingers make it, not two.
  package static func between(_ first: String, _ second: String, countsSwaps: Bool = false) -> Int {
    let (a, b) = (Array(first), Array(second))
    var (earlier, row) = ([Int](), Array(0...b.count))
    for i in a.indices {
      var next = [i + 1]
      for j in b.indices {
        var best = min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0 : 1))
        if countsSwaps, i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, earlier[j - 1] + 1) }
        next.append(best)
      }
      (earlier, row) = (row, next)
    }
    return row[b.count]
  }
}
