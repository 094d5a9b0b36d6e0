internal import Messages
internal import Normalization
internal import RatingStudy

/// The rules of a draft besides its components: rounding, points, pools, ranks, bands.
struct DraftRules {
  private let study: Study
  private let period: Int32
  private let purpose: SchemeDraft.Purpose

  init(_ study: Study, _ period: Int32, _ purpose: SchemeDraft.Purpose = .office) {
    self.purpose = purpose
    self.study = study
    self.period = period
  }

  func complete(_ scheme: inout Scheme, _ comments: inout [String: [Message]]) {
    comments[""] = [Message(DraftSentence.title), Message(DraftSentence.commands)]
    addRounding(&scheme, &comments)
    comments["total", default: []].insert(Message(DraftSentence.total), at: 0)
    addPoints(&scheme, &comments)
    addPools(&scheme, &comments)
    comments["ties"] = [Message(DraftSentence.ties)]
    comments["rankBy"] = [Message(DraftSentence.rankBy)]
    comments["missing"] = [Message(DraftSentence.missing)] + (comments["missing"] ?? [])
    if purpose == .contest {
      addJudges(&scheme, &comments)
      addWinners(&scheme, &comments)
    } else {
      addBands(&scheme, &comments)
    }
  }

  /// Where panels differ, what judges add is taken out of the total, if all of it comes from plain means of ratings.
  private func addJudges(_ scheme: inout Scheme, _ comments: inout [String: [Message]]) {
    guard let ratings = study.ratings, scheme.components.allSatisfy({ $0.from == .ratings && $0.aggregate == .init() }),
      scheme.components.allSatisfy({ $0.tiers.isEmpty })
    else { return }
    var panels: [Int32: Set<Int32>] = [:]
    for row in 0..<ratings.count where ratings.period[row] == period || ratings.period[row] < 0 {
      panels[ratings.person[row], default: []].insert(ratings.rater[row])
    }
    let isComplete = Set(panels.values).count == 1
    let judged = JudgedScores(study, period: period, persons: [], weights: JudgedScores.Weights(scheme, study))
    let isJoined = (try? judged.offsets()) != nil
    if !isComplete, isJoined { scheme.adjust = AdjustSpecification(method: "two-way") }
    comments[isComplete || !isJoined ? "points" : "adjust", default: []].insert(
      Message(isComplete ? DraftSentence.samePanel : isJoined ? .differentPanels : .panelsApart), at: 0)
  }

  /// Three win; whoever ties with the third does, too.
  private func addWinners(_ scheme: inout Scheme, _ comments: inout [String: [Message]]) {
    let isChinese = study.columnWords.contains { Wording.isChinese($0.header) }
    scheme.bands.append(Band(isChinese ? "获奖" : "winner", top: .count(3), rounding: .floor, atCut: .include))
    comments["bands"] = [Message(DraftSentence.winners)]
  }

  private var announced: [OfficialOutcome] { study.official.filter { $0.period == period || $0.period < 0 } }

  private func addRounding(_ scheme: inout Scheme, _ comments: inout [String: [Message]]) {
    let shown = announced.compactMap { $0.total?.places }.max()
    let places = shown.flatMap { $0 < OfficialResults.unroundedPlaces ? $0 : nil }
    scheme.rounding.base = nil
    scheme.rounding.steps[.total] = .some(Rounding(places: places ?? 2))
    comments["round"] = [Message(places.map { DraftSentence.roundingShown(places: $0) } ?? .roundingByPractice)]
  }

  private func addPoints(_ scheme: inout Scheme, _ comments: inout [String: [Message]]) {
    guard !study.points.isEmpty else {
      comments["points"] = [Message(DraftSentence.noPoints)]
      return
    }
    let statuses = PointEntry.Status.allCases.compactMap { status -> Message? in
      let count = study.points.count { $0.status == status }
      return count == 0 ? nil : Message(DraftSentence.entries(count: count, status: StatusWords.name(status)))
    }
    comments["points"] = [Message(DraftSentence.points(statuses: statuses))]
  }

  private func addPools(_ scheme: inout Scheme, _ comments: inout [String: [Message]]) {
    let lookup = AttributeLookup(study)
    guard lookup.knows("group"), let column = try? lookup.column("group", period) else {
      comments["pools"] = [Message(DraftSentence.noPools)]
      return
    }
    let word = study.headers(of: "group", in: "units").first ?? study.headers(of: "group").first ?? "group"
    scheme.poolsBy = [word]
    var counts: [String: Int] = [:]
    for person in 0..<Int32(study.persons.count) { if let group = column(person) { counts[group, default: 0] += 1 } }
    comments["pools"] = [
      Message(
        DraftSentence.pools(groups: counts.sorted { $0.key < $1.key }.map { Message(DraftSentence.group(name: $0.key, count: $0.value)) }))
    ]
  }

  /// By practice the best fifth, fractions dropped; below it whatever was announced for everybody else.
  private func addBands(_ scheme: inout Scheme, _ comments: inout [String: [Message]]) {
    var counts: [String: Int] = [:]
    for band in announced.compactMap(\.band) { counts[band, default: 0] += 1 }
    if counts.isEmpty {
      for outcome in study.tierOutcomes where outcome.period == period || outcome.period < 0 { counts[outcome.tier, default: 0] += 1 }
    }
    let said = counts.values.reduce(0, +)
    let scale = TierScale.points(of: counts.keys.sorted())
    let names = said > 0 && scale.isKnown ? scale.tiers.map(\.name) : []
    let isChinese = study.columnWords.contains { Wording.isChinese($0.header) }
    let best = names.first { TierWords.key($0) == TierWords.key("优秀") || $0 == names.first } ?? (isChinese ? "优秀" : "excellent")
    if names.count > 1 { scheme.bands.append(Band(names[1])) }
    scheme.bands.append(Band(best, top: .fraction(20, of: 100), rounding: .floor, atCut: .exclude))
    comments["bands"] = [Message(DraftSentence.bands)]
    if said > 0 {
      let shown = counts.sorted { $0.key < $1.key }.map { Message(DraftSentence.group(name: $0.key, count: $0.value)) }
      comments["bands", default: []].append(Message(DraftSentence.announcedBands(bands: shown)))
    }
    if names.count > 2 { comments["bands", default: []].append(Message(DraftSentence.lowerBands(bands: Array(names.dropFirst(2))))) }
  }
}
