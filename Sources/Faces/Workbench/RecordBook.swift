internal import Foundation
internal import Messages

/// What the entries of a record come to: the sets that are listed, the reviews that hold, and every entry as a sentence.
struct RecordBook: Sendable {
  /// A set and when it was kept.
  struct KeptSet: Sendable {
    var name: String
    var weights: [String: String]
    var when: String
    var effect: KeptWeights.Effect?
  }

  /// A review and when it was made.
  struct KeptReview: Sendable {
    var review: FindingReview
    var when: String
  }

  let entries: [RecordEntry]
  /// By name the latest that wasn't taken off the list, in the order in which names first came up.
  let sets: [KeptSet]
  /// By finding the latest.
  let reviews: [String: KeptReview]
  /// Moves of grades that weren't taken back, the latest last.
  let grades: [KeptMove]
  /// The names of sets in the order in which they first came up, those taken off the list among them.
  private let order: [String]

  /// - Parameter known: the book of the first of these entries, which needn't be read again.
  init(_ entries: [RecordEntry], after known: RecordBook? = nil) {
    self.entries = entries
    let start = known.flatMap { $0.isBook(ofFirst: entries) ? $0 : nil }
    var order = start?.order ?? []
    var sets = Dictionary(start?.sets.map { ($0.name, $0) } ?? []) { first, _ in first }
    var reviews = start?.reviews ?? [:]
    var grades = start?.grades ?? []
    for entry in entries.dropFirst(start?.entries.count ?? 0) {
      switch entry.kind {
      case .weights:
        guard let kept = Self.content(entry, KeptWeights.self), let name = kept.name else { continue }
        if !order.contains(name) { order.append(name) }
        sets[name] = kept.weights.map { KeptSet(name: name, weights: $0, when: entry.when, effect: kept.effect) }
      case .review:
        guard let review = Self.content(entry, FindingReview.self) else { continue }
        reviews[review.finding] = KeptReview(review: review, when: entry.when)
      case .grade:
        guard let kept = Self.content(entry, KeptGrade.self) else { continue }
        if let undone = kept.undoes {
          grades.removeAll { $0.number == undone }
        } else {
          grades.append(KeptMove(grade: kept, number: entry.number, when: entry.when, digest: entry.digest))
        }
      case .scenario: continue
      }
    }
    self.sets = order.compactMap { sets[$0] }
    self.reviews = reviews
    self.grades = grades
    self.order = order
  }

  /// Whether these entries begin with this book's own: each digest is over the one before it.
  private func isBook(ofFirst entries: [RecordEntry]) -> Bool {
    guard let last = self.entries.last else { return true }
    return self.entries.count <= entries.count && entries[self.entries.count - 1].digest == last.digest
  }

  /// The last weights that were tried or kept; `nil` where none were.
  static func lastWeights(_ entries: [RecordEntry]) -> [String: String]? {
    entries.last { [.weights, .scenario].contains($0.kind) }.flatMap { content($0, KeptWeights.self) }?.weights
  }

  static func content<Content: Decodable>(_ entry: RecordEntry, _ type: Content.Type) -> Content? {
    try? JSONDecoder().decode(type, from: Data(entry.content.utf8))
  }

  /// An entry as a sentence; `nil` for content of another version that isn't understood.
  static func sentence(_ entry: RecordEntry) -> Message? {
    switch entry.kind {
    case .weights, .scenario:
      guard let kept = content(entry, KeptWeights.self) else { return nil }
      guard let weights = kept.weights else {
        return Message(WorkbenchSentence.entryRemoved(name: kept.name ?? ""))
      }
      let (words, moved, bands) = (Self.words(weights), kept.effect?.moved ?? 0, kept.effect?.bandChanges ?? 0)
      return Message(
        kept.name.map { WorkbenchSentence.entrySet(name: $0, weights: words, moved: moved, bands: bands) }
          ?? .entryScenario(weights: words, moved: moved, bands: bands))
    case .grade:
      guard let own = content(entry, KeptGrade.self) else { return nil }
      return Message(
        own.undoes.map { .entryTakenBack(entry: $0, component: own.component, person: own.person, from: own.from, to: own.to) }
          ?? CalibrationSentence.entryMoved(
            component: own.component, person: own.person, rater: own.rater, from: own.from, to: own.to, reason: own.reason ?? ""))
    case .review:
      guard let review = content(entry, FindingReview.self) else { return nil }
      return Message(
        WorkbenchSentence.entryReview(
          detector: review.detector, subject: review.subject, review: Message(review.outcome.word), reason: review.reason))
    }
  }

  private static func words(_ weights: [String: String]) -> [Message] {
    weights.sorted { $0.key < $1.key }.map { component, weight in
      Message(WorkbenchSentence.weightPair(component: component, weight: weight))
    }
  }
}
