public import Messages
package import RatingStudy

/// How well the design links groups: what it connects, through whom, and how firmly.
public struct Connectivity: Sendable {
  /// A set of raters and people that ratings join.
  public struct Part: Sendable, Hashable {
    /// How many raters.
    public var raters: Int
    /// How many people.
    public var people: Int
    /// The names of the groups that the people belong to.
    public var groups: [String]
  }
  /// The parts, in the order of their first rater.
  public var parts: [Part]
  /// One for each pair of groups, in order.
  public var links: [GroupLink]
  /// By component: whether who rates whom goes together with how good they are; empty before a model was fitted.
  package var assignment: [AssignmentCheck] = []
  /// Sentences for people: parts that can't be compared.
  public var notes: [Message]

  /// The link between two groups, whichever way round.
  package func link(_ first: String, _ second: String) -> GroupLink? {
    links.first { ($0.from == first && $0.to == second) || ($0.from == second && $0.to == first) }
  }
}

/// How firmly two groups hang together.
public enum LinkLabel: String, Sendable, Hashable, CaseIterable {
  case comparable
  case weaklyLinked = "weakly linked"
  case notComparable = "not comparable"
}

/// One rating of a smallest set whose loss would part two groups.
public struct Bridge: Sendable, Hashable {
  /// The rater's name.
  public var rater: String
  /// The person's name.
  public var person: String
  /// The period's name; `nil` when the study knows no periods.
  public var period: String?
  /// The component's name.
  public var component: String
}

/// The link between two groups.
public struct GroupLink: Sendable {
  /// The first group's name.
  public var from: String
  /// The second group's name.
  public var to: String
  /// The raters who score both within one component and period, by name in order.
  public var raters: [String]
  /// The reference cases that raters of both scored, by name in order, where nothing but cases joins the two; else empty.
  package var cases: [String] = []
  /// How firmly the two hang together.
  public var label: LinkLabel
  /// c′L⁺c of the contrast of the groups' means, in units of the variance of one rating; `nil` where nothing joins them.
  public var variance: Double?
  /// The fewest ratings whose loss would part the groups; empty where nothing joins them, `nil` where they are more than the limit.
  public var bridges: [Bridge]?
  /// The label in a sentence.
  public var message: Message
}

extension Connectivity {
  /// Looks at the design only: no score is read, no model fitted.
  ///
  /// - Parameters:
  ///   - study: with ratings; a study without them has no parts and no links.
  ///   - period: only this period's people are contrasted (all ratings count); `nil`: those of all periods.
  ///   - options: thresholds.
  package init(_ study: Study, period: Int32? = nil, options: StudyModelOptions = StudyModelOptions()) {
    guard let ratings = study.ratingsWithCases else {
      self.init(parts: [], links: [], notes: [])
      return
    }
    let wanted = options.components.map(Set.init)
    let codes = Set(study.components.names.indices.filter { wanted?.contains(study.components.names[$0]) ?? true })
    let isLeftOut = study.isFormerUnitRatingWithCases
    let graph = RatingGraph(ratings) { codes.contains(Int(ratings.component[$0])) && !isLeftOut[$0] }
    let parts = Self.parts(graph, study)
    let present = Set(graph.subjects.filter { period == nil || $0.period == period }.map(\.group)).filter { $0 >= 0 }.sorted()
    // What joins persons without the cases.
    let own =
      study.caseRatings == nil
      ? nil
      : study.ratings.map { own in
        RatingGraph(own) { codes.contains(Int(own.component[$0])) && !isLeftOut[$0] }
      }
    var links: [GroupLink] = []
    for (index, first) in present.enumerated() {
      for second in present[(index + 1)...] {
        links.append(LinkFinder(study: study, graph: graph, ofPersons: own, period: period, options: options).link(first, second))
      }
    }
    var notes =
      parts.count > 1 ? [Message(ModelSentence.severalParts(count: parts.count))] : []
    if let own, own.partCount > parts.count {
      notes.append(
        Message(ModelSentence.joinedByCases(before: own.partCount, after: parts.count, cases: Set(study.caseRatings?.person ?? []).count)))
    }
    self.init(parts: parts, links: links, notes: notes)
  }

