internal import Messages
internal import RatingStudy

/// How one person's components become the weighted total, as anybody can compute it again.
struct WeighingSteps {
  private let context: PersonContext

  init(_ context: PersonContext) { self.context = context }

  private var row: Int { context.row }

  func all() -> [Message] {
    let weights = context.weights
    let has = context.parts.map { $0.figures.adjusted[row].isFinite }
    let counting = weights.indices.filter { has[$0] && weights[$0].mantissa > 0 }
    guard !counting.isEmpty else { return [] }
    var steps: [Message] = []
    let lost = weights.indices.filter { !has[$0] && weights[$0].mantissa > 0 }
    let sum = counting.reduce(0.0) { $0 + weights[$1].value }
    if !lost.isEmpty {
      steps.append(
        Message(
          StepSentence.renormalized(
            components: lost.map { context.scheme.components[$0].name }, sum: PersonContext.number(sum),
            all: PersonContext.number(weights.reduce(0) { $0 + $1.value }))))
    }
    for index in counting { steps.append(weighted(index, weights[index], sum, isScaled: !lost.isEmpty)) }
    steps.append(total(counting))
    return steps + adjustment()
  }

  /// `88.75 × 15/100 = 13.3125, kept as 13.31`.
  private func weighted(_ index: Int, _ weight: ExactDecimal, _ sum: Double, isScaled: Bool) -> Message {
    let figures = context.result.components[index]
    let isPlain = context.scheme.total == .sum && !isScaled
    let share = isPlain ? "\(weight)" : "\(weight)/\(Argument.value(PersonContext.number(sum)).text(in: .english))"
    let (score, contribution) = (PersonContext.number(figures.adjusted[row]), PersonContext.number(figures.contribution[row]))
    if context.scheme.total == .geometric {
      return Message(StepSentence.factor(component: figures.name, score: score, weight: share, contribution: contribution))
    }
    let exact = figures.adjusted[row] * figures.weight[row]
    guard let rounding = context.scheme.rounding[.weighted],
      Rounding(places: 6).rounded(exact) != Rounding(places: 6).rounded(figures.contribution[row])
    else { return Message(StepSentence.weighted(component: figures.name, score: score, weight: share, contribution: contribution)) }
    return Message(
      StepSentence.weightedRounded(
        component: figures.name, score: score, weight: share, exact: PersonContext.number(exact), contribution: contribution,
        rule: PersonContext.words(rounding)))
  }

  private func total(_ counting: [Int]) -> Message {
    let terms = counting.map { Argument.value(PersonContext.number(context.result.components[$0].contribution[row])).text(in: .english) }
    let sign = context.scheme.total == .geometric ? " × " : " + "
    return Message(
      StepSentence.sum(terms: terms.joined(separator: sign), result: PersonContext.number(base)))
  }

  /// The weighted total before adjustment and points.
  private var base: Double {
    context.result.exactTotal[row] - context.result.pointsAdded[row] - context.result.adjustment[row]
  }

  private func adjustment() -> [Message] {
    guard let adjust = context.scheme.adjust, !adjust.isNone else { return [] }
    return [
      Message(
        StepSentence.totalAdjusted(
          raw: PersonContext.number(base), adjusted: PersonContext.number(base + context.result.adjustment[row]), method: adjust.method))
    ]
  }
}
