internal import Evenhand
internal import Messages

/// Several sets of weights side by side: what each does, and whose band depends on which is taken.
struct SetComparison: Sendable {
  /// Sets by name; `current`: the weights that lie on the table.
  struct Request: Decodable, Sendable {
    var names: [String]
    var current: [String: String]?
  }

  /// So many people whose band depends on the set are listed.
  static let mostPeople = 100
  /// So many sets are held against each other at once.
  static let mostSets = 12

  /// One set.
  struct Column: Sendable {
    /// `nil`: the weights on the table.
    var name: String?
    /// Whether these are the scheme's own weights.
    var isToday: Bool
    var weights: [String: String]
    var effect: KeptWeights.Effect
    var groups: [GroupOutcome]
  }

  /// A person whose band differs between sets, by column.
  struct Person: Sendable {
    var person: String
    var name: String?
    var ranks: [Double?]
    var bands: [String?]
  }

  var columns: [Column]
  /// How many people's band depends on the set.
  var differing: Int
  var people: [Person]

  /// - Throws: ``WebRefusal`` for a set that isn't known, and for too many.
  init(_ request: Request, _ book: RecordBook, _ study: LiveStudy) throws {
    guard request.names.count <= Self.mostSets else { throw WebRefusal(.badRequest) }
    var wanted: [(name: String?, isToday: Bool, weights: [String: String])] = [(nil, true, [:])]
    if let current = request.current { wanted.append((nil, false, current)) }
    for name in request.names {
      guard let kept = book.sets.first(where: { $0.name == name }) else {
        throw WebRefusal(.unknownSet(name: name), status: 404)
      }
      wanted.append((name, false, kept.weights))
    }
    let outcomes = try wanted.map { try study.moved(to: try WeightChoice(weights: $0.weights).decimals(study.scheme)) }
    columns = zip(wanted, outcomes).map { wanted, outcome in
      Column(
        name: wanted.name, isToday: wanted.isToday, weights: wanted.weights,
        effect: KeptWeights.Effect(outcome, study), groups: study.groups(outcome.scores))
    }
    // People who stand on all sides in the same row; where gaps are filled by the weights themselves the rows may differ.
    let isAligned = outcomes.allSatisfy { $0.scores.person == study.before.person }
    let rows = isAligned ? study.before.person.indices.filter { row in Set(outcomes.map { $0.scores.band[row] }).count > 1 } : []
    differing = rows.count
    people = rows.prefix(Self.mostPeople).map { row in
      Person(
        person: study.before.persons[study.before.person[row]] ?? "", name: study.name(of: study.before.person[row]),
        ranks: outcomes.map { $0.scores.rank[row].isFinite ? $0.scores.rank[row] : nil },
        bands: outcomes.map { $0.scores.bandName(row) })
    }
  }
}
