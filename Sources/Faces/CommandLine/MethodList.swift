import Evenhand
import Messages

/// The texts in which normalizations are asked for.
enum MethodList {
  static func methods(_ text: String) throws -> [NormalizationMethod] {
    if text == "all" { return NormalizationMethod.allCases }
    return try text.split(separator: ",").map { part in
      let name = part.filter { $0 != " " }
      guard let method = NormalizationMethod(rawValue: name) else {
        throw UsageError(
          ConsoleSentence.unknownMethod(method: name, known: NormalizationMethod.allCases.map { $0.rawValue }))
      }
      return method
    }
  }

  /// `1,1`: highest, lowest.
  static func trim(_ text: String) throws -> NormalizationOptions.Trim {
    let numbers = text.split(separator: ",").compactMap { Int($0.filter { $0 != " " }) }
    guard numbers.count == 2, numbers.allSatisfy({ (0...1_000_000).contains($0) }) else {
      throw UsageError(ConsoleSentence.wrongTrim(text: text))
    }
    return .init(high: numbers[0], low: numbers[1])
  }

  /// `mean=2,k=3,result=2`: decimal places.
  static func places(_ text: String) throws -> NormalizationOptions.Places {
    var places = NormalizationOptions.Places()
    for part in NamedValues.parts(text) {
      guard let entry = part.entry, let count = Int(entry.value), (0...9).contains(count) else {
        throw UsageError(ConsoleSentence.wrongRounding(text: text))
      }
      switch entry.name {
      case "mean": places.mean = count
      case "k": places.coefficient = count
      case "result": places.result = count
      default: throw UsageError(ConsoleSentence.wrongRounding(text: text))
      }
    }
    return places
  }
}
