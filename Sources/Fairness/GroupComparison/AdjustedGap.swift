internal import Messages
internal import Normalization
internal import Panels
internal import RatingStudy
internal import StudyModel

/// The gap of two groups in one component when each rater of that component has an effect of their own, by least squares within it.
///
/// It exists only where common raters of that very component connect the groups; the raw gap minus this one is the rater composition.
struct AdjustedGap {
  /// `nil` where it can't be had.
  let part: GapFinder.Part?
  /// Why not.
  let reason: Message?

  init(_ study: Study, _ model: FittedStudyModel, _ component: String, from: Int32, to: Int32, people: [PersonScore]) {
    let names = (component, study.groups[from] ?? "", study.groups[to] ?? "")
    guard let ratings = study.ratingsWithCases, let code = study.components.code(of: component) else {
      part = nil
      reason = Message(ComparisonSentence.noModel)
      return
    }
    let isLeftOut = study.isFormerUnitRatingWithCases
    let graph = RatingGraph(ratings) { ratings.component[$0] == code && !isLeftOut[$0] }
    let wanted = Set(people.map { Int64($0.period) << 32 | Int64($0.person) })
    func subjects(_ group: Int32) -> [Int] {
      graph.subjects.indices.filter { index in
        let subject = graph.subjects[index]
        return subject.group == group && wanted.contains(Int64(subject.period) << 32 | Int64(subject.person))
      }
    }
    let first = subjects(from)
    let second = subjects(to)
    guard let contrast = GraphContrast(graph, first, second) else {
      part = nil
      reason = Message(ComparisonSentence.unsplit(component: names.0, from: names.1, to: names.2))
      return
    }
    guard contrast.counts == (first.count, second.count), !ratings.targetIsStated, contrast.converged else {
      part = nil
      reason = Message(ComparisonSentence.unsplitPartly(component: names.0, from: names.1, to: names.2))
      return
    }
    part = Self.part(
      Self.withoutLabels(ratings, model, component), graph, contrast, Self.effects(study, model, component), from: from, to: to,
      cases: Set(study.cases.map(\.person)))
    reason = nil
  }

  /// Rater effects of the component by code, 0 where not known.
  private static func effects(_ study: Study, _ model: FittedStudyModel, _ component: String) -> [Double] {
    var result = [Double](repeating: 0, count: study.raters.count)
    for effect in model.raterEffects where effect.component == component { result[Int(effect.code)] = effect.estimate }
    return result
  }

  /// The ratings less what labels add to those of reference cases.
  private static func withoutLabels(_ ratings: Ratings, _ model: FittedStudyModel, _ component: String) -> Ratings {
    let effects = model.labelEffects
    guard !effects.isEmpty, let index = model.componentIndex(component) else { return ratings }
    var plain = ratings
    for (label, effect) in effects {
      for row in 0..<ratings.count where ratings.label[row] == label { plain.score[row] -= effect * model.components[index].spread }
    }
    return plain
  }

  private static func part(
    _ ratings: Ratings, _ graph: RatingGraph, _ contrast: GraphContrast, _ effects: [Double], from: Int32, to: Int32,
    cases: Set<Int32>
  ) -> GapFinder.Part {
    var result = GapFinder.Part(value: 0)
    let adjusted = graph.row.map { ratings.score[Int($0)] - effects[Int(ratings.rater[Int($0)])] }
    let subjectMeans = means(adjusted, graph.subjectOf, graph.subjects.count)
    // Each group's mean in each period, whatever its place in the contrast.
    let cells = DenseCodes(crossing: graph.subjects.map(\.group), graph.subjects.map(\.period))
    let cellOf = graph.subjectOf.map { cells.codes[Int($0)] }
    let cellMeans = means(adjusted, cellOf, cells.count)
    for edge in graph.row.indices {
      let row = Int(graph.row[edge])
      let weight = contrast.weights[edge]
      result.value += weight * ratings.score[row]
      let subject = graph.subjects[Int(graph.subjectOf[edge])]
      if cases.contains(subject.person) {
        result.linearization.add(
          weight * (adjusted[edge] - subjectMeans[Int(graph.subjectOf[edge])]), side: Linearization.cases, rater: ratings.rater[row],
          unit: Int64(subject.person))
        continue
      }
      guard subject.group == from || subject.group == to else { continue }
      let unit = subject.unit >= 0 ? Int64(subject.unit) : Int64(subject.person) | 1 << 31
      let side = subject.group == from ? 0 : 1
      result.linearization.add(weight * (adjusted[edge] - cellMeans[Int(cellOf[edge])]), side: side, unit: unit)
      result.linearization.add(
        weight * (adjusted[edge] - subjectMeans[Int(graph.subjectOf[edge])]), side: side, rater: ratings.rater[row],
        unit: unit)
    }
    return result
  }

  private static func means(_ values: [Double], _ codes: [Int32], _ count: Int) -> [Double] {
    var sum = [Double](repeating: 0, count: count)
    var size = sum
    for (value, code) in zip(values, codes) {
      sum[Int(code)] += value
      size[Int(code)] += 1
    }
    return zip(sum, size).map { $1 > 0 ? $0 / $1 : 0 }
  }
}