  private static func parts(_ graph: RatingGraph, _ study: Study) -> [Part] {
    (0..<graph.partCount).map { part in
      let raters = Set(graph.raters.indices.filter { Int(graph.raterPart[$0]) == part }.map { graph.raters[$0].rater })
      let subjects = graph.subjects.indices.filter { Int(graph.subjectPart[$0]) == part }.map { graph.subjects[$0] }
      let groups = Set(subjects.map(\.group)).sorted().compactMap { study.groups[$0] }
      return Part(raters: raters.count, people: Set(subjects.map(\.person)).subtracting(study.cases.map(\.person)).count, groups: groups)
    }
  }
}

/// Finds and labels the link between two groups.
private struct LinkFinder {
  let study: Study
  let graph: RatingGraph
  /// Without reference cases; `nil` where there are none.
  let ofPersons: RatingGraph?
  let period: Int32?
  let options: StudyModelOptions

  func link(_ first: Int32, _ second: Int32) -> GroupLink {
    let from = study.groups[first] ?? ""
    let to = study.groups[second] ?? ""
    let nodes = graph.linkingRaters(first, second, period: period)
    let raters = Set(nodes.map { graph.raters[$0].rater }).sorted().compactMap { study.raters[$0] }
    let contrast = GraphContrast(graph, subjects(first), subjects(second))
    guard let contrast else {
      return GroupLink(
        from: from, to: to, raters: raters, cases: [], label: .notComparable, variance: nil, bridges: [],
        message: Message(ModelSentence.groupsInDifferentParts(from: from, to: to)))
    }
    let cases = ofPersons?.joins(first, second, period: period) == false ? self.cases(first, second) : []
    let isWeak =
      contrast.variance > options.weakVariance
      || (cases.isEmpty ? raters.count < options.minimumLinkingRaters : cases.count < options.minimumLinkingCases)
    let bridges = bridges(first, second)
    let through = isWeak ? bridgingRaters(raters, bridges) : raters
    return GroupLink(
      from: from, to: to, raters: raters, cases: cases, label: isWeak ? .weaklyLinked : .comparable, variance: contrast.variance,
      bridges: bridges,
      message: Message(
        !cases.isEmpty
          ? ModelSentence.linkedByCases(from: from, to: to, count: cases.count, cases: cases)
          : isWeak
            ? ModelSentence.weakLink(from: from, to: to, raters: through) : .comparable(from: from, to: to, count: raters.count)))
  }

  /// The reference cases that raters of either group scored, by name in order.
  private func cases(_ first: Int32, _ second: Int32) -> [String] {
    func raters(_ group: Int32) -> Set<Int32> {
      let own = Set(subjects(group).map(Int32.init))
      return Set(graph.row.indices.filter { own.contains(graph.subjectOf[$0]) }.map { graph.raterOf[$0] })
    }
    let (left, right) = (raters(first), raters(second))
    let isCase = Set(study.cases.map(\.person))
    var sides: [Int32: (Bool, Bool)] = [:]
    for edge in graph.row.indices {
      let person = graph.subjects[Int(graph.subjectOf[edge])].person
      guard isCase.contains(person) else { continue }
      let known = sides[person] ?? (false, false)
      sides[person] = (known.0 || left.contains(graph.raterOf[edge]), known.1 || right.contains(graph.raterOf[edge]))
    }
    return sides.filter { $0.value.0 && $0.value.1 }.keys.sorted().compactMap { study.persons[$0] }
  }

  private func subjects(_ group: Int32) -> [Int] {
    graph.subjects.indices.filter {
      graph.subjects[$0].group == group && (period == nil || graph.subjects[$0].period == period)
    }
  }

  private func bridges(_ first: Int32, _ second: Int32) -> [Bridge]? {
    let cut = SmallestCut(graph, from: subjects(first), to: subjects(second), limit: options.bridgeLimit)
    guard !cut.exceedsLimit else { return nil }
    return cut.edges.map { edge in
      let node = graph.raters[Int(graph.raterOf[edge])]
      let subject = graph.subjects[Int(graph.subjectOf[edge])]
      return Bridge(
        rater: study.raters[node.rater] ?? "", person: study.persons[subject.person] ?? "",
        period: study.periodName(subject.period), component: study.components[node.component] ?? "")
    }
  }

  /// The raters named in a weak link: those of the bridges, else those in common.
  private func bridgingRaters(_ raters: [String], _ bridges: [Bridge]?) -> [String] {
    guard raters.isEmpty, let bridges else { return raters }
    var seen = Set<String>()
    return bridges.map(\.rater).filter { seen.insert($0).inserted }
  }
}
