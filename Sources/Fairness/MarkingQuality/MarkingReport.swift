package import Messages

/// What is said of marking.
package struct MarkingReport: Sendable {
  /// One component, or scripts as wholes.
  package struct Part: Sendable {
    /// The component's name, or the total's.
    package var name: String
    /// Live marks.
    package var liveMarks: Int
    /// Live scripts.
    package var liveScripts: Int
    /// Markers.
    package var markers: Int
    /// How far a mark may lie from the definitive one, in marks; `nil`: none stated.
    package var tolerance: Double?
    /// Seeds; `nil` where there are none.
    package var seeds: SeedFindings?
    /// Scripts with several marks; `nil` where there are none.
    package var double: DoubleMarking?
  }

  /// Each component, then scripts as wholes where markers mark them whole.
  package var parts: [Part]
  /// Of grades; `nil` without boundaries.
  package var grades: GradeCertainty?
  /// What to look at, the most important first.
  package var looks: [Message]
  /// What holds of all, and what can't be said and why.
  package var notes: [Message]
}

/// How a script as a whole is called.
package enum MarkTotal {
  /// Where no component is called so.
  package static let name = "total"
}
