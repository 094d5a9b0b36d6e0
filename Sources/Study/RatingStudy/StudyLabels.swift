package import Messages

/// What a study calls its groups, components, ties, tiers and positions where people read of them (`labels` in `study.yaml`).
package struct StudyLabels: Sendable, Hashable {
  /// What kind of thing a word of the study stands for.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case groups, components, ties, tiers, positions, study
  }

  /// By kind, then by the study's word.
  package var names: [Kind: [String: Renaming.Name]] = [:]

  /// No labels: every word stands for itself.
  package init() {}
}

extension Study {
  /// The labels as names for people. A word that is also somebody's identity, or a unit's, keeps standing for itself: it would be renamed in
  /// the wrong place.
  package var renaming: Renaming {
    var names: [String: Renaming.Name] = [:]
    for kind in StudyLabels.Kind.allCases {
      for (word, name) in settings.labels.names[kind] ?? [:] where names[word] == nil { names[word] = name }
    }
    return Renaming(
      names.filter { word, _ in persons.code(of: word) == nil && raters.code(of: word) == nil && units.code(of: word) == nil })
  }
}
