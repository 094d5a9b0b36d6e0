import Foundation
import Messages
import Testing
import _TestSupport

@Suite struct CatalogTests {
  /// Both languages speak of the same things, and of something.
  @Test func templatesAgree() {
    for key in Catalog.keys {
      #expect(!key.english.isEmpty && !key.chinese.isEmpty, "\(key.identifier)")
      #expect(Template(key.english).names == Template(key.chinese).names, "\(key.identifier)")
    }
  }

  @Test func identifiersDiffer() {
    let identifiers = Catalog.keys.map(\.identifier)
    #expect(Set(identifiers).count == identifiers.count)
  }

  /// The list of areas holds every enum that stands in the folder of keys.
  @Test func everyAreaIsListed() throws {
    let folder = Repository.root.appending(path: "Sources/Study/Messages/Keys")
    let listed = Set(Catalog.areas.map { "\($0)" })
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      let name = file.deletingPathExtension().lastPathComponent
      #expect(listed.contains(name), "\(name) is missing from Catalog.areas")
    }
  }
}

@Suite struct MessageTests {
  @Test(arguments: [
    (1, "1 row without a score is left out; the first stands here"),
    (3, "3 rows without a score are left out; the first stands here"),
  ])
  func chooses(count: Int, text: String) {
    #expect(Message(StudyMessage.missingScores, ["count": .integer(count)]).text(in: .english) == text)
  }

  @Test func numbersAreWrittenAsPeopleExpect() {
    #expect(Argument.fixed(-0.001, 2) == "0.00")
    #expect(Argument.fixed(.nan, 2) == "–")
    #expect(Argument.signed(0.4, places: 1).text(in: .english) == "+0.4")
    #expect(Argument.signed(0.0001, places: 1).text(in: .english) == "0.0")
    #expect(Argument.probability(0.0004).text(in: .english) == "< 0.001")
    #expect(Argument.value(90).text(in: .english) == "90")
    #expect(Argument.value(2.5).text(in: .english) == "2.5")
    #expect(Argument.list(["a", "b"]).text(in: .chinese) == "a、b")
    #expect(Argument.percent(0.125, places: 1).text(in: .english) == "12.5%")
  }

  /// Text from data is never read as a template.
  @Test func dataIsNoTemplate() {
    let message = Message(StudyMessage.unknownUnit, ["unit": "{row} {{x}}"])
    #expect(message.text(in: .english) == "the unit {row} {{x}} does not stand in the table units")
  }

  @Test(arguments: [
    ([:], Language.english), (["LANG": "zh_CN.UTF-8"], .chinese), (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], .english),
    (["LC_ALL": "", "LANG": "zh_CN"], .chinese),
  ])
  func languageOfTheEnvironment(environment: [String: String], language: Language) {
    #expect(Language(environment: environment) == language)
  }
}
