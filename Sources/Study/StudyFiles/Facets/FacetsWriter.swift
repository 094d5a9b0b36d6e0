internal import Messages
package import RatingStudy

/// Writes a study's ratings as a data file of the program FACETS: persons, raters and, where there are several, components and periods as
/// facets, a line a rating.
///
/// FACETS takes whole numbers from 0 to 254. Scores in steps (0.5, 0.1, …) are written as multiples of the step, counted from the lowest
/// score where they would go beyond 254; the file's title says which. Tiers are numbered from the last (0) to the first.
package enum FacetsWriter {
  /// The highest category that FACETS takes.
  static let highest = 254
  /// Steps that raters use, the coarsest first.
  private static let steps = [1, 0.5, 0.25, 0.2, 0.1, 0.05, 0.02, 0.01]

  /// The text of the file.
  ///
  /// - Throws: `DataError` where the study has no ratings, or scores so fine that they don't fit into 255 categories.
  package static func text(_ study: Study) throws(DataError) -> String {
    guard let ratings = study.ratings, ratings.count > 0 else {
      throw DataError([Problem(.error, file: "ratings", message: Message(FileSentence.facetsNoData))])
    }
    let facets = self.facets(study, ratings)
    let scale = try Scale(ratings)
    var lines = ["Title = \(scale.title)", "Facets = \(facets.count)", "Positive = 1"]
    lines.append("Models = " + facets.map { _ in "?" }.joined(separator: ",") + ",R\(scale.top)")
    lines.append("Labels =")
    for (index, facet) in facets.enumerated() {
      lines.append("\(index + 1),\(facet.name)")
      for (element, label) in facet.labels.enumerated() { lines.append("\(element + 1)=\(label)") }
      lines.append("*")
    }
    lines.append("Data =")
    for row in 0..<ratings.count {
      guard let category = scale.category(row, ratings) else { continue }
      lines.append((facets.map { String($0.codes[row] + 1) } + [String(category)]).joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private struct Facet {
    var name: String
    var labels: [String]
    var codes: [Int32]
  }

  private static func facets(_ study: Study, _ ratings: Ratings) -> [Facet] {
    var facets = [
      Facet(name: "person", labels: labels(study.persons), codes: ratings.person),
      Facet(name: "rater", labels: labels(study.raters), codes: ratings.rater),
    ]
    if study.components.count > 1 { facets.append(Facet(name: "component", labels: labels(study.components), codes: ratings.component)) }
    if study.periods.count > 1 { facets.append(Facet(name: "period", labels: labels(study.periods), codes: ratings.period)) }
    return facets
  }

  /// Names without the marks that the format itself uses.
  private static func labels(_ names: Labels) -> [String] {
    (0..<Int32(names.count)).map { code in
      String((names[code] ?? "").map { [",", ";", "=", "*", "\t"].contains($0) || $0.isNewline ? " " : $0 })
    }
  }

  /// How scores become whole numbers.
  private struct Scale {
    var title: String
    var top: Int
    private var lowest = 0.0
    private var step = 1.0
    private var tiers = 0

    init(_ ratings: Ratings) throws(DataError) {
      let scores = ratings.score.filter(\.isFinite)
      guard let low = scores.min(), let high = scores.max() else {
        tiers = ratings.tierNames.count
        top = max(0, tiers - 1)
        title = "0 to \(top): tiers, the last one first"
        return
      }
      let fitting = FacetsWriter.steps.first { step in scores.allSatisfy { abs($0 / step - ($0 / step).rounded()) < 1e-9 } }
      guard let fitting,
        (high - min(low, 0)) / fitting <= Double(FacetsWriter.highest) || (high - low) / fitting <= Double(FacetsWriter.highest)
      else {
        let message = Message(
          FileSentence.facetsTooFine(highest: FacetsWriter.highest, low: low, high: high))
        throw DataError([Problem(.error, in: ratings.source, column: "score", message: message)])
      }
      step = fitting
      lowest = low < 0 || high / fitting > Double(FacetsWriter.highest) ? low : 0
      top = Int(((high - lowest) / step).rounded())
      title = step == 1 && lowest == 0 ? "scores" : "score = \(lowest) + \(step) x category"
    }

    /// `nil` where the rating has no score.
    func category(_ row: Int, _ ratings: Ratings) -> Int? {
      if tiers > 0 { return ratings.tier[row] < 0 ? nil : tiers - 1 - Int(ratings.tier[row]) }
      let score = ratings.score[row]
      return score.isFinite ? Int(((score - lowest) / step).rounded()) : nil
    }
  }
}
