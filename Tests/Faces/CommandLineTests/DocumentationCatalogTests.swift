import Foundation
import Testing
import _TestSupport

/// Every library module has a catalog of documentation: its page links types that exist, and its examples are code that a test runs.
@Suite struct DocumentationCatalogTests {
  private func folder(_ module: String) throws -> String { try #require(Repository.folders[module]) }

  @Test(arguments: PublicSymbolTests.modules)
  func hasAPage(module: String) throws {
    let page = try Repository.text("\(folder(module))/\(module).docc/\(module).md")
    #expect(page.hasPrefix("# ``\(module)``\n"))
    #expect(page.contains("```swift\n") && page.contains("\n## Topics\n"))
  }

  /// A page without its blocks of code.
  private func prose(_ file: String) throws -> String {
    try Repository.text(file).split(separator: "```", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined()
  }

  /// Types that others see.
  private static var types: Regex<(Substring, Substring)> {
    /(?:public|package) (?:final |indirect )*(?:struct|enum|class|protocol|typealias) (\w+)/
  }

  /// The library's page speaks of everything that it hands out, wherever that is declared.
  @Test(arguments: PublicSymbolTests.modules)
  func linksTypesOfTheModule(module: String) throws {
    let searched = module == "Evenhand" ? "Sources" : try folder(module)
    let source = try Repository.files(under: searched, suffix: ".swift").map(Repository.text).joined(separator: "\n")
    let declared = Set(source.matches(of: Self.types).map { $0.1 })
    for file in try Repository.files(under: "\(folder(module))/\(module).docc", suffix: ".md") {
      for link in try prose(file).matches(of: /``([^`]+)``/) where link.1 != module {
        let parts = link.1.split(separator: "/")
        let isDeclared = declared.contains(parts[0])
        #expect(isDeclared, "\(file): \(link.1)")
        guard parts.count > 1 else { continue }
        let hasMember = source.contains(try Regex("(?:public|package) .*(?:var|let|func|case) \(parts[1])\\b"))
        #expect(hasMember, "\(file): \(link.1)")
      }
    }
  }

  /// People who import the library see nothing of the package: what its pages link is public.
  @Test func linksWhatPeopleSee() throws {
    let source = try Repository.files(under: "Sources", suffix: ".swift").map(Repository.text).joined(separator: "\n")
    let declared = Set(source.matches(of: /public (?:final |indirect )*(?:struct|enum|class|protocol|typealias) (\w+)/).map { $0.1 })
    for file in try Repository.files(under: "\(folder("Evenhand"))/Evenhand.docc", suffix: ".md") {
      for link in try prose(file).matches(of: /``([^`]+)``/) where link.1 != "Evenhand" {
        let isPublic = declared.contains(link.1.split(separator: "/")[0])
        #expect(isPublic, "\(file): \(link.1)")
      }
    }
  }

  /// Blocks of code stand in the module's tests as they stand in the page, imports apart.
  @Test(arguments: PublicSymbolTests.modules)
  func runsItsExamples(module: String) throws {
    let tested = Self.trimmed(try Repository.text("\(#require(Repository.tests(of: module)))/DocumentedExampleTests.swift"))
    for file in try Repository.files(under: "\(folder(module))/\(module).docc", suffix: ".md") {
      for block in try Repository.text(file).matches(of: /```swift\n((?:.|\n)*?)```/) {
        let code = Self.trimmed(block.1.split(separator: "\n").filter { !$0.hasPrefix("import ") }.joined(separator: "\n"))
        #expect(tested.contains(code), "\(file): code that no test runs:\n\(code)")
      }
    }
  }

  /// Lines without what stands before and behind them, empty ones left out.
  private static func trimmed(_ text: String) -> String {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
