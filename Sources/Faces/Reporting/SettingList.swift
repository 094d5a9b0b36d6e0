internal import Foundation

/// The settings of an analysis as names and values, read from the JSON that they encode to, so that none is left out.
enum SettingList {
  /// - Throws: what the encoder throws for a number that is not finite.
  static func entries(of settings: some Encodable) throws -> [(name: String, value: String)] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let values = try JSONDecoder().decode([String: Value].self, from: encoder.encode(settings))
    return values.keys.sorted().map { ($0, values[$0]?.text ?? "–") }
  }

  /// A setting's value.
  private enum Value: Decodable {
    case text(String)
    case list([Value])
    case none

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .none
      } else if let value = try? container.decode(Bool.self) {
        self = .text(String(value))
      } else if let value = try? container.decode(Double.self) {
        self = .text(value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)")
      } else if let value = try? container.decode(String.self) {
        self = .text(value)
      } else {
        self = .list(try container.decode([Value].self))
      }
    }

    var text: String {
      switch self {
      case .text(let text): text
      case .list(let values): values.map(\.text).joined(separator: ", ")
      case .none: "–"
      }
    }
  }
}
