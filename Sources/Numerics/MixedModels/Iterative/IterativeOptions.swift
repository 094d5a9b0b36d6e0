/// Settings of the iterative solver.
package struct IterativeOptions: Sendable {
  /// Relative size, in the preconditioner's norm, to which the residual of the equations for the effects is brought.
  package var effectTolerance = 1e-11
  /// The same for random probes and for the average information, which need fewer digits.
  package var probeTolerance = 1e-6
  /// Conjugate gradient iterations after which a solution counts as not converged.
  package var maximumConjugateGradientIterations = 1000
  /// Random probes to begin with; rounded up to fill blocks of eight solutions.
  package var probes = 12
  /// Most probes that are used.
  package var maximumProbes = 256
  /// Probes are added until the relative standard error they bring to every variance is below this.
  package var targetRelativeError = 1e-3
  /// Random probes of the criterion, rounded up to fill blocks of eight: about as much work as two steps of the search.
  package var criterionProbes = 32
  /// The search has ended when no variance moves by more than this share of itself.
  package var relativeStep = 2e-5
  /// Levels of small terms, fixed columns included, whose part of the inverse is computed exactly instead of by probes.
  package var exactLevels = 64

  /// The defaults.
  package init() {}
}
