/// The solver of a fit, with what was found out while it was chosen.
enum ChosenSolver: Sendable {
  case direct(EliminationStructure)
  case iterative
}

extension PreparedModel {
  /// So many effects beside those of the leading terms are eliminated directly without asking what it costs; all of them together make no larger dense part.
  private static let surelyAffordable = 4000

  /// The solver to use; a rule of the design alone.
  ///
  /// Direct where elimination stays within its budget (``EliminationBudget``): then there is a criterion, exact traces and standard errors. What elimination costs is
  /// a matter of who meets whom, not of how many there are: 5,000 raters who share few people each leave a small dense part, 5,000 who are dealt at random a full one.
  /// With several residual variances, whose probes cost more, the budget is larger; so it is for the standard deviations of all effects, for which the iterative solver has no
  /// inverse: beyond it there is no answer.
  /// - Throws: `MixedModelError.unsupported` if the iterative solver is asked for something that it can not do; `.tooLarge` where neither solver can answer.
  func chosenSolver(_ options: FitOptions) throws -> ChosenSolver {
    switch options.solver {
    case .direct: return .direct(EliminationStructure(self))
    case .iterative: return .iterative
    case .automatic:
      guard q > Self.surelyAffordable else { return .direct(EliminationStructure(self)) }
      let leading = Set(EliminationOrder.leadingTerms(self))
      let rest = model.random.indices.filter { !leading.contains($0) }.reduce(p) { $0 + model.random[$1].levels.count }
      guard rest > Self.surelyAffordable else { return .direct(EliminationStructure(self)) }
      let mustBeDirect = options.conditionalStandardDeviations || options.leverages
      let budget = mustBeDirect || residualCount > 1 ? EliminationBudget.demanded : .automatic
      if let structure = EliminationStructure(self, within: budget) { return .direct(structure) }
      guard !mustBeDirect else { throw MixedModelError.tooLarge(effects: EliminationBudget.demanded.tail) }
      return .iterative
    }
  }
}
