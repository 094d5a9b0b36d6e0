internal import Messages
internal import RatingStudy

/// What the components of a draft weigh, and how they make the total.
struct DraftWeights {
  /// One component's weight.
  struct Weight {
    var number: ExactDecimal
    var isStated: Bool
    var reason: Message
  }

  private(set) var weights: [Weight] = []
  private(set) var total = Scheme.Total.mean
  private(set) var missing = Scheme.Missing.renormalize
  private(set) var comments: [Message] = []
  private(set) var totalReason: Message?
  private(set) var missingReason: Message?

  init(_ drafts: [DraftComponents.Draft]) {
    let scores = drafts.filter { !$0.isLedger }
    let isFull =
      !scores.isEmpty
      && scores.allSatisfy { draft in
        guard let stated = draft.stated, !stated.isShare else { return false }
        return draft.highest <= stated.number.value
      }
    if isFull {
      total = .sum
      totalReason = Message(DraftSentence.outOfFull)
      weights = drafts.map { draft in
        Weight(number: 1, isStated: true, reason: Message(DraftSentence.fullScore(head: draft.head ?? draft.component.name)))
      }
    } else {
      weights = Self.shared(drafts)
    }
    if drafts.contains(where: \.isLedger) { addLedger(drafts, isFull: isFull) }
    if !scores.contains(where: { $0.stated != nil }) {
      comments.append(Message(DraftSentence.noWeights))
    } else if scores.contains(where: { $0.stated == nil }) {
      comments.append(Message(DraftSentence.someWeights))
    }
  }

  /// Weights as stated; what is left of 100 is shared by those that state none.
  private static func shared(_ drafts: [DraftComponents.Draft]) -> [Weight] {
    let stated = drafts.compactMap(\.stated?.number)
    let unstated = drafts.count { $0.stated == nil && !$0.isLedger }
    let rest = 100 - stated.reduce(0.0) { $0 + $1.value }
    let places = PowersOfTen.double[4]
    let share: ExactDecimal =
      stated.isEmpty || rest <= 0 || unstated == 0
      ? 1 : ExactDecimal(mantissa: Int64((rest / Double(unstated) * places).rounded()), places: 4)
    return drafts.map { draft in
      if let own = draft.stated {
        return Weight(number: own.number, isStated: true, reason: Message(DraftSentence.weightOf(head: draft.head ?? draft.component.name)))
      }
      return Weight(number: share, isStated: false, reason: Message(DraftSentence.weightUnknown))
    }
  }

  /// Additions beside scores: Σ share × score + points, so that the shares must be of 1.
  private mutating func addLedger(_ drafts: [DraftComponents.Draft], isFull: Bool) {
    let sum = zip(drafts, weights).reduce(0.0) { $0 + ($1.0.isLedger ? 0 : $1.1.number.value) }
    let isHundred = abs(sum - 100) < 1e-9
    for index in drafts.indices {
      if drafts[index].isLedger {
        weights[index] = Weight(number: 1, isStated: true, reason: Message(DraftSentence.addedAsItIs))
      } else if !isFull {
        let own = weights[index].number
        weights[index].number =
          isHundred ? own.hundredth ?? own : ExactDecimal(mantissa: Int64((own.value / max(sum, 1e-9) * 1e6).rounded()), places: 6)
      }
    }
    total = .sum
    totalReason = Message(DraftSentence.sumWithLedger)
    let onlyLedgerHasGaps = drafts.allSatisfy { $0.isLedger || !$0.hasGaps }
    if drafts.contains(where: { $0.isLedger && $0.hasGaps }) {
      missing = .zero
      missingReason = Message(onlyLedgerHasGaps ? DraftSentence.noEntryIsZero : .gapsBesideLedger)
    }
  }
}
