/// How often each unit was drawn in some resamples of as many units, a resample a lane: what is counted or summed over units is so for all at once.
struct ResampledUnits {
  /// Most resamples together.
  static let lanes = 4

  /// Small numbers, so that those of many units stay near the processor.
  private let drawn: [SIMD4<UInt16>]
  let resamples: Int

  /// Units drawn with replacement, a resample a stream; 1 to four streams.
  init(count: Int, streams: [RandomStream]) {
    precondition((1...Self.lanes).contains(streams.count), "a resample a lane")
    var drawn = [SIMD4<UInt16>](repeating: .zero, count: count)
    for (lane, stream) in streams.enumerated() {
      var stream = stream
      for _ in 0..<count { drawn[stream.integer(below: count)][lane] &+= 1 }
    }
    self.drawn = drawn
    resamples = streams.count
  }

  /// Every unit once.
  init(once count: Int) {
    drawn = [SIMD4<UInt16>](repeating: SIMD4(1, 0, 0, 0), count: count)
    resamples = 1
  }

  /// By unit, of all resamples.
  var times: some Sequence<SIMD4<Int32>> { drawn.lazy.map { SIMD4<Int32>(truncatingIfNeeded: $0) } }

  /// By unit, of one resample.
  func times(of resample: Int) -> [Int] { drawn.map { Int($0[resample]) } }

  /// By lane, what units hold summed over those drawn.
  func sums(of values: [SIMD4<Double>]) -> [SIMD4<Double>] {
    var sums = [SIMD4<Double>](repeating: .zero, count: Self.lanes)
    for (times, value) in zip(times, values) {
      let factors = SIMD4<Double>(times)
      for lane in 0..<resamples { sums[lane] += factors[lane] * value }
    }
    return sums
  }
}
