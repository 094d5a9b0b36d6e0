internal import LinearAlgebra
internal import Panels

/// How well an assignment lets people be compared once raters' levels are eliminated, in units of the variance of one rating's error.
///
/// With N (people × raters) who scores whom and R the raters of each person, the information on people is L = R_p − N R_r⁻¹ N′. A generalized inverse of it is
/// G = R_p⁻¹ + R_p⁻¹ N M⁻ N′ R_p⁻¹ with M = R_r − N′R_p⁻¹N, as large as there are raters only. The mean variance of a difference between two people is
/// 2/(v − 1) · (tr G − 1′G1/v) = 2/(v − 1) · ((1 − 1/v) Σ 1/rᵢ + tr(M⁻W)), W = Σ 1ₛ1ₛ′/rᵢ² − uu′/v, u = Σ 1ₛ/rᵢ, S a person's raters.
/// Source: the A-criterion of row–column designs; Shah & Sinha 1989, *Theory of Optimal Designs*.
struct DesignInformation {
  private let raters: Int
  /// People who are scored at all.
  let people: Double
  /// Σ 1/rᵢ over people.
  private let reciprocals: Double
  /// A generalized inverse K of M, KWK and Ku; by rater, then rater.
  private var inverse: [Double]
  private var spread: [Double]
  private var reach: [Double]
  /// tr(KW).
  private(set) var excess: Double
  /// Parts of people and raters that no rating joins; more than one: differences between them can't be had.
  let parts: Int

  /// - Parameter forExchanges: whether exchanges will be asked about, for which twice as much is kept.
  /// - Throws: where the equations can't be factored, which ridge and loads rule out but for values that are not finite.
  init(_ problem: PlanProblem, _ seats: Seats, forExchanges: Bool = true, threads: Int = 1) throws {
    raters = problem.limits.count
    let b = raters
    var information = Matrix(rows: b, columns: b)
    var spreads = information
    var u = [Double](repeating: 0, count: b)
    var (people, reciprocals) = (0.0, 0.0)
    var sets = DisjointSets(count: b)
    for row in problem.rows.indices {
      let own = seats.raters(of: row)
      guard !own.isEmpty else { continue }
      let (m, r) = (Double(problem.rows[row].people), Double(own.count))
      people += m
      reciprocals += m / r
      for one in own {
        sets.join(own[0], one)
        information[one, one] += m
        u[one] += m / r
        for other in own {
          information[other, one] -= m / r
          spreads[other, one] += m / (r * r)
        }
      }
    }
    (self.people, self.reciprocals) = (people, reciprocals)
    parts = sets.numbered(where: seats.load.map { $0 > 0 }).count
    let mean = max(1, seats.load.reduce(0) { $0 + Double($1) } / Double(max(1, b)))
    for j in 0..<b {
      for i in 0..<b {
        if seats.load[i] > 0, seats.load[j] > 0 { information[i, j] += mean / Double(b) }
        spreads[i, j] -= people > 0 ? u[i] * u[j] / people : 0
      }
      // Parts that nothing joins are held together by next to nothing, so that whatever joins them is worth most.
      information[j, j] += seats.load[j] == 0 ? 1 : parts > 1 ? 1e-6 * mean : 0
    }
    let k = try Cholesky(information, threads: threads).inverse(threads: threads)
    inverse = k.values
    excess = zip(k.values, spreads.values).reduce(0) { $0 + $1.0 * $1.1 }
    spread = forExchanges ? (k * spreads * k).values : []
    reach = k * u
  }

  /// The mean variance of a difference between two people; infinite where some can't be compared.
  var meanVariance: Double {
    guard people > 1 else { return 0 }
    return parts > 1 ? .infinity : 2 / (people - 1) * ((1 - 1 / people) * reciprocals + excess)
  }

  // MARK: Exchanges

  /// A change of one or two seats as a change of M and W of rank two: M + xd′ + dx′ + γdd′ and W + zd′ + dz′ + ζdd′, d = e_new − e_old.
  struct Exchange {
    /// Entries of x, by rater.
    fileprivate var x: [(rater: Int, value: Double)]
    fileprivate var gamma: Double
    /// Entries of y; z = y − ηu/v.
    fileprivate var y: [(rater: Int, value: Double)]
    fileprivate var eta: Double
    fileprivate var zeta: Double
    fileprivate var old: Int
    fileprivate var new: Int

