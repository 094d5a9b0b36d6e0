/// Heads that say two things at once, as "technique – judge 1": a grid of criteria by raters in one row of heads.
struct HeadPairs {
  /// For each head its two parts.
  var parts: [(left: String, right: String)]

  /// What joins the texts of a header of several rows.
  private static let rowsJoined = "_"
  private static let separators = [rowsJoined, " – ", " — ", " - ", "–", "—", "-", "：", ":", "／", "/", "·", "|", "."]

  /// Reads heads as pairs; `nil` where no separator cuts all of them into two parts that make a grid.
  init?(_ heads: [String]) {
    guard heads.count >= 4 else { return nil }
    for separator in Self.separators {
      let parts = heads.map { Self.cut($0, at: separator) }
      if let pairs = Self.grid(parts) ?? (separator == Self.rowsJoined ? Self.nest(parts) : nil) {
        self.parts = pairs
        return
      }
    }
    guard let pairs = Self.grid(heads.map(Self.cutBrackets)) else { return nil }
    parts = pairs
  }

  private static func cut(_ head: String, at separator: String) -> (left: String, right: String)? {
    guard let range = head.firstRange(of: separator) else { return nil }
    let left = MissingText.trimmed(String(head[..<range.lowerBound]))
    let right = MissingText.trimmed(String(head[range.upperBound...]))
    return left.isEmpty || right.isEmpty ? nil : (left, right)
  }

  private static func cutBrackets(_ head: String) -> (left: String, right: String)? {
    guard let last = head.last, ")）】]".contains(last), let open = head.lastIndex(where: { "(（【[".contains($0) }) else { return nil }
    let left = MissingText.trimmed(String(head[..<open]))
    let right = MissingText.trimmed(String(head[head.index(after: open)...].dropLast()))
    return left.isEmpty || right.isEmpty ? nil : (left, right)
  }

  /// The parts where they make a grid: at least two of each, every pair once, at least half of all pairs there.
  private static func grid(_ parts: [(left: String, right: String)?]) -> [(left: String, right: String)]? {
    let pairs = parts.compactMap { $0 }
    guard pairs.count == parts.count else { return nil }
    let left = Set(pairs.map(\.left)).count
    let right = Set(pairs.map(\.right)).count
    let distinct = Set(pairs.map { "\($0.left)\u{0}\($0.right)" }).count
    guard left >= 2, right >= 2, distinct == pairs.count, left < pairs.count, right < pairs.count, pairs.count * 2 >= left * right else {
      return nil
    }
    return pairs
  }

  /// The parts where several right ones stand below each left one, none below two: raters who each score one criterion.
  private static func nest(_ parts: [(left: String, right: String)?]) -> [(left: String, right: String)]? {
    let pairs = parts.compactMap { $0 }
    guard pairs.count == parts.count, Set(pairs.map(\.right)).count == pairs.count else { return nil }
    let below = Dictionary(grouping: pairs, by: \.left)
    return below.count >= 2 && below.values.allSatisfy { $0.count >= 2 } ? pairs : nil
  }

  /// Whether no right part stands below two left ones.
  private var isNested: Bool { Set(parts.map(\.right)).count == parts.count }

  /// Which part is the rater: 0 the left, 1 the right; `nil` where it can't be told.
  func raterSide(known: Set<String>) -> Int? {
    let isLeft = RaterHeads.areRaters(Self.unique(parts.map(\.left)), known: known)
    let isRight = RaterHeads.areRaters(Self.unique(parts.map(\.right)), known: known)
    if isNested, isRight { return 1 }
    return isLeft == isRight ? nil : isLeft ? 0 : 1
  }

  static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
