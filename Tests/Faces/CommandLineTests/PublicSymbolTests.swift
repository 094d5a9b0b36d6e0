import Foundation
import Testing
import _TestSupport

/// Every declaration of the library modules that others see, public or within the package, says what it is.
///
/// Exempt are declarations that mean the same wherever they stand: `==`, `hash(into:)`, `encode(to:)` and `init(from:)` of a protocol of the
/// standard library, `CodingKeys`, `area`, `english` and `chinese` of the enums of messages, `kind` of errors,
/// and what a `JSONValue`, a `Record` and a `SettingValue` must have. Cases of an enum are spoken of by their enum.
@Suite struct PublicSymbolTests {
  /// The program is no library.
  static let modules = Repository.modules.filter { $0 != "CommandLine" }

  @Test(arguments: modules)
  func isDocumented(module: String) throws {
    for file in try Repository.files(under: #require(Repository.folders[module]), suffix: ".swift") {
      for line in DeclarationScan.undocumented(in: try Repository.text(file)) {
        Issue.record("\(file):\(line.number): no comment above: \(line.text)")
      }
    }
  }

  /// `public` is what the library hands out; between modules it is `package`.
  @Test func isFew() throws {
    var count = 0
    for file in try Repository.files(under: "Sources", suffix: ".swift") {
      count += try Repository.text(file).matches(of: /(?m)^\s*(?:@\S+ )*public (?!import)/).count
    }
    #expect(count <= 1_930, "\(count) public declarations")
  }

  @Test func findsWhatIsMissing() {
    let text = """
      public import Messages
      /// A type.
      public struct A {
        public var a: Int
        @inlinable @inline(__always)
        public static func b() {}
        /// Said.
        @available(*, deprecated)
        public mutating func c() {}
        public static func == (left: A, right: A) -> Bool { true }
        public func hash(into hasher: inout Hasher) {}
        public private(set) var d = 0
        package var g = 0
        var e = 0
        // No documentation.
        public init() {}
      }
      /// A protocol.
      public protocol P {
        var f: Int { get }
        /// Said.
        func g()
      }
      """
    #expect(DeclarationScan.undocumented(in: text).map(\.number) == [4, 6, 12, 13, 16, 20])
  }
}

/// Looks for declarations that others see line by line: the house writes one declaration a line, its name on the first.
struct DeclarationScan {
  /// A line of a file; 1 is the first.
  struct Line {
    var number: Int
    var text: String
  }

  private static let kinds: Set<String> = [
    "func", "var", "let", "struct", "enum", "class", "actor", "init", "init?", "typealias", "protocol", "subscript", "associatedtype",
    "macro",
  ]
  private static let modifiers: Set<String> = [
    "static", "final", "mutating", "nonmutating", "nonisolated", "nonisolated(unsafe)", "indirect", "consuming", "borrowing", "override",
    "required",
    "convenience", "lazy", "weak", "unowned", "prefix", "postfix", "infix", "private(set)", "internal(set)", "package(set)",
  ]
  private static let exempt = [
    "func == ", "func hash(into ", "func encode(to ", "init(from decoder", "enum CodingKeys", "let area ", "var area:",
    "var text: Bilingual",
    "var chinese:", "var kind: Failure.Kind", "static let fields", "static var fields", "static let shape", "static var shape",
    "func write(to json:",
    "static var extent", "static let isRow", "static var isRow", "var settingText",
  ]

  /// The declarations that are public or the package's, or asked for by such a protocol, without a `///` above them; attributes may stand between.
  static func undocumented(in text: String) -> [Line] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
    var found: [Line] = []
    var isInProtocol = false
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = withoutAttributes(lines[index])
      // What stands at the left edge begins or ends a declaration of the file.
      if !raw.hasPrefix(" ") { isInProtocol = raw.hasPrefix("public protocol ") || raw.hasPrefix("package protocol ") }
      let isRequirement = isInProtocol && raw.hasPrefix("  ") && !raw.hasPrefix("   ") && declares(line)
      let isPublic = ["public ", "package "].contains { line.hasPrefix($0) && declares(String(line.dropFirst($0.count))) }
      guard isPublic || isRequirement, !exempt.contains(where: line.contains), !isCommented(index, lines) else { continue }
      found.append(Line(number: index + 1, text: line))
    }
    return found
  }

  private static func isCommented(_ index: Int, _ lines: [String]) -> Bool {
    var above = index - 1
    while above >= 0, lines[above].hasPrefix("@") { above -= 1 }
    return above >= 0 && lines[above].hasPrefix("///")
  }

  /// Whether a declaration follows, after modifiers.
  private static func declares(_ line: String) -> Bool {
    for word in line.split(separator: " ") {
      if modifiers.contains(String(word)) { continue }
      return kinds.contains(String(word.prefix { $0 != "(" && $0 != "<" && $0 != "[" }))
    }
    return false
  }

  private static func withoutAttributes(_ line: String) -> String {
    var rest = Substring(line)
    while rest.hasPrefix("@") {
      var depth = 0
      let end = rest.firstIndex { character in
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        return character == " " && depth == 0
      }
      guard let end else { return "" }
      rest = rest[rest.index(after: end)...].drop { $0 == " " }
    }
    return String(rest)
  }
}
