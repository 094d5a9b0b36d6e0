internal import Panels
internal import RatingStudy
internal import RealModule

/// How far what one rater gets wrong about a person in one component goes with what the same rater gets wrong about the same person in another.
///
/// From residuals after persons and raters: Σ r_c r_d over ratings of one rater and person, divided by what persons' means leave of it, 1 − 1/n_c − 1/n_d + k/(n_c n_d) a pair
/// (n the raters of the person in either component, k those of both). Source: Brennan 2001, Generalizability Theory, section 9.2 (covariance components by mean products).
struct LinkedErrors {
  /// Residuals of one component.
  struct Side {
    /// By rater and person.
    fileprivate var residual: [UInt64: Double] = [:]
    /// By person.
    fileprivate var raters: [Int32: Double] = [:]
    /// Σ r² and what persons' means leave of it.
    fileprivate var square = 0.0
    fileprivate var freedom = 0.0

    init(_ own: Ratings) {
      let persons = DenseCodes(own.person)
      let people = DenseCodes(own.rater)
      let design = TwoWayDesign(first: persons.codes, firstCount: persons.count, second: people.codes, secondCount: people.count)
      let left = TwoWayEffects(own.score, design).residuals(own.score, design)
      for row in 0..<own.count { raters[own.person[row], default: 0] += 1 }
      for row in 0..<own.count {
        let key = UInt64(UInt32(own.rater[row])) << 32 | UInt64(UInt32(own.person[row]))
        // Of a person's several ratings by one rater the first counts.
        guard residual[key] == nil else { continue }
        residual[key] = left[row]
        square += left[row] * left[row]
        freedom += 1 - 1 / (raters[own.person[row]] ?? 1)
      }
    }
  }

  /// Of a single rating's errors, in points of both.
  let covariance: Double
  let correlation: Double
  /// Raters of both over those of the smaller panel, on average over people.
  let overlap: Double
  /// The mean over people of k/(n_c n_d): the share of the covariance that their means have in common.
  let shareOfMeans: Double

  /// So many standard errors say that errors go together.
  private static let leastErrors = 2.0

  /// - Returns: nil where no rater scores in both, or errors go together no more than chance would have it.
  init?(_ a: Side, _ b: Side) {
    var common: [Int32: Double] = [:]
    var product = 0.0
    let keys = a.residual.keys.filter { b.residual[$0] != nil }.sorted()
    for key in keys {
      common[Int32(truncatingIfNeeded: key & 0xFFFF_FFFF), default: 0] += 1
      product += (a.residual[key] ?? 0) * (b.residual[key] ?? 0)
    }
    var (kept, overlap, share, people) = (0.0, 0.0, 0.0, 0.0)
    for person in a.raters.keys.sorted() {
      guard let n = a.raters[person], let m = b.raters[person] else { continue }
      let k = common[person] ?? 0
      kept += k * (1 - 1 / n - 1 / m + k / (n * m))
      overlap += k / min(n, m)
      share += k / (n * m)
      people += 1
    }
    guard kept > 0, people > 0, a.freedom > 0, b.freedom > 0, a.square > 0, b.square > 0 else { return nil }
    covariance = product / kept
    let spread = (a.square / a.freedom * b.square / b.freedom).squareRoot()
    correlation = covariance / spread
    self.overlap = overlap / people
    shareOfMeans = share / people
    guard abs(product) > Self.leastErrors * spread * kept.squareRoot() else { return nil }
  }
}
