package import Evenhand
package import Messages

/// One thing that was done at the workbench, as the record keeps it.
package struct RecordEntry: Sendable, Equatable {
  /// What was done.
  package enum Kind: String, Sendable, CaseIterable {
    /// A set of weights was named and kept.
    case weights
    /// A finding was reviewed.
    case review
    /// A set of weights was tried, and what it did.
    case scenario
    /// A grade was moved in a calibration meeting, or a move taken back.
    case grade
  }

  /// From 1, without gaps.
  package var number: Int
  /// What was done.
  package var kind: Kind
  /// UTC, to the second, in the form of ISO 8601.
  package var when: String
  /// JSON with sorted keys.
  package var content: String
  /// The digest of the entry before; 64 zeros for the first.
  package var previous: String
  /// The digest of this entry.
  package var digest: String
}

/// Why a record can't be used.
package enum WorkbenchRecordError: ExplainedError, Equatable {
  /// The file is no record, or can't be opened or written.
  case unusable(file: String, reason: String)
  /// From this entry on (from 1) the entries don't follow one another: something was changed, added in between or taken away.
  case broken(file: String, entry: Int)
}

extension WorkbenchRecordError {
  /// The file is what must be mended.
  package var kind: Failure.Kind { .badData }

  /// What to tell people.
  package var message: Message {
    switch self {
    case .unusable(let file, let reason):
      Message(WorkbenchSentence.recordUnusable(file: file, reason: reason))
    case .broken(let file, let entry): Message(SimulationSentence.logBroken(file: file, row: entry))
    }
  }
}
