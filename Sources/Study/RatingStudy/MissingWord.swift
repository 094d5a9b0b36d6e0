/// Words by which people say that there is no number or tier: `NaN`, `NULL`, 未评, 缺考, 弃权, ….
///
/// They count as missing only where a number or a tier is wanted; in a column of names `Null` is a name.
package enum MissingWord {
  /// The words, folded as ``folded(_:)`` does.
  private static let words: Set<String> = [
    "nan", "null", "none", "nil", "n.a.", "n.a", "na", "n/a", "#n/a", ".", "..", "...", "…", "--", "---", "——", "/", "-", "missing",
    "absent", "abstain", "abstained", "abstention", "recused", "excused", "unrated", "notrated", "notscored", "noscore", "dns", "dnf",
    "未评", "未评分", "未评价", "未打分", "未测评", "未参评", "未参加", "未考核", "未考", "未到", "未填", "未投", "未投票", "缺", "缺考", "缺席", "缺评", "缺勤",
    "弃权", "弃评", "回避", "请假", "免评", "免考", "免考核", "不评", "不评价", "不参评", "不了解", "无", "空", "空缺", "暂缺",
  ]
  private static let longest = words.map(\.utf8.count).max() ?? 0

  /// Whether a text says that there is nothing.
  package static func isOne(_ text: String) -> Bool {
    text.utf8.count <= 3 * longest && words.contains(folded(text))
  }

  /// The text in small letters, full-width forms narrowed, without white space and without brackets around it.
  private static func folded(_ text: String) -> String {
    let scalars = text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200B, 0x202F, 0x3000, 0xFEFF: nil
      case 0x28, 0x29, 0x5B, 0x5D, 0xFF08, 0xFF09, 0x3010, 0x3011: nil
      case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars)).lowercased()
  }
}
