import LinearAlgebra
import MixedModels
import Statistics

/// A generated graph of few meetings: workers seen in two years, half of whom move to another firm in between, nearly all of them within their region of fifty firms.
///
/// Of the kind of Abowd, Kramarz & Margolis (1999), Econometrica 67, 251–333: many levels of both factors, hardly any fill.
struct MovesDesign {
  static let (rowsPerFirm, region) = (13, 50)
  /// Of a hundred workers so many move; of a hundred who move so many leave their region.
  static let (moves, leaves) = (50, 5)
  /// The standard deviations planted, of log wages.
  static let (worker, firm, residual) = (0.28, 0.2, 0.14)

  let wage: [Double]
  let workers: [Int32]
  let firms: [Int32]

  init(rows: Int, seed: UInt64 = 1) {
    let workerCount = rows / 2
    let firmCount = max(Self.region, rows / Self.rowsPerFirm)
    var source = RandomStream(seed: seed).substream("moves")
    let firmEffect = (0..<firmCount).map { _ in Self.firm * source.normal() }
    var (wage, workers, firms): ([Double], [Int32], [Int32]) = ([], [], [])
    for worker in 0..<workerCount {
      let effect = Self.worker * source.normal()
      var firm = source.integer(below: firmCount)
      for year in 0..<2 {
        if year == 1, source.integer(below: 100) < Self.moves {
          let start = firm / Self.region * Self.region
          firm =
            source.integer(below: 100) < Self.leaves
            ? source.integer(below: firmCount) : start + source.integer(below: min(Self.region, firmCount - start))
        }
        workers.append(Int32(worker))
        firms.append(Int32(firm))
        wage.append(5 + effect + firmEffect[firm] + Self.residual * source.normal())
      }
    }
    (self.wage, self.workers, self.firms) = (wage, workers, firms)
  }
}
