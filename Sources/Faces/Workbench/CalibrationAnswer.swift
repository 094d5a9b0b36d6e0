internal import Evenhand
internal import Messages

/// The grades of a component with everything that the calibration page shows of them.
struct CalibrationAnswer: Sendable {
  /// A column.
  struct Grade: Sendable {
    var name: String
    /// People who have it.
    var count: Int
    /// Who had it before the meeting.
    var given: Int
  }

  /// Somebody's grade by a rater.
  struct Card: Sendable {
    var card: Int
    var person: String
    var name: String?
    var rater: String
    var raterName: String?
    var unit: String?
    var unitName: String?
    var group: String?
    var position: String?
    /// As it was given.
    var given: String
    /// As it is.
    var grade: String
    /// Of the last cycle.
    var before: [String]
    /// Why a meeting should look; `nil`: nothing says so.
    var look: Message?
    /// Of the last move.
    var reason: String?
  }

  /// A guideline beside what is.
  struct Bar: Sendable {
    var grades: [String]
    var count: Int
    var least: Int
    var most: Int
    /// Positive: too many, negative: too few.
    var excess: Int
    /// How often grades dealt at random would be as far beyond; `nil` where nothing is beyond, and over all.
    var chance: Double?
  }

  /// All together, or whoever gives or gets grades.
  struct Side: Sendable {
    /// `nil`: all together.
    var level: String?
    var name: String?
    var n: Int
    /// By grade.
    var counts: [Int]
    var bars: [Bar]
    /// From everybody else's, in steps.
    var estimate: Double?
    var interval: [Double]?
    /// Whether it lies apart by more than chance and more than matters.
    var isApart: Bool
  }

  /// A move that stands.
  struct MoveRow: Sendable {
    var entry: Int
    var when: String
    var card: Int
    var person: String
    var name: String?
    var rater: String
    var from: String
    var to: String
    var reason: String
  }

  var components: [String]
  var component: String
  var period: String?
  var grades: [Grade]
  var cards: [Card]
  /// All together first, then raters, units and groups.
  var sides: [Side]
  /// What a meeting should look at.
  var looks: [Message]
  /// What can be said of raters, and what not.
  var reach: Message
  /// The latest last.
  var moves: [MoveRow]
  /// Of the record.
  var entries: Int

  /// - Parameters:
  ///   - grade: by card, as it is now.
  ///   - found: what the engine says of these.
  init(
    _ sheet: LiveGrades.Sheet, components: [String], period: String?, moves: [KeptMove], grade: [String], found: GradeDistribution?,
    entries: Int
  ) {
    (self.components, component, self.period, self.entries) = (components, sheet.component, period, entries)
    grades = sheet.grades.map { name in
      Grade(name: name, count: grade.count { $0 == name }, given: sheet.cards.count { $0.grade == name })
    }
    let looks = Dictionary(found?.people.map { ($0.person, $0.reason) } ?? [], uniquingKeysWith: { first, _ in first })
    let reasons = Dictionary(moves.map { ($0.grade.card, $0.grade.reason ?? "") }, uniquingKeysWith: { $1 })
    cards = sheet.cards.enumerated().map { place, card in
      Card(
        card: place, person: card.person, name: card.name, rater: card.rater, raterName: card.raterName, unit: card.unit,
        unitName: card.unitName,
        group: card.group, position: card.position, given: card.grade, grade: grade[place], before: card.before, look: looks[card.person],
        reason: reasons[place])
    }
    func bars(_ shares: [GradeDistribution.Share]) -> [Bar] {
      shares.map {
        Bar(grades: $0.grades, count: $0.count, least: $0.allowed[0], most: $0.allowed[1], excess: $0.excess, chance: $0.chance)
      }
    }
    sides =
      found.map { found in
        [Side(level: nil, name: nil, n: found.n, counts: found.counts, bars: bars(found.guidelines), isApart: false)]
          + found.givers.map { giver in
            Side(
              level: giver.level.rawValue, name: giver.name, n: giver.n, counts: giver.counts, bars: bars(giver.guidelines),
              estimate: giver.difference.estimate, interval: giver.difference.interval, isApart: giver.difference.verdict == .look)
          }
      } ?? []
    self.looks = found?.looks ?? []
    reach = found?.reach ?? Message(CalibrationSentence.noGrades)
    self.moves = moves.map { move in
      MoveRow(
        entry: move.number, when: move.when, card: move.grade.card, person: move.grade.person, name: sheet.cards[move.grade.card].name,
        rater: move.grade.rater, from: move.grade.from, to: move.grade.to, reason: move.grade.reason ?? "")
    }
  }
}
