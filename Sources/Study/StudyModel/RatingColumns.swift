package import Messages
internal import Panels
package import RatingStudy

/// Why a column of the ratings can't be used as a facet.
package enum RatingColumnError: Error, Sendable, Equatable {
  /// There is no such column.
  case unknown(String, known: [String])
  /// So many ratings have no value there.
  case missing(String, count: Int)
  /// Scores are points, not categories: put them into classes of some width.
  case tooFine(categories: Int, allowed: Int)

  /// What a person reads.
  package var message: Message {
    switch self {
    case .unknown(let name, let known):
      Message(FacetsSentence.unknownFacet(facet: name, known: known))
    case .missing(let name, let count): Message(FacetsSentence.missingValues(count: count, facet: name))
    case .tooFine(let categories, let allowed):
      Message(FacetsSentence.tooManyCategories(found: categories, allowed: allowed))
    }
  }
}

/// The columns of a study's ratings by which they can be sorted: the format's own and any further one.
package struct RatingColumns: Sendable {
  /// A column with the names that occur in it.
  package struct Column: Sendable {
    /// The column's name.
    package var name: String
    /// In their order.
    package var levels: [String]
    /// The level of each rating; −1 where there is none.
    package var codes: [Int32]
  }

  private let study: Study
  private let ratings: Ratings

  /// Nil where the study has no ratings.
  package init?(_ study: Study) {
    guard let ratings = study.ratings else { return nil }
    self.study = study
    self.ratings = ratings
  }

  /// The names that can be asked for.
  package var names: [String] { Self.own + ratings.extra.map(\.name) }

  private static let own = ["person", "rater", "component", "period", "unit", "group", "target", "stratum"]

  /// A column by its name, or by its first letter where that is the format's own (p, r, c) or that of one further column only.
  package func column(_ name: String) throws(RatingColumnError) -> Column {
    let found = try resolved(name)
    let (labels, codes) = values(found)
    let missing = codes.count { $0 < 0 }
    guard missing == 0 else { throw .missing(found, count: missing) }
    return Self.compact(name: found, labels, codes)
  }

  /// The column's full name; it may be asked for by its header in the file, too.
  package func resolved(_ name: String) throws(RatingColumnError) -> String {
    if names.contains(name) { return name }
    if let header = ratings.extra.first(where: { $0.header == name }) { return header.name }
    if let own = Self.own.first(where: { study.headers(of: $0, in: "ratings").contains(name) }) { return own }
    let letters = ["p": "person", "r": "rater", "c": "component"]
    if let own = letters[name] { return own }
    let matches = ratings.extra.map(\.name).filter { name.count == 1 && $0.hasPrefix(name) }
    guard matches.count == 1 else { throw .unknown(name, known: names) }
    return matches[0]
  }

  private func values(_ name: String) -> (labels: [String], codes: [Int32]) {
    switch name {
    case "person": (study.persons.names, ratings.person)
    case "rater": (study.raters.names, ratings.rater)
    case "component": (study.components.names, ratings.component)
    case "period": (study.periods.names, ratings.period)
    case "unit": (study.units.names, ratings.personUnit)
    case "group": (study.groups.names, ratings.personGroup)
    case "target": ((0..<ratings.targetCount).map { String($0 + 1) }, ratings.target)
    case "stratum": (ratings.strata.names, ratings.stratum)
    default: further(name)
    }
  }

  private func further(_ name: String) -> (labels: [String], codes: [Int32]) {
    guard let column = ratings.extra.first(where: { $0.name == name }) else { return ([], []) }
    let labels = Labels(column.levels)
    let places = column.levels.map { labels.code(of: $0) ?? -1 }
    return (labels.names, column.codes.map { $0 < 0 ? -1 : places[Int($0)] })
  }

  /// Without the levels that nobody has.
  private static func compact(name: String, _ labels: [String], _ codes: [Int32]) -> Column {
    let dense = DenseCodes(codes)
    return Column(name: name, levels: dense.firstRows.map { labels[Int(codes[$0])] }, codes: dense.codes)
  }
}
