/// Tiers as tables and schemes call them. The table's own word is the tier's name; other spellings of it are understood.
package enum TierWords {
  /// The format's words for the four tiers of an annual assessment, and the table's.
  private static let known: [String: String] = [
    "优秀": "excellent", "称职": "competent", "基本称职": "basic", "不称职": "incompetent",
    "basicallycompetent": "basic", "basically-competent": "basic",
  ]

  /// What stands behind a tier in a header of counts: `优秀票数` counts 优秀.
  private static let counts = ["得票数", "票数", "得票", "票", "人数", "等次", "档次"]

  /// The form in which tiers are compared.
  package static func key(_ name: String) -> String {
    let folded = Wording.bare(name)
    let stem = stem(folded)
    return known[stem] ?? stem
  }

  /// The tier that a column of counts is headed by, in the header's own word: `得票情况_优秀票数` heads 优秀.
  package static func word(_ header: String) -> String { stem(Wording.word(header)) }

  private static func stem(_ text: String) -> String {
    for suffix in counts where text.hasSuffix(suffix) && text.count > suffix.count { return String(text.dropLast(suffix.count)) }
    return text
  }

  /// Finds the tier that a name means: the same text, else the only one that is the same tier in other letters.
  package static func position(_ name: String, among names: [String]) -> Int? {
    if let exact = names.firstIndex(of: name) { return exact }
    let wanted = key(name)
    let found = names.indices.filter { key(names[$0]) == wanted }
    return found.count == 1 ? found[0] : nil
  }
}
