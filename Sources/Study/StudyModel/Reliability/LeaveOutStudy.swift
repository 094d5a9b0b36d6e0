internal import Messages
internal import Panels
internal import RatingStudy

/// The leave-out correction, component by component: y = target + rater + error.
struct LeaveOutStudy {
  let options: ReliabilityOptions
  let threads: Int

  func components(_ study: Study, _ ratings: Ratings) -> [LeaveOutComponent] {
    Set(ratings.component).sorted().map { code in
      component(study.components[code] ?? "", ratings.rows((0..<ratings.count).filter { ratings.component[$0] == code }), study)
    }
  }

  private func component(_ name: String, _ ratings: Ratings, _ study: Study) -> LeaveOutComponent {
    var settings = LeaveOutVariance.Options()
    settings.draws = options.leaveOutDraws
    settings.exactWork = options.leaveOutExactWork
    settings.seed = options.seed
    var groups = [Int32](repeating: -1, count: ratings.targetCount)
    for i in 0..<ratings.count { groups[Int(ratings.target[i])] = ratings.personUnit[i] }
    let knowsUnits = Set(groups.filter { $0 >= 0 }).count > 1
    let all = LeaveOutComponent.Counts(
      ratings: ratings.count, raters: Set(ratings.rater).count, targets: Set(ratings.target).count)
    guard
      let found = LeaveOutVariance(
        ratings.score,
        TwoWayDesign(
          first: ratings.target, firstCount: ratings.targetCount, second: ratings.rater, secondCount: study.raters.count),
        groups: knowsUnits ? groups : nil, options: settings, threads: threads)
    else {
      return LeaveOutComponent(
        component: name, all: all, kept: .init(ratings: 0, raters: 0, targets: 0), plugIn: nil, corrected: nil, residual: nil,
        leverages: nil, reason: Message(ReliabilitySentence.nothingStaysConnected))
    }
    guard found.residual.isFinite, found.plugIn.first.isFinite, found.plugIn.second.isFinite else {
      return LeaveOutComponent(
        component: name, all: all, kept: .init(ratings: 0, raters: 0, targets: 0), plugIn: nil, corrected: nil, residual: nil,
        leverages: nil, reason: Message(FitSentence.outOfRange(part: "response")))
    }
    return LeaveOutComponent(
      component: name, all: all, kept: .init(ratings: found.kept.count, raters: found.kept.second, targets: found.kept.first),
      plugIn: .init(found.plugIn), corrected: .init(found.corrected), residual: found.residual, leverages: found.leverages, reason: nil)
  }
}
