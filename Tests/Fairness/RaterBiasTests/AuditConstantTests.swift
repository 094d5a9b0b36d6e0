import Foundation
import Messages
import Testing
import _TestSupport

@testable import RaterBias

/// No hidden threshold: what is printed can be set, and what can be set is printed.
@Suite struct AuditConstantTests {
  private static func printed(_ settings: AuditSettings) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(try ParsedJSON.bytes(of: settings))) as? [String: Any])
  }

  @Test func everyPrintedNumberCanBeSet() throws {
    // The top tier is a name, with an option of its own.
    let numbers = try Self.printed(AuditSettings()).filter { ($0.value is NSNumber || $0.value is NSNull) && $0.key != "topTier" }.keys
    #expect(Set(numbers) == Set(AuditSettings.numbers.map(\.name)))
  }

  @Test(arguments: AuditSettings.numbers.map(\.name)) func aChangeIsPrinted(_ name: String) throws {
    let constant = try #require(AuditSettings.numbers.first { $0.name == name })
    // Two values that every range holds one of, each other than the default.
    let value = try #require([0.97, 0.051, 7.0, 0.5].first { constant.accepts($0) })
    var settings = AuditSettings()
    constant.set(&settings, to: value)
    let number = try #require(try Self.printed(settings)[name] as? NSNumber)
    #expect(number.doubleValue == value)
  }

  @Test func valuesWithoutMeaningAreRefused() throws {
    let interval = try #require(AuditSettings.numbers.first { $0.name == "interval" })
    #expect([0, 1, 2, -1, Double.nan, .infinity].allSatisfy { !interval.accepts($0) })
    let ratings = try #require(AuditSettings.numbers.first { $0.name == "minimumRatings" })
    #expect(ratings.accepts(3) && !ratings.accepts(2.5) && !ratings.accepts(-1) && !ratings.accepts(.infinity))
  }

  /// The list that people read says what the JSON says, a dash where nothing is set.
  @Test func settingsReadAsTheyAreWritten() throws {
    let texts = AuditSettings().settingTexts
    #expect(texts.map(\.name) == AuditSettings.fields.all.map(\.name))
    let values = Dictionary(uniqueKeysWithValues: texts.map { ($0.name, $0.value) })
    #expect(values["smallestEffect"] == "–" && values["topTier"] == "–")
    #expect(values["fdr"] == "bh" && values["fdrLevel"] == "0.05" && values["draws"] == "1000000")
    #expect(values["detectors"]?.hasPrefix("severity, centrality") == true)
    #expect(values["minimumTied"] == "5")
  }
}
