import Foundation
import Statistics
import Testing

@testable import WeightSimulation

/// Sobol indices against closed forms.
struct SobolTests {
  /// Sample size; the standard error of an index is then about .01, and the intervals are checked too.
  private static let sampleSize = 20_000

  /// Ishigami & Homma 1990: y = sin x₁ + a sin² x₂ + b x₃⁴ sin x₁, x uniform on (−π, π).
  @Test(
    "Ishigami: first order (.314, .442, 0), total (.558, .442, .244)",
    arguments: [
      (7, 0.1, [0.31390519114781146, 0.4424111447900409, 0], [0.5575888552099592, 0.4424111447900409, 0.2436836640621477]),
      (7, 0.05, [0.21851856442701328, 0.6868946436486929, 0], [0.31310535635130704, 0.6868946436486929, 0.09458679192429373]),
    ] as [(Double, Double, [Double], [Double])])
  func ishigami(a: Double, b: Double, first: [Double], total: [Double]) throws {
    let indices = try #require(
      SobolIndices(
        factors: ["x1", "x2", "x3"].map { ($0, 1) }, sampleSize: Self.sampleSize, resamples: 100, stream: RandomStream(seed: 3)
      ) { point in
        let x = point.map { Double.pi * (2 * $0 - 1) }
        return sin(x[0]) + a * sin(x[1]) * sin(x[1]) + b * x[2] * x[2] * x[2] * x[2] * sin(x[0])
      })
    for (index, own) in indices.indices.enumerated() {
      // 4 Monte Carlo errors of about .01.
      #expect(abs(own.first - first[index]) < 0.04)
      #expect(abs(own.total - total[index]) < 0.04)
      #expect(own.firstInterval[0] <= own.first && own.first <= own.firstInterval[1])
      #expect(own.totalInterval[0] <= own.total && own.total <= own.totalInterval[1])
    }
  }

  /// Saltelli & Sobol' 1995: Π (|4x − 2| + a)/(1 + a); a = (0, .5, 3, 9, 99, 99).
  @Test("The G-function: .587, .261, .037, .006 alone; .690, .356, .056, .009 in all")
  func gFunction() throws {
    let a = [0.0, 0.5, 3, 9, 99, 99]
    let indices = try #require(
      SobolIndices(
        factors: a.indices.map { ("x\($0)", 1) }, sampleSize: Self.sampleSize, resamples: 50, stream: RandomStream(seed: 5)
      ) { point in
        zip(point, a).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
      })
    let first = [0.5867811897667689, 0.2607916398963417, 0.03667382436042305, 0.005867811897667689]
    let total = [0.6900858923250767, 0.3561733637806847, 0.05633354223061851, 0.009170576642193711]
    for index in first.indices {
      #expect(abs(indices.indices[index].first - first[index]) < 0.04)
      #expect(abs(indices.indices[index].total - total[index]) < 0.04)
    }
  }

  @Test("A factor that changes nothing has a total of exactly 0; coordinates move together; a constant has no indices")
  func laws() throws {
    let indices = try #require(
      SobolIndices(factors: [("pair", 2), ("idle", 1)], sampleSize: 500, stream: RandomStream(seed: 1)) { $0[0] * $0[1] })
    #expect(indices.indices[1].total == 0)
    #expect(abs(indices.indices[0].total - 1) < 0.2)
    #expect(SobolIndices(factors: [("a", 1)], sampleSize: 50, stream: RandomStream(seed: 1)) { _ in 3 } == nil)
  }

  @Test("One thread or four, the same figures")
  func threads() throws {
    let estimate = { (threads: Int) in
      SobolIndices(factors: [("a", 1), ("b", 1)], sampleSize: 300, stream: RandomStream(seed: 9), threads: threads) {
        $0[0] + $0[0] * $0[1]
      }?.indices.map { [$0.first, $0.total] }
    }
    #expect(estimate(1) == estimate(4))
  }
}
