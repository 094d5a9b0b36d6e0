package import Messages
internal import RatingStudy
package import Scoring
internal import StudyFiles

/// Drafts a scheme from a study's own tables: a text to start from that can be scored by as it is.
package struct DraftScheme: Sendable {
  /// How the study is opened.
  package var opening: StudyOpening
  /// The language of the comments.
  package var language: Language

  /// What the scheme is for.
  package var purpose: SchemeDraft.Purpose

  /// Drafts schemes of studies that are opened this way.
  package init(_ opening: StudyOpening = StudyOpening(), language: Language = .english, purpose: SchemeDraft.Purpose = .office) {
    self.opening = opening
    self.purpose = purpose
    self.language = language
  }

  /// Drafts a scheme.
  ///
  /// - Throws: where there is nothing to open, every problem of the study's tables, or where nothing can be scored.
  package func run(_ path: String) throws(Failure) -> DraftedScheme {
    try Failure.catching {
      let source = try opening.read(path)
      let study = try Study(tables: source.tables, settings: Self.settings(source), sha256: source.sha256, notes: source.notes)
      let draft = try SchemeDraft(study, name: source.name, purpose: purpose)
      return DraftedScheme(draft, yaml: text(draft))
    }
  }

  /// The draft as YAML.
  private func text(_ draft: SchemeDraft) -> String {
    SchemeWriter(draft.scheme, comments: draft.comments.mapValues { lines in lines.map { $0.text(in: language) } }).text
  }

  /// Tiers that nobody said the worth of are worth what is usual, so that the study can be read at all.
  private static func settings(_ source: StudySource) -> StudySettings {
    var settings = source.settings
    guard let ratings = source.table(.ratings), let tiers = ratings.column("tier"), settings.tierOrder.isEmpty else { return settings }
    let points = Dictionary(
      TierScale.points(of: tiers.levels.sorted()).tiers.map { ($0.name, $0.points.value) }, uniquingKeysWith: { first, _ in first })
    for component in ratings.column("component")?.levels ?? ["score"] where settings.tierPoints[component] == nil {
      settings.tierPoints[component] = points
    }
    return settings
  }
}
