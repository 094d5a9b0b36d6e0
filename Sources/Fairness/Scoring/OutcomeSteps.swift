internal import Messages
internal import RatingStudy

/// How one person's points, total, rank and band come about.
struct OutcomeSteps {
  private let context: PersonContext

  init(_ context: PersonContext) { self.context = context }

  private var scheme: Scheme { context.scheme }
  private var result: ScoreResult { context.result }
  private var row: Int { context.row }

  func all() -> [Message] {
    guard result.total[row].isFinite else { return points() }
    return points() + [total()] + veto() + rank() + bands()
  }

  // MARK: Points

  private func points() -> [Message] {
    guard result.points[row].isFinite else { return [] }
    let entries = context.study.points.filter {
      $0.person == context.person && ($0.period == context.period || $0.period < 0)
    }
    guard !entries.isEmpty else { return [] }
    var steps = entries.map { entry in
      Message(
        scheme.points.counted.contains(entry.status)
          ? StepSentence.entry(points: entry.points, item: entry.item ?? entry.aspect ?? "–", status: StatusWords.name(entry.status))
          : .entryLeftOut(points: entry.points, item: entry.item ?? entry.aspect ?? "–", status: StatusWords.name(entry.status)))
    }
    let counted = entries.filter { scheme.points.counted.contains($0.status) }
    let sum = Rounding(places: 9).rounded(counted.reduce(0) { $0 + $1.points })
    if sum == result.points[row] {
      steps.append(Message(StepSentence.points(points: PersonContext.number(result.points[row]))))
    } else {
      steps.append(
        Message(
          StepSentence.pointsBounded(sum: PersonContext.number(sum), points: PersonContext.number(result.points[row]))))
    }
    return steps
  }

  // MARK: Total and rank

  private func total() -> Message {
    let added = result.pointsAdded[row]
    let (exact, total) = (PersonContext.number(result.exactTotal[row]), PersonContext.number(result.total[row]))
    let base = PersonContext.number(result.exactTotal[row] - added)
    let points = Argument.signed(added, places: places(added))
    guard let rounding = scheme.rounding[.total], Rounding(places: 6).rounded(result.exactTotal[row]) != result.total[row] else {
      return Message(added == 0 ? StepSentence.total(total: total) : .totalWithPoints(base: base, points: points, total: total))
    }
    let rule = PersonContext.words(rounding)
    return Message(
      added == 0
        ? StepSentence.totalRounded(exact: exact, total: total, rule: rule)
        : .totalWithPointsRounded(base: base, points: points, exact: exact, total: total, rule: rule))
  }

  private func places(_ value: Double) -> Int { ExactDecimal(value)?.places ?? 2 }

  private func veto() -> [Message] {
    guard let veto = scheme.points.veto, context.prepared.vetoed[context.place] else { return [] }
    return [Message(StepSentence.vetoed(items: veto.items, band: veto.band))]
  }

  private var poolRows: [Int] { result.pool.indices.filter { result.pool[$0] == result.pool[row] && result.rank[$0].isFinite } }
  private var better: Int { poolRows.count { result.rank[$0] < result.rank[row] } }
  private var tied: Int { poolRows.count { result.rank[$0] == result.rank[row] } }

  private func rank() -> [Message] {
    let rank = result.rank[row]
    guard let pool = result.poolName(row) else {
      return [Message(StepSentence.rank(better: better, count: poolRows.count, same: tied - 1, rank: rank))]
    }
    return [Message(StepSentence.rankInPool(better: better, count: poolRows.count, pool: pool, same: tied - 1, rank: rank))]
  }

  // MARK: Bands

  /// Each band with its condition, its seats and whether it is met; then the one that counts.
  private func bands() -> [Message] {
    guard !scheme.bands.isEmpty else { return [] }
    let population = context.prepared.population
    let listed = population.listed[Int(population.pool[context.place])]
    let ranked = poolRows.count
    let seats = BandAssignment(bands: scheme.bands).seats(ranked: ranked, listed: listed)
    var steps: [Message] = []
    var last: Int?
    for (index, band) in scheme.bands.enumerated() {
      let isMet = holds(band, seats.top[index], seats.bottom[index], ranked)
      if isMet { last = index }
      let conditions = SchemeExplanation.conditions(band)
      guard let share = band.top != nil ? seats.top[index] : band.bottom != nil ? seats.bottom[index] : nil else {
        let says = isMet ? StepSentence.bandMet : StepSentence.bandNotMet
        steps.append(Message(says(band.name, conditions)))
        continue
      }
      let says = isMet ? StepSentence.seatMet : StepSentence.seatNotMet
      steps.append(Message(says(band.name, conditions, share, band.base == .listed ? listed : ranked)))
    }
    let given = result.bandName(row)
    if !context.prepared.vetoed[context.place], given != last.map({ scheme.bands[$0].name }), let given {
      steps.append(Message(StepSentence.repeated(band: last.map { scheme.bands[$0].name } ?? "–", becomes: given)))
    }
    return steps + [given.map { Message(StepSentence.band(band: $0)) } ?? Message(StepSentence.noBand)]
  }

  private func holds(_ band: Band, _ top: Int, _ bottom: Int, _ ranked: Int) -> Bool {
    if band.top != nil, !BandAssignment.holds(top, ahead: better, tied: tied, band.atCut) { return false }
    if band.bottom != nil, !BandAssignment.holds(bottom, ahead: ranked - better - tied, tied: tied, band.atCut) {
      return false
    }
    guard let total = ExactDecimal(result.total[row]) else { return band.below == nil && band.above == nil }
    if let below = band.below, !(total < below) { return false }
    if let above = band.above, total < above { return false }
    return true
  }
}

/// What became of an entry of the ledger, in words.
enum StatusWords {
  static func name(_ status: PointEntry.Status) -> Message {
    switch status {
    case .active: Message(StepSentence.statusActive)
    case .exempted: Message(StepSentence.statusExempted)
    case .appealed: Message(StepSentence.statusAppealed)
    case .revoked: Message(StepSentence.statusRevoked)
    }
  }
}
