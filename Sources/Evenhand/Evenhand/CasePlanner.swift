internal import Messages
internal import RatingPlans
internal import RatingStudy
internal import Statistics

/// Adds reference cases to a plan.
struct CasePlanner {
  private let roster: StudyRoster
  private let names: [String]
  private let labels: [String]
  private let known: Int
  /// By rater of the roster.
  private let panels: [Int]
  private let settled: [[Int]]
  private let stream: RandomStream
  private let spreads: RatingSpreads
  private let settings: (level: Double, power: Double)

  /// Numbers of cases that are told beside the one asked for.
  private static let told = [2, 4, 6, 8, 12, 16, 24, 32]
  /// Smaller preferences don't matter unless something else is stated, in points: as in the comparison of groups.
  private static let smallest = 1.0

  /// - Throws: `RosterErrors` where there are no two labels.
  init(_ roster: StudyRoster, count: Int, label: String?, spreads: RatingSpreads, level: Double, power: Double, seed: UInt64) throws {
    let study = roster.study
    let own = study.cases.prefix(count).compactMap { study.persons[$0.person] }
    let (names, labels) = (Self.names(count, after: own, in: study), try label.map { try Self.labels($0, of: roster) } ?? [])
    (self.roster, self.names, self.labels, self.known) = (roster, names, labels, own.count)
    let panel = roster.raters.map { study.panel(of: $0, in: roster.period) ?? "" }
    let places = Labels(panel)
    panels = panel.map { places.code(of: $0).map(Int.init) ?? 0 }
    settled = labels.isEmpty ? [] : Self.seen(roster, names, labels)
    stream = RandomStream(seed: seed).substream("cases")
    (self.spreads, settings) = (spreads, (level, power))
  }

  /// The cases that there are, then new ones with names of their own.
  private static func names(_ count: Int, after known: [String], in study: Study) -> [String] {
    let new = (1...).lazy.map { "CASE" + Wording.padded($0, count) }.filter { study.persons.code(of: $0) == nil }
    return known + new.prefix(count - known.count)
  }

  private static func labels(_ text: String, of roster: StudyRoster) throws -> [String] {
    let people = roster.roster.people
    let found =
      switch text {
      case "group", "组别": Array(Set(people.compactMap(\.group)).sorted())
      case "unit", "单位": Array(Set(people.compactMap(\.unit)).sorted())
      default: text.split { ",，、".contains($0) }.map { Wording.trimmed(String($0)) }.filter { !$0.isEmpty }
      }
    guard Set(found).count == found.count, found.count > 1 else { throw RosterErrors([.noTwoLabels(asked: text, found: found.count)]) }
    guard found.count <= mostLabels else { throw RosterErrors([.manyLabels(asked: text, found: found.count, most: mostLabels)]) }
    return found
  }

  /// Of more labels none is seen often enough to say anything.
  private static let mostLabels = 12

  /// The label under which a rater saw a case last; −1: under none of these.
  private static func seen(_ roster: StudyRoster, _ names: [String], _ labels: [String]) -> [[Int]] {
    var seen = [[Int]](repeating: [Int](repeating: -1, count: roster.raters.count), count: names.count)
    guard let ratings = roster.study.caseRatings, !ratings.label.isEmpty else { return seen }
    let ofCase = Dictionary(
      uniqueKeysWithValues: names.indices.compactMap { place in roster.study.persons.code(of: names[place]).map { ($0, place) } })
    let ofRater = Dictionary(uniqueKeysWithValues: zip(roster.raters, roster.raters.indices))
    for row in (0..<ratings.count).sorted(by: { (ratings.period[$0], $0) < (ratings.period[$1], $1) }) {
      guard let place = ofCase[ratings.person[row]], let rater = ofRater[ratings.rater[row]],
        let label = ratings.labels[ratings.label[row]].flatMap({ labels.firstIndex(of: $0) })
      else { continue }
      seen[place][rater] = label
    }
    return seen
  }

  // MARK: What they show

  /// - Parameter joined: the links between groups once raters score so many cases as well.
  func planned(joined: (Int) throws -> [PlanResult.Link]) rethrows -> PlannedCases {
    let draw = draw(names.count)
    let raters = roster.roster.raters
    let sizes = try Set(Self.told + [names.count]).sorted().map { try size($0, joined: joined) }
    return PlannedCases(
      names: names, labels: labels, raters: raters.count, panels: Set(panels).count, known: known, settled: draw.settled,
      showings: names.indices.flatMap { place in
        raters.indices.map { rater in
          PlannedCases.Showing(
            rater: raters[rater].name, person: names[place], label: labels.isEmpty ? nil : labels[draw.labels[place][rater]])
        }
      }, sizes: sizes)
  }

  private func draw(_ count: Int) -> CaseDraw {
    CaseDraw(cases: count, panels: panels, labelCount: max(1, labels.count), settled: Array(settled.prefix(count)), stream: stream)
  }

  private func sight(_ count: Int) -> CaseSight {
    CaseSight(draw(count), spreads: spreads, level: settings.level, power: settings.power, smallest: Self.smallest)
  }

  private var pairs: [(Int, Int)] { labels.indices.flatMap { from in labels.indices.dropFirst(from + 1).map { (from, $0) } } }

  private func size(_ count: Int, joined: (Int) throws -> [PlanResult.Link]) rethrows -> PlannedCases.Size {
    let sight = sight(count)
    let effects = pairs.map { sight.preference($0.0, $0.1).effect }
    let across = pairs.map { sight.acrossCases($0.0, $0.1) }
    let errors = try joined(count).map(\.standardError)
    func worst(_ values: [Double?]) -> Double? { values.contains { $0 == nil } ? nil : values.compactMap(\.self).max() }
    return PlannedCases.Size(
      cases: count, effect: worst(effects), acrossCases: worst(across), raterLevel: sight.raterLevel, gapError: worst(errors))
  }

  /// By pair of labels what shared preference is found.
  var detectable: [DetectableEffect] {
    let sight = sight(names.count)
    return pairs.map { from, to in
      let found = sight.preference(from, to)
      return DetectableEffect(
        .sharedPreference, groups: [labels[from], labels[to]], effect: found.effect, subjects: roster.raters.count,
        reason: found.effect == nil ? Message(CasePlanSentence.fewDraws(cases: names.count, raters: roster.raters.count)) : nil)
    }
  }
}
