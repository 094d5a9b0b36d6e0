public import RatingStudy
public import Scoring
internal import StudyFiles

/// A scheme in plain words, with everything that its file leaves unsaid.
public struct Explain: Sendable {
  /// The scheme.
  public var scheme: Scheme

  /// Explains a scheme.
  public init(_ scheme: Scheme) { self.scheme = scheme }

  /// Reads a scheme.
  ///
  /// - Throws: where there is no such file, or every problem of the scheme with line and column.
  public init(file path: String) throws(Failure) {
    scheme = try Failure.catching { try Scheme(yaml: try PlainText.read(path), file: path) }
  }

  /// The rules, a sentence a line.
  public func run() -> SchemeExplanation { SchemeExplanation(scheme) }
}
