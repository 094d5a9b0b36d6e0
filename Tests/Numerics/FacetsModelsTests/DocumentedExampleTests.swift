import FacetsModels
import Testing

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() throws {
    let persons = Facet(name: "person", elements: ["A", "B", "C"], codes: [0, 0, 1, 1, 2, 2], isPositive: true)
    let raters = Facet(name: "rater", elements: ["R1", "R2"], codes: [0, 1, 0, 1, 0, 1])
    let data = FacetsData(facets: [persons, raters], scores: [1, 2, 1, 3, 3, 2])
    let fit = try FacetsModel(data).fit()
    #expect(fit["person"]?.elements.count == 3)
    #expect(fit.ratings == 6)
  }
}
