/// Which columns of a table of ballots are counts of a tier, which are rates of one, and which are neither.
package struct BallotHeads {
  /// A column of counts, and the tier it counts.
  package struct Count {
    /// The column.
    package var column: TextColumn
    /// The tier's name in the header.
    package var tier: String
    /// The tier's name: the format's own where the column has one, else that in the header.
    package var name: String { column.name == column.header ? tier : column.name }
  }

  /// The counts, in the file's order.
  package private(set) var counts: [Count] = []
  /// Columns of rates, with the words before 率: a tier's name, or several tiers' together.
  package private(set) var rates: [Count] = []
  /// The sum over the tiers, where a column says it.
  package private(set) var sum: TextColumn?
  /// Ballots that don't count, where a column says how many.
  package private(set) var invalid: TextColumn?
  /// How many of the counts are of tiers with a usual name.
  package private(set) var known = 0

  private static let special: Set<String> = [
    "period", "person", "class", "abstain", "entitled", "returned", "valid", "name", "unit", "position", "seniority", "rank_level", "total",
    "rank",
  ]
  private static let tierWords: Set<String> = [
    "excellent", "competent", "basic", "incompetent", "优秀", "优", "良好", "良", "称职", "合格", "基本称职", "基本合格", "不称职", "不合格", "好", "较好", "一般", "差",
    "较差", "满意", "比较满意",
    "很满意", "非常满意", "基本满意", "不满意", "不太满意", "胜任", "基本胜任", "不胜任", "good", "fair", "poor", "satisfactory", "unsatisfactory",
  ]
  private static let countWords = ["得票数", "票数", "得票", "人数", "票", "数", "个数", "count", "votes", "ballots", "n"]
  private static let rateWords = [
    "得票率", "票率", "百分比", "百分率", "比例", "占比", "比率", "率", "%", "rate", "share", "percent", "percentage", "proportion",
  ]
  private static let invalidWords: Set<String> = ["无效", "废", "作废", "空白", "无效票", "废票", "作废票", "空白票", "invalid", "spoiled", "blank"]
  private static let otherWords = ["得分", "分数", "总分", "分值", "成绩", "名次", "排名", "位次", "序号", "score", "rank", "年龄"]

  /// Sorts the columns of a table of ballots.
  package init(_ columns: [TextColumn]) {
    for column in columns where !Self.special.contains(column.name) && Self.isNumeric(column) {
      let parts = column.header.split(separator: "_").map(Self.folded)
      let last = parts.last ?? ""
      let before = parts.dropLast().last ?? ""
      let low = last.lowercased()
      if Self.otherWords.contains(where: { low.hasSuffix($0) }) { continue }
      if let word = Self.rateWords.first(where: { low.hasSuffix($0) }) {
        let tier = String(last.dropLast(word.count))
        rates.append(Count(column: column, tier: tier.isEmpty ? before : tier))
        continue
      }
      let word = Self.countWords.first { low == $0 || (low.hasSuffix($0) && low.count > $0.count && $0 != "n") }
      let stem = word.map { String(last.dropLast($0.count)) } ?? last
      let tier = stem.isEmpty ? before : stem
      if ["合计", "总", "小计", "总计", "票数合计", "合计票", "总票", "sum", "total"].contains(tier.lowercased())
        || ["总票数", "票数合计"].contains(low)
      {
        sum = column
        continue
      }
      guard Self.areCounts(column) else { continue }
      if Self.invalidWords.contains(tier.lowercased()) || Self.invalidWords.contains(low) {
        invalid = column
        continue
      }
      if Self.tierWords.contains(tier.lowercased()) || Self.tierWords.contains(column.name) { known += 1 }
      counts.append(Count(column: column, tier: tier))
    }
  }

  /// Folded, without what stands in brackets unless that is all there is.
  private static func folded(_ part: Substring) -> String {
    var depth = 0
    var text = ""
    var inside = ""
    for character in part where !character.isWhitespace {
      if "(（[【".contains(character) {
        depth += 1
      } else if ")）]】".contains(character) {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        text.append(character)
      } else {
        inside.append(character)
      }
    }
    let folded = narrowed(text)
    // 优秀（%） is a rate.
    return ["%", "率", "比例", "占比"].contains(narrowed(inside)) && !folded.hasSuffix("率")
      ? folded + "%" : folded.isEmpty ? narrowed(inside) : folded
  }

  private static func narrowed(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { (0xFF01...0xFF5E).contains($0.value) ? Unicode.Scalar($0.value - 0xFEE0) ?? $0 : $0 }))
  }

  private static func isNumeric(_ column: TextColumn) -> Bool {
    let numbers = column.levels.count { NumberText.value($0) != nil }
    return numbers > 0 && 2 * numbers > column.levels.count { NumberText.value($0) != nil || !MissingWord.isOne($0) }
  }

  /// Whether most numbers of a column are whole and not negative, and none is a percentage.
  private static func areCounts(_ column: TextColumn) -> Bool {
    let numbers = column.levels.filter { NumberText.value($0) != nil }
    let whole = numbers.count { text in
      guard let value = NumberText.value(text), !NumberText.isPercent(text) else { return false }
      return value >= 0 && value == value.rounded()
    }
    return whole * 2 > numbers.count
  }
}
