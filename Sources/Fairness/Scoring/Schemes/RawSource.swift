internal import Messages
internal import RatingStudy

/// A table that scores can be made of, with the ways in which offices make them.
struct RawSource {
  /// A way of making scores.
  struct Way {
    var component: SchemeComponent
    var reasons: [Message]
  }

  /// The usual way first.
  let ways: [Way]
  /// The table's name in the format.
  let table: String
  /// Words by which a column of its results may be called.
  let words: [String]
  /// Whether the study has no name of its own for it.
  let isNameless: Bool
  /// Whether a column was found that is made of it.
  var isUsed = false
  /// As a component of its own.
  var draft: DraftComponents.Draft

  private init(_ table: String, ways: [Way], words: [String], isNameless: Bool) {
    self.table = table
    self.ways = ways
    self.words = words.map(Wording.bare).filter { $0.count > 1 }
    self.isNameless = isNameless
    draft = DraftComponents.Draft(
      component: ways[0].component, people: 0, highest: 0, hasGaps: false, reasons: ways[0].reasons)
  }

  /// How many characters a name shares with one of the words, where one holds the other; 0 for another thing.
  func likeness(to name: String) -> Int {
    let folded = Wording.bare(name)
    return words.map { $0.contains(folded) || folded.contains($0) ? min($0.count, folded.count) : 0 }.max() ?? 0
  }

  /// All that a study has.
  static func all(_ study: Study) -> [RawSource] { units(study) + rated(study) + ballots(study) }

  private static func place(_ table: String, _ study: Study) -> String {
    guard let source = study.tables.first(where: { $0.table == table })?.source else { return table }
    if let sheet = source.sheet { return unnumbered(sheet) }
    let file = source.file.split(separator: "/").last ?? ""
    return unnumbered(file.lastIndex(of: ".").map { String(file[..<$0]) } ?? String(file))
  }

  /// A name without its number in a list: `二、领导打分`, `（3）民主测评`, `2.考绩`.
  private static func unnumbered(_ name: String) -> String {
    let digits = "0123456789０１２３４５６７８９一二三四五六七八九十"
    var rest = name.drop { $0.isWhitespace }
    let isBracketed = rest.first.map { "(（".contains($0) } ?? false
    if isBracketed { rest.removeFirst() }
    let number = rest.prefix { digits.contains($0) }
    rest = rest.dropFirst(number.count)
    guard !number.isEmpty, let mark = rest.first, (isBracketed ? ")）" : "、.．").contains(mark) else { return name }
    rest = rest.dropFirst().drop { $0.isWhitespace || "、.．".contains($0) }
    return rest.isEmpty ? name : String(rest)
  }

  private static func units(_ study: Study) -> [RawSource] {
    guard !study.unitScores.isEmpty else { return [] }
    let place = place("unit_scores", study)
    let name = Wording.isChinese(place) ? place : study.headers(of: "score", in: "unit_scores").first.map(Wording.word) ?? "unit"
    let component = SchemeComponent(name, weight: ComponentWeight(1), from: .unitScores)
    return [
      RawSource(
        "unit_scores", ways: [Way(component: component, reasons: [Message(DraftSentence.fromUnits)])],
        words: [place, name, "单位考绩", "单位考核", "考绩", "单位得分", "unit"], isNameless: true)
    ]
  }

  private static func rated(_ study: Study) -> [RawSource] {
    guard let ratings = study.ratings else { return [] }
    let isOnly = study.components.names == ["score"]
    let place = place("ratings", study)
    return study.components.names.indices.map { code in
      let own = study.components.names[code]
      let name = isOnly ? (Wording.isChinese(place) ? place : "ratings") : own
      var component = SchemeComponent(name, weight: ComponentWeight(1), from: .ratings)
      var reasons = [Message(DraftSentence.fromRatings)]
      let given = Set((0..<ratings.count).filter { ratings.component[$0] == Int32(code) && ratings.tier[$0] >= 0 }.map { ratings.tier[$0] })
      if !given.isEmpty {
        let scale = TierScale.points(of: given.sorted().map { ratings.tierNames.names[Int($0)] })
        component.tiers = scale.tiers
        reasons.append(Message(scale.isKnown ? DraftSentence.tiersByPractice : .tiersUnknown))
      }
      var ways = [Way(component: component, reasons: reasons)]
      for trim in [Trim(high: 1, low: 1), Trim(high: 2, low: 2)] {
        var trimmed = component
        trimmed.aggregate.trim = trim
        ways.append(Way(component: trimmed, reasons: reasons + [Message(DraftSentence.trimmed(high: trim.high, low: trim.low))]))
      }
      return RawSource("ratings", ways: ways, words: isOnly ? [place, "领导评分", "评分"] : [own], isNameless: isOnly)
    }
  }

  private static func ballots(_ study: Study) -> [RawSource] {
    guard let first = study.ballots.first else { return [] }
    let classes = Set(study.ballots.compactMap(\.ballotClass)).sorted()
    let place = place("ballots", study)
    let scale = TierScale.points(of: first.tiers)
    let reasons = [Message(DraftSentence.fromBallots), Message(scale.isKnown ? DraftSentence.tiersByPractice : .tiersUnknown)]
    let hasEntitled = study.ballots.allSatisfy { $0.entitled != nil }
    let denominators: [BallotRule.Denominator] = [.valid, .returned] + (hasEntitled ? [.entitled] : [])
    return (classes.isEmpty ? [nil] : classes.map(Optional.some)).map { ballotClass in
      let name = ballotClass ?? (Wording.isChinese(place) ? Self.stem(place) : "ballots")
      let ways = denominators.map { denominator in
        Way(
          component: SchemeComponent(
            name, weight: ComponentWeight(1), from: .ballots, of: ballotClass,
            ballots: BallotRule(denominator: denominator, points: scale.tiers)),
          reasons: reasons)
      }
      return RawSource(
        "ballots", ways: ways, words: ballotClass.map { [$0] } ?? [place, name, "民主测评", "民主评议", "测评", "ballots"],
        isNameless: ballotClass == nil)
    }
  }

  /// `民主测评票数` holds the votes of 民主测评.
  private static func stem(_ place: String) -> String {
    for suffix in ["得票统计表", "得票情况", "得票统计", "得票表", "票数", "得票", "统计表", "汇总表"] where place.hasSuffix(suffix) && place.count > suffix.count {
      return String(place.dropLast(suffix.count))
    }
    return place
  }
}
