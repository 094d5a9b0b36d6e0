/// The counter-based generator Philox4x32-10: a bijection of 128-bit counters for every 64-bit key.
///
/// Being a function of (counter, key) and of nothing else, any draw can be made at any time by any thread.
/// Source: Salmon, Moraes, Dror & Shaw 2011, *Parallel random numbers: as easy as 1, 2, 3*, SC11, section 3.3.
@usableFromInline package enum Philox4x32 {
  /// Multipliers and Weyl key increments of the 4×32 variant (Salmon et al. 2011, table 2 and section 3.3).
  @usableFromInline static let multiplier0: UInt64 = 0xD251_1F53
  @usableFromInline static let multiplier1: UInt64 = 0xCD9E_8D57
  @usableFromInline static let keyIncrement0: UInt32 = 0x9E37_79B9
  @usableFromInline static let keyIncrement1: UInt32 = 0xBB67_AE85
  @usableFromInline static let rounds = 10

  /// The four words at a counter, as two 64-bit numbers, the earlier word low.
  ///
  /// - Parameters:
  ///   - low: counter words 0 (low half) and 1.
  ///   - high: counter words 2 (low half) and 3.
  ///   - key: key words 0 (low half) and 1.
  @inlinable @inline(__always)
  package static func block(low: UInt64, high: UInt64, key: UInt64) -> (UInt64, UInt64) {
    var c0 = UInt32(truncatingIfNeeded: low)
    var c1 = UInt32(truncatingIfNeeded: low >> 32)
    var c2 = UInt32(truncatingIfNeeded: high)
    var c3 = UInt32(truncatingIfNeeded: high >> 32)
    var k0 = UInt32(truncatingIfNeeded: key)
    var k1 = UInt32(truncatingIfNeeded: key >> 32)
    for _ in 0..<rounds {
      let p0 = multiplier0 &* UInt64(c0)
      let p1 = multiplier1 &* UInt64(c2)
      c0 = UInt32(truncatingIfNeeded: p1 >> 32) ^ c1 ^ k0
      c1 = UInt32(truncatingIfNeeded: p1)
      c2 = UInt32(truncatingIfNeeded: p0 >> 32) ^ c3 ^ k1
      c3 = UInt32(truncatingIfNeeded: p0)
      k0 &+= keyIncrement0
      k1 &+= keyIncrement1
    }
    return (UInt64(c0) | UInt64(c1) << 32, UInt64(c2) | UInt64(c3) << 32)
  }
}
