internal import MixedModels
internal import Panels
internal import RealModule

/// The study model with one more term: what a rater gets wrong about a person in all components at once.
///
/// Where one rater scores a person in several components, an opinion of the person goes into all of them: errors go together, and their mean over components is less sure than the model
/// with independent errors says. The term is rater × person × period, shared by the components on the common scale; it is error, no part of what anybody deserves.
/// Source: Brennan 2001, Generalizability Theory, chapters 9 and 10 (covariance components of errors linked over components).
struct SharedErrors {
  /// Rater × subject, for ratings of a person whom the rater scored in several components; −1 for all others.
  let codes: [Int32]
  let levels: Int
  /// The correlation of residuals in two components of one rater's scores of one person; 0 for no such pair.
  let correlation: Double
  private let pairs: Int

  /// So many standard errors say that errors go together; below, they are taken as independent.
  private static let leastErrors = 2.0

  init(_ rows: ModelRows, residuals: [Double]) {
    let dense = DenseCodes(crossing: rows.rater, rows.subject)
    var members = [[Int]](repeating: [], count: dense.count)
    for row in 0..<rows.count { members[Int(dense.codes[row])].append(row) }
    var codes = [Int32](repeating: -1, count: rows.count)
    var (levels, pairs, product, square) = (0, 0, 0.0, 0.0)
    for own in members where Set(own.map { rows.component[$0] }).count > 1 {
      for row in own { codes[row] = Int32(levels) }
      levels += 1
      for (place, first) in own.enumerated() {
        for second in own[..<place] where rows.component[first] != rows.component[second] {
          pairs += 1
          product += residuals[first] * residuals[second]
          square += (residuals[first] * residuals[first] + residuals[second] * residuals[second]) / 2
        }
      }
    }
    (self.codes, self.levels, self.pairs) = (codes, levels, pairs)
    correlation = square > 0 ? product / square : 0
  }

  /// Whether errors go together by more than chance.
  var isSeen: Bool { levels > 2 && correlation * Double(pairs).squareRoot() > Self.leastErrors }

  /// The model with the term, and its fit; nil where the errors don't go together, or the equations say nothing of it.
  func fitted(_ layout: ModelLayout, _ options: StudyModelOptions, threads: Int) -> (model: MixedModel, fit: MixedModelFit)? {
    guard isSeen else { return nil }
    var model = layout.model
    model.random.append(RandomTerm(group: "raterPerson", levels: (0..<levels).map { String($0) }, codes: codes))
    var fitOptions = FitOptions(threads: threads)
    fitOptions.maximumIterations = options.maximumIterations
    if layout.terms.contains(where: \.isFixed) {
      fitOptions.fixedTermVariances = layout.terms.map { $0.isFixed ? StudyModelFitting.fixedVariance : nil } + [nil]
    }
    guard let fit = try? model.fit(fitOptions), fit.variances.terms.last ?? 0 > 0 else { return nil }
    return (model, fit)
  }
}
