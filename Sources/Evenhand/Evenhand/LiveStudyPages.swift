internal import RaterBias
package import RatingStudy
package import Scoring
internal import StudyFiles
package import WeightSimulation

extension LiveStudy {
  /// Every step from a person's raw scores to the total and the band under an outcome's weights; `nil` where nobody scored is called so.
  package func page(of person: String, _ outcome: LiveComparison.Outcome) throws(Failure) -> ScoreResult? {
    guard let code = opened.study.persons.code(of: person) else { return nil }
    let page = try Failure.catching { try Scorer(outcome.scheme).page(of: code, in: outcome.scores, opened.study) }
    return page.count > 0 ? page : nil
  }

  /// What ``Simulate`` says of the weights, held against today's rules.
  package func simulation(of weights: [String: ExactDecimal]) throws(Failure) -> SimulationResult {
    var own = opened
    own.scheme = scheme
    own.proposal = scheme.withWeights(weights)
    var simulate = Simulate()
    simulate.periods = question.periods
    simulate.options = question.options
    return try simulate.run(own)
  }

  /// The weights as a proposal, in the scheme's order.
  package func proposal(_ weights: [String: ExactDecimal], comments: [String]) -> String {
    ProposalWriter.text(
      scheme.components.compactMap { component in weights[component.name].map { (component.name, $0) } }, comments: comments)
  }
}
