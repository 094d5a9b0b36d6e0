/// Whether a likelihood rises without end along a direction, so that it has no finite maximum.
///
/// The likelihood is that of an exponential family. It has no maximum exactly where some direction makes every rating likelier, or leaves
/// it as it is: a direction of recession. The other categories' probabilities then fall as exp(−t) along it, score and information with
/// them, so that a Newton step (score over information) never becomes short: about 1 logit, for ever. At a finite maximum the information
/// is positive and Newton's steps fall quadratically. What settles by its scores is therefore asked for further steps; if each of them
/// still moves a logit by more than `shortest`, there is no maximum. Sources: Barndorff-Nielsen 1978, *Information and Exponential
/// Families*, theorem 9.13; Albert & Anderson 1984, Biometrika 71; Haberman 1977, Annals of Statistics 5, for two-facet Rasch models.
enum Recession {
  /// Steps taken after the scores settled.
  static let steps = 5
  /// Logits that move by less are at rest: a sound fit's last step moves them by the tolerance over the information.
  static let shortest = 0.1
  /// An element is named when it moves by more than this share of the one that moves most.
  static let named = 0.25
  /// So many are named.
  static let mostNamed = 6

  /// The largest change of a rating's logit, thresholds included: directions that nothing identifies change none.
  static func logitMove(_ design: ActiveDesign, _ step: [Double]) -> Double {
    let logits = design.logits(step)
    var largest = 0.0
    for i in 0..<design.count {
      let group = Int(design.groups[i])
      for j in design.scales.starts[group]..<design.scales.starts[group + 1] {
        largest = max(largest, abs(logits[i] - step[design.thresholdStart + j]))
      }
    }
    return largest
  }

  /// The error that names what runs apart.
  ///
  /// - Parameter step: the last Newton step.
  static func error(_ design: ActiveDesign, _ data: FacetsData, _ centring: Centring, _ step: [Double]) -> FacetsError {
    var centred = step
    centring.apply(&centred, design)
    let elements = data.facets.enumerated().flatMap { f, facet in
      facet.elements.indices.map { (name: "\(facet.name) \(facet.elements[$0])", move: abs(centred[design.starts[f] + $0])) }
    }
    let largest = elements.reduce(0) { max($0, $1.move) }
    let moving = elements.indices.filter { elements[$0].move > max(shortest, named * largest) }
      .sorted { (-elements[$0].move, $0) < (-elements[$1].move, $1) }
    return .noFiniteMaximum(moving: moving.prefix(mostNamed).map { elements[$0].name }, others: max(0, moving.count - mostNamed))
  }
}