    init(_ problem: PlanProblem, _ seats: Seats, _ move: SeatMoves.Move, people: Double) {
      (old, new) = (Int(seats.rater[move.seat]), move.rater)
      (x, y, gamma, eta, zeta) = ([], [], 0, 0, 0)
      add(problem, seats, move.row, sign: 1)
      if let back = move.back {
        add(problem, seats, back.row, sign: -1)
      } else {
        let m = Double(problem.rows[move.row].people)
        x.append((old, m))
        gamma += m
      }
      zeta -= eta * eta / people
    }

    /// A row in which the old rater makes room for the new one (1), or the new one for the old (−1).
    private mutating func add(_ problem: PlanProblem, _ seats: Seats, _ row: Int, sign: Double) {
      let m = Double(problem.rows[row].people)
      let own = seats.seats(row)
      let r = Double(own.count)
      for seat in own {
        let rater = Int(seats.rater[seat])
        x.append((rater, -sign * m / r))
        y.append((rater, sign * m / (r * r)))
      }
      gamma -= m / r
      zeta += m / (r * r)
      eta += sign * m / r
    }
  }

  /// What an exchange is made of where K is known: K, KWK and Ku between x and d.
  private struct Products {
    var (xKx, xKd, dKd) = (0.0, 0.0, 0.0)
    var (xHx, xHd, dHd) = (0.0, 0.0, 0.0)
    var (zKx, zKd) = (0.0, 0.0)
    /// The inverse of Δ⁻¹ + U′KU, U = (x, d).
    var (b11, b12, b22) = (0.0, 0.0, 0.0)
  }

  @inline(__always) private func difference(_ matrix: [Double], _ row: Int, _ exchange: Exchange) -> Double {
    matrix[row * raters + exchange.new] - matrix[row * raters + exchange.old]
  }

  private func products(_ exchange: Exchange) -> Products {
    var found = Products()
    let (new, old) = (exchange.new, exchange.old)
    found.dKd = difference(inverse, new, exchange) - difference(inverse, old, exchange)
    found.dHd = difference(spread, new, exchange) - difference(spread, old, exchange)
    for (rater, value) in exchange.x {
      found.xKd += value * difference(inverse, rater, exchange)
      found.xHd += value * difference(spread, rater, exchange)
      for (other, another) in exchange.x {
        found.xKx += value * another * inverse[rater * raters + other]
        found.xHx += value * another * spread[rater * raters + other]
      }
    }
    for (rater, value) in exchange.y {
      found.zKd += value * difference(inverse, rater, exchange)
      for (other, another) in exchange.x { found.zKx += value * another * inverse[rater * raters + other] }
    }
    let part = exchange.eta / people
    found.zKd -= part * (reach[new] - reach[old])
    for (rater, value) in exchange.x { found.zKx -= part * value * reach[rater] }
    // Δ⁻¹ of ((0, 1), (1, γ)) is ((−γ, 1), (1, 0)).
    let (a11, a12, a22) = (found.xKx - exchange.gamma, found.xKd + 1, found.dKd)
    let determinant = a11 * a22 - a12 * a12
    (found.b11, found.b12, found.b22) = (a22 / determinant, -a12 / determinant, a11 / determinant)
    return found
  }

  /// By how much tr(KW) would change.
  func change(_ exchange: Exchange) -> Double { change(exchange, products(exchange)) }

  private func change(_ exchange: Exchange, _ p: Products) -> Double {
    let lost = p.b11 * p.xHx + 2 * p.b12 * p.xHd + p.b22 * p.dHd
    let zKd = p.zKd - (p.zKx * (p.b11 * p.xKd + p.b12 * p.dKd) + p.zKd * (p.b12 * p.xKd + p.b22 * p.dKd))
    let dKd = p.dKd - (p.xKd * (p.b11 * p.xKd + p.b12 * p.dKd) + p.dKd * (p.b12 * p.xKd + p.b22 * p.dKd))
    return -lost + 2 * zKd + exchange.zeta * dKd
  }

