internal import Evenhand
internal import Messages
internal import Reporting

/// How strong a hidden reason must be to explain a finding away: in words, beside what is measured, and as a drawing.
struct HiddenReasonAnswer: Sendable {
  /// A measured attribute.
  struct Row: Sendable {
    var attribute: String
    /// How many times as strong a hidden reason would have to be; `nil`: none that strong is possible.
    var strength: Double?
    /// What one, two, three times as strong would leave, in points.
    var remaining: [Double?]
  }

  /// Nothing where the finding is not flagged, or no regression is behind it.
  var sentences: [Message]
  var rows: [Row]
  /// An SVG; `nil`: there is nothing to draw.
  var drawing: String?

  init(_ finding: Finding, _ language: Language) {
    sentences = finding.robustnessValue?.sentences ?? []
    rows = (finding.robustnessValue?.benchmarks ?? []).map { Row(attribute: $0.attribute, strength: $0.strength, remaining: $0.remaining) }
    drawing = finding.contour(id: "hidden-reason")?.svg(language)
  }
}
