internal import Foundation
internal import Messages
internal import RatingStudy
package import Scoring
internal import StudyFiles

/// Tries a scheme on a study: which components are found, who lacks what, which bands nobody gets; every problem at once.
package struct TryScheme: Sendable {
  /// How the study is opened; its scheme is the one that is tried.
  package var opening: StudyOpening
  /// Which period it is tried on: the last of these.
  package var periods = PeriodChoice.latest

  /// Tries schemes of studies that are opened this way.
  package init(_ opening: StudyOpening = StudyOpening()) { self.opening = opening }

  /// Tries a scheme.
  ///
  /// - Parameter path: a study, or a scheme's file. A scheme that lies in a study's folder under its usual name is tried on that study.
  /// - Returns: problems, too: they are the result.
  /// - Throws: where there is nothing to open, no scheme, or no such period.
  package func run(_ path: String) throws(Failure) -> SchemeTrial {
    try Failure.catching {
      let isScheme = ["yaml", "yml"].contains(Self.suffix(of: path))
      guard let file = isScheme ? path : opening.scheme ?? StudyOpening.beside("scheme.yaml", path) else { throw QuestionError.noScheme }
      let text = try PlainText.read(file)
      let home = isScheme ? Self.study(around: path) : path
      let base = try Self.base(of: file)
      let read = Result { () throws(DataError) in
        if let base { return try Scheme.reading(yaml: text, file: file, over: base.text, baseFile: base.file) }
        return try Scheme.reading(yaml: text, file: file)
      }
      guard let home else { return try Self.alone(read) }
      return try tried(read, on: home, isNamed: !isScheme)
    }
  }

  private static func suffix(of path: String) -> String { URL(filePath: path).pathExtension.lowercased() }

  /// The folder of a scheme under its usual name, where it holds tables.
  private static func study(around file: String) -> String? {
    let url = URL(filePath: file)
    let folder = url.deletingLastPathComponent().path
    guard ["scheme.yaml", "proposal.yaml"].contains(url.lastPathComponent), StudyReader.holdsTables(folder) else { return nil }
    return folder
  }

  /// The scheme that a proposal changes.
  private static func base(of file: String) throws -> (text: String, file: String)? {
    let url = URL(filePath: file)
    guard url.lastPathComponent == "proposal.yaml" else { return nil }
    let path = url.deletingLastPathComponent().appending(path: "scheme.yaml").path
    return FileManager.default.fileExists(atPath: path) ? (try PlainText.read(path), path) : nil
  }

  private typealias Read = Result<(scheme: Scheme, places: SchemePlaces), DataError>

  private static func alone(_ read: Read) throws -> SchemeTrial {
    switch read {
    case .success(let read): SchemeTrial(read.scheme, places: read.places)
    case .failure(let error): SchemeTrial(unreadable: error.problems)
    }
  }

  private func tried(_ read: Read, on path: String, isNamed: Bool) throws -> SchemeTrial {
    let source = try opening.inspect(path)
    var problems = source.notes.filter { $0.severity == .error }
    var study: Study?
    if problems.isEmpty {
      do throws(DataError) {
        let scheme = try? read.get().scheme
        study = try Study(
          tables: source.tables, settings: StudyOpening.settings(source, scheme, opening.targetColumns), sha256: source.sha256, notes: [])
      } catch {
        problems = error.problems.filter { $0.severity == .error }
      }
    }
    // Whoever named the scheme alone need not hear of a study that happens to lie beside it.
    if !isNamed, study == nil { return try Self.alone(read) }
    switch read {
    case .failure(let error): return SchemeTrial(unreadable: error.problems + problems)
    case .success(let read):
      guard let study else {
        var trial = SchemeTrial(read.scheme, places: read.places)
        trial.problems += problems
        return trial
      }
      return SchemeTrial(read.scheme, places: read.places, on: study, period: try periods.codes(in: study).last)
    }
  }
}
