package import Messages

/// What is said about YAML files: schemes, plans, settings.
package enum YAMLSentence: Sentence {
  case syntax(detail: String)
  case empty
  case notAMapping
  case fullWidthColon
  case notASequence
  case notText
  case unknownKey(key: String, allowed: [String])
  case missingKey(key: String)
  case repeatedKey(key: String)
  case notANumber
  case notAnInteger
  case outOfRange(minimum: Double, maximum: Double)
  case notAChoice(allowed: [String])

  package var text: Bilingual {
    switch self {
    case .syntax(let detail):
      .init(
        en: "this is no valid YAML: \(detail)",
        zh: "不是有效的 YAML：\(detail)")
    case .empty: .init(en: "the file is empty", zh: "文件为空")
    case .notAMapping:
      .init(
        en: "a mapping (key: value lines) is expected here",
        zh: "此处应为若干“键: 值”")
    case .fullWidthColon:
      .init(
        en: "the colon ： is a full-width one; write an ordinary colon and a space, as in weight: 40",
        zh: "此处的冒号为全角“：”；请写半角冒号加空格，如 weight: 40")
    case .notASequence:
      .init(
        en: "a list ([a, b] or lines that begin with -) is expected here",
        zh: "此处应为列表（[a, b] 或以 - 开头的若干行）")
    case .notText: .init(en: "a single value is expected here", zh: "此处应为单个值")
    case .unknownKey(let key, let allowed):
      .init(
        en: "\(key) is not known here; allowed are \(allowed)",
        zh: "此处不认识 \(key)；可用的有 \(allowed)")
    case .missingKey(let key): .init(en: "the key \(key) is missing here", zh: "此处缺少 \(key)")
    case .repeatedKey(let key): .init(en: "the key \(key) stands here twice", zh: "\(key) 在此处出现两次")
    case .notANumber: .init(en: "a number is expected here", zh: "此处应为数字")
    case .notAnInteger: .init(en: "a whole number is expected here", zh: "此处应为整数")
    case .outOfRange(let minimum, let maximum):
      .init(
        en: "a number from \(shortest: minimum) to \(shortest: maximum) is expected here",
        zh: "此处应为 \(shortest: minimum) 至 \(shortest: maximum) 之间的数")
    case .notAChoice(let allowed):
      .init(
        en: "one of \(allowed) is expected here",
        zh: "此处应为 \(allowed) 之一")
    }
  }
}
