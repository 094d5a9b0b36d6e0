import Testing
import YearLinks

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() throws {
    let cases = [
      LinkAnchor(onto: 71.2, from: 73.9), LinkAnchor(onto: 78.5, from: 81.0), LinkAnchor(onto: 80.1, from: 83.4),
      LinkAnchor(onto: 84.0, from: 86.2),
    ]
    let link = AnchorLink(cases)
    if let score = link?.converted(90) { print(score.converted, score.interval ?? []) }
    #expect(link?.kept.count == 4)
  }
}
