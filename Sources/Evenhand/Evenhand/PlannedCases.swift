/// Reference cases that a plan adds: which, who sees them under which label, and what they will show.
package struct PlannedCases: Sendable {
  /// A case as a rater is shown it.
  package struct Showing: Sendable, Hashable {
    /// Who scores it.
    package var rater: String
    /// The case.
    package var person: String
    /// As what it is shown; `nil` where labels aren't asked for.
    package var label: String?
  }

  /// What so many cases show.
  package struct Size: Sendable, Hashable {
    /// How many.
    package var cases: Int
    /// The smallest preference shared by all raters that is found with the power, of the pair of labels that shows least; `nil` where none can be.
    package var effect: Double?
    /// Half the width of its interval of cases like these; `nil` with one case.
    package var acrossCases: Double?
    /// Half the width of the interval of one rater's level against the key; `nil` with too few.
    package var raterLevel: Double?
    /// The standard error of the difference between the two groups that are linked least; `nil` where nothing joins them, or it wasn't worked out.
    package var gapError: Double?
  }

  /// Their names, in order.
  package var names: [String]
  /// As what they are shown; empty where labels aren't asked for.
  package var labels: [String]
  /// Raters, each of whom scores every case.
  package var raters: Int
  /// Sets of raters within which labels are dealt.
  package var panels: Int
  /// Cases that the study has already.
  package var known: Int
  /// Pairs of rater and case that keep the label of an earlier period.
  package var settled: Int
  /// In the order of cases, then raters. Whoever reads it knows the draw.
  package var showings: [Showing]
  /// What fewer and more cases would show.
  package var sizes: [Size]
  /// SHA-256 of the sealed file, in hexadecimal; `nil` where none was written.
  package var digest: String?

  /// Ratings of cases.
  package var ratings: Int { names.count * raters }
  /// What as many cases as asked for show.
  package var own: Size? { sizes.first { $0.cases == names.count } }
}
