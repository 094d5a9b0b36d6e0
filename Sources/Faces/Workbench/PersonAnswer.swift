internal import Evenhand
internal import Messages

/// How a person's total comes about under the weights on the table; figures that aren't there are left out.
struct PersonAnswer: Sendable {
  /// Whose, and under which weights.
  struct Request: Decodable, Sendable {
    var person: String
    var weights: [String: String]
  }

  /// What a component adds.
  struct Component: Sendable {
    var component: String
    var raw: Double?
    var adjusted: Double?
    /// What is really applied where totals are sums; `nil` where weights are shares.
    var weight: Double?
    /// What is really applied where totals are means, once weights of missing components went to the others.
    var share: Double?
    var contribution: Double?
  }

  var person: String
  var name: String?
  var unit: String?
  var position: String?
  var components: [Component]
  var points: Double?
  var adjustment: Double?
  var total: Double?
  var rank: Double?
  var band: String?
  /// Every step in words, as `score --person` says them.
  var steps: [Message]

  /// - Throws: ``WebRefusal`` for a person who isn't known, and for weights that can't be.
  init(_ request: Request, _ study: LiveStudy) throws {
    let outcome = try study.moved(to: try WeightChoice(weights: request.weights).decimals(study.scheme))
    guard let page = try study.page(of: request.person, outcome) else {
      throw WebRefusal(WorkbenchSentence.unknownPerson(person: request.person), status: 404)
    }
    let code = page.person[0]
    let isShare = outcome.scheme.total == .mean
    person = request.person
    name = study.name(of: code)
    unit = study.unit(of: code)
    position = study.position(of: code)
    components = page.components.map { own in
      let weight = Self.finite(own.weight[0])
      return Component(
        component: own.name, raw: Self.finite(own.raw[0]), adjusted: Self.finite(own.adjusted[0]), weight: isShare ? nil : weight,
        share: isShare ? weight : nil, contribution: Self.finite(own.contribution[0]))
    }
    points = Self.finite(page.pointsAdded[0]).flatMap { $0 == 0 ? nil : $0 }
    adjustment = Self.finite(page.adjustment[0]).flatMap { $0 == 0 ? nil : $0 }
    total = Self.finite(page.total[0])
    rank = Self.finite(page.rank[0])
    band = page.bandName(0)
    steps = page.steps[0] ?? []
  }

  private static func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
}
