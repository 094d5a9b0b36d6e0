package import RatingStudy
package import Scoring
internal import StudyFiles

/// A scheme in plain words, with everything that its file leaves unsaid.
package struct Explain: Sendable {
  /// The scheme.
  package var scheme: Scheme

  /// Explains a scheme.
  package init(_ scheme: Scheme) { self.scheme = scheme }

  /// Reads a scheme.
  ///
  /// - Throws: where there is no such file, or every problem of the scheme with line and column.
  package init(file path: String) throws(Failure) {
    scheme = try Failure.catching { try Scheme(yaml: try PlainText.read(path), file: path) }
  }

  /// The rules, a sentence a line.
  package func run() -> SchemeExplanation { SchemeExplanation(scheme) }
}
