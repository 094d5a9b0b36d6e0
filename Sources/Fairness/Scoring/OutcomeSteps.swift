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
        scheme.points.counted.contains(entry.status) ? StepMessage.entry : .entryLeftOut,
        [
          "points": .value(entry.points), "item": .text(entry.item ?? entry.aspect ?? "–"),
          "status": .message(StatusWords.name(entry.status)),
        ])
    }
    let counted = entries.filter { scheme.points.counted.contains($0.status) }
    let sum = Rounding(places: 9).rounded(counted.reduce(0) { $0 + $1.points })
    if sum == result.points[row] {
      steps.append(Message(StepMessage.points, ["points": PersonContext.number(result.points[row])]))
    } else {
      steps.append(
        Message(
          StepMessage.pointsBounded,
          ["sum": PersonContext.number(sum), "points": PersonContext.number(result.points[row])]))
    }
    return steps
  }

  // MARK: Total and rank

  private func total() -> Message {
    let (exact, published) = (result.exactTotal[row], result.total[row])
    var arguments: [String: Argument] = ["exact": PersonContext.number(exact), "total": PersonContext.number(published)]
    if result.pointsAdded[row] != 0 {
      arguments["base"] = PersonContext.number(exact - result.pointsAdded[row])
      arguments["points"] = .signed(result.pointsAdded[row], places: places(result.pointsAdded[row]))
    }
    guard let rounding = scheme.rounding[.total], Rounding(places: 6).rounded(exact) != published else {
      return Message(arguments["points"] == nil ? StepMessage.total : .totalWithPoints, arguments)
    }
    arguments["rule"] = PersonContext.words(rounding)
    return Message(arguments["points"] == nil ? StepMessage.totalRounded : .totalWithPointsRounded, arguments)
  }

  private func places(_ value: Double) -> Int { ExactDecimal(value)?.places ?? 2 }

  private func veto() -> [Message] {
    guard let veto = scheme.points.veto, context.prepared.vetoed[context.place] else { return [] }
    let band = veto.band.map { Argument.text($0) } ?? .message(Message(RuleMessage.noBand))
    return [Message(StepMessage.vetoed, ["items": .list(veto.items.map { .text($0) }), "band": band])]
  }

  private var poolRows: [Int] { result.pool.indices.filter { result.pool[$0] == result.pool[row] && result.rank[$0].isFinite } }
  private var better: Int { poolRows.count { result.rank[$0] < result.rank[row] } }
  private var tied: Int { poolRows.count { result.rank[$0] == result.rank[row] } }

  private func rank() -> [Message] {
    var arguments: [String: Argument] = [
      "rank": .value(result.rank[row]), "count": .integer(poolRows.count), "better": .integer(better),
      "same": .integer(tied - 1),
    ]
    if let pool = result.poolName(row) { arguments["pool"] = .text(pool) }
    return [Message(result.poolName(row) == nil ? StepMessage.rank : .rankInPool, arguments)]
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
      var arguments: [String: Argument] = [
        "band": .text(band.name), "conditions": .list(SchemeExplanation.conditions(band).map { .message($0) }),
      ]
      let share = band.top != nil ? seats.top[index] : band.bottom != nil ? seats.bottom[index] : nil
      if let share {
        arguments["seats"] = .integer(share)
        arguments["people"] = .integer(band.base == .listed ? listed : ranked)
      }
      let key: StepMessage = share == nil ? (isMet ? .bandMet : .bandNotMet) : (isMet ? .seatMet : .seatNotMet)
      steps.append(Message(key, arguments))
    }
    let given = result.bandName(row)
    if !context.prepared.vetoed[context.place], given != last.map({ scheme.bands[$0].name }), let given {
      steps.append(Message(StepMessage.repeated, ["band": .text(last.map { scheme.bands[$0].name } ?? "–"), "becomes": .text(given)]))
    }
    return steps + [given.map { Message(StepMessage.band, ["band": .text($0)]) } ?? Message(StepMessage.noBand)]
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
    case .active: Message(StepMessage.statusActive)
    case .exempted: Message(StepMessage.statusExempted)
    case .appealed: Message(StepMessage.statusAppealed)
    case .revoked: Message(StepMessage.statusRevoked)
    }
  }
}