  /// Makes an exchange.
  mutating func apply(_ exchange: Exchange) {
    let p = products(exchange)
    excess += change(exchange, p)
    func column(_ matrix: [Double], _ entries: [(rater: Int, value: Double)]) -> [Double] {
      var sum = [Double](repeating: 0, count: raters)
      for (rater, value) in entries { for i in 0..<raters { sum[i] += value * matrix[rater * raters + i] } }
      return sum
    }
    let d = [(exchange.new, 1.0), (exchange.old, -1.0)].map { (rater: $0.0, value: $0.1) }
    let (kx, kd) = (column(inverse, exchange.x), column(inverse, d))
    let (hx, hd) = (column(spread, exchange.x), column(spread, d))
    var kz = column(inverse, exchange.y)
    for i in 0..<raters { kz[i] -= exchange.eta / people * reach[i] }
    // P B⁻¹ for P = K(x, d).
    let px = (0..<raters).map { p.b11 * kx[$0] + p.b12 * kd[$0] }
    let pd = (0..<raters).map { p.b12 * kx[$0] + p.b22 * kd[$0] }
    let uKx = exchange.x.reduce(0) { $0 + $1.value * reach[$1.rater] }
    let uKd = reach[exchange.new] - reach[exchange.old]
    // After the exchange: K′d, K′z and K′u′.
    let newKd = (0..<raters).map { kd[$0] - px[$0] * p.xKd - pd[$0] * p.dKd }
    let newKz = (0..<raters).map { kz[$0] - px[$0] * p.zKx - pd[$0] * p.zKd }
    for i in 0..<raters { reach[i] += -px[i] * uKx - pd[i] * uKd + exchange.eta * newKd[i] }
    // K′WK′ = H − P B⁻¹ U′H − (…)′ + P B⁻¹ U′HU B⁻¹ P′, then K′(ΔW)K′.
    let sx = (0..<raters).map { hx[$0] - 0.5 * (p.xHx * px[$0] + p.xHd * pd[$0]) }
    let sd = (0..<raters).map { hd[$0] - 0.5 * (p.xHd * px[$0] + p.dHd * pd[$0]) }
    for i in 0..<raters {
      let base = i * raters
      let (pxi, pdi, sxi, sdi) = (px[i], pd[i], sx[i], sd[i])
      let (ndi, nzi) = (newKd[i], newKz[i] + exchange.zeta * newKd[i])
      for j in 0..<raters {
        inverse[base + j] -= pxi * kx[j] + pdi * kd[j]
        spread[base + j] += -(pxi * sx[j] + pdi * sd[j] + sxi * px[j] + sdi * pd[j]) + ndi * newKz[j] + nzi * newKd[j]
      }
    }
  }

  // MARK: Contrasts

  /// The variance of Σ cᵢ·person i, the cᵢ adding up to 0, of ratings' errors and of raters' tastes for units, each of variance 1; infinite where parts that nothing joins are
  /// compared. A rating of person i by rater j has the weight qᵢ − q̄ⱼ, q = Gc, q̄ⱼ its mean over the rater's people.
  ///
  /// - Parameter weight: by row its people's c each; people without raters have none.
  func variances(_ weight: [Double], _ problem: PlanProblem, _ seats: Seats) -> (error: Double, taste: Double) {
    guard parts == 1 else { return (.infinity, .infinity) }
    var through = [Double](repeating: 0, count: raters)
    for row in problem.rows.indices where weight[row] != 0 {
      let own = seats.raters(of: row)
      for rater in own { through[rater] += Double(problem.rows[row].people) * weight[row] / Double(own.count) }
    }
    var t = [Double](repeating: 0, count: raters)
    for i in 0..<raters where through[i] != 0 { for j in 0..<raters { t[j] += through[i] * inverse[i * raters + j] } }
    var q = [Double](repeating: 0, count: problem.rows.count)
    var mean = [Double](repeating: 0, count: raters)
    for row in problem.rows.indices {
      let own = seats.raters(of: row)
      guard !own.isEmpty else { continue }
      q[row] = (weight[row] + own.reduce(0) { $0 + t[$1] }) / Double(own.count)
      for rater in own { mean[rater] += Double(problem.rows[row].people) * q[row] / Double(seats.load[rater]) }
    }
    var error = 0.0
    var tastes: [Int: Double] = [:]
    let units = (problem.rows.map(\.unit).max() ?? -1) + 1
    for row in problem.rows.indices {
      let m = Double(problem.rows[row].people)
      let unit = problem.rows[row].unit < 0 ? units + row : problem.rows[row].unit
      for rater in seats.raters(of: row) {
        let own = q[row] - mean[rater]
        error += m * own * own
        tastes[unit * raters + rater, default: 0] += m * own
      }
    }
    return (error, tastes.keys.sorted().reduce(0) { $0 + (tastes[$1] ?? 0) * (tastes[$1] ?? 0) })
  }
}
