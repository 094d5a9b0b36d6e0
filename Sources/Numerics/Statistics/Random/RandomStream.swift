/// A stream of random numbers named by a seed and a path, the same on every run, for any number of threads.
///
/// `RandomStream(seed: 1).substream("favoritism").substream(17)` is one stream; what other streams draw, and when, doesn't touch
/// it. Copying a stream copies its place: both copies go on with the same numbers.
///
/// A stream is a Philox key and the upper half of the counter; its n-th block of 128 bits is the Philox block at counter (n, upper).
/// The root has the seed as key and 0 above. A substream's key and upper half are the 128 bits at the parent's counter (t, upper),
/// where t has bit 63 set, which no draw reaches: t = 2⁶³ + index for a number, 2⁶³ + 2⁶² + h for a name, h being the low 62 bits of
/// the FNV-1a hash (64 bits: offset 14695981039346656037, prime 1099511628211) of the name's UTF-8 bytes.
/// Source: Salmon et al. 2011 (SC11) for keyed counters; Claessen & Pałka 2013 (Haskell '13) for splitting by a keyed bijection.
public struct RandomStream: RandomNumberGenerator, Sendable {
  @usableFromInline let key: UInt64
  @usableFromInline let upper: UInt64
  @usableFromInline var blocksDrawn: UInt64 = 0
  @usableFromInline var spare: UInt64 = 0
  @usableFromInline var hasSpare = false

  /// The root stream of a seed.
  public init(seed: UInt64) { self.init(key: seed, upper: 0) }

  /// The stream at a path of numbers below a seed.
  public init(seed: UInt64, path: [Int]) {
    self = path.reduce(RandomStream(seed: seed)) { $0.substream($1) }
  }

  @usableFromInline init(key: UInt64, upper: UInt64) {
    self.key = key
    self.upper = upper
  }

  private static let numberTag: UInt64 = 1 << 63
  private static let nameTag: UInt64 = 1 << 63 | 1 << 62

  /// The substream with a number, 0 ≤ index < 2⁶²; it doesn't depend on how much was drawn from this stream.
  public func substream(_ index: Int) -> RandomStream {
    precondition(index >= 0 && UInt64(index) < 1 << 62, "a substream's number must lie in 0..<2^62")
    return substream(at: RandomStream.numberTag | UInt64(index))
  }

  /// The substream with a name; it doesn't depend on how much was drawn from this stream.
  public func substream(_ name: String) -> RandomStream {
    substream(at: RandomStream.nameTag | (fnv1a(name.utf8) & (1 << 62 - 1)))
  }

  /// Tells the stream from others, whatever was drawn from it: its 128 bits in hexadecimal digits.
  var name: String { String(key, radix: 16) + "-" + String(upper, radix: 16) }

  private func substream(at counter: UInt64) -> RandomStream {
    let (key, upper) = Philox4x32.block(low: counter, high: upper, key: key)
    return RandomStream(key: key, upper: upper)
  }

  /// 64 random bits.
  @inlinable
  public mutating func next() -> UInt64 {
    if hasSpare {
      hasSpare = false
      return spare
    }
    let (first, second) = Philox4x32.block(low: blocksDrawn, high: upper, key: key)
    blocksDrawn &+= 1
    spare = second
    hasSpare = true
    return first
  }

  /// A number uniform on the 2⁵² midpoints (k + ½)/2⁵², so never 0 and never 1.
  @inlinable
  package mutating func uniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// An integer uniform on 0..<bound, without bias; bound ≥ 1.
  ///
  /// The upper half of a 64 × 64 bit product, with rejection. Source: Lemire 2019, ACM TOMACS 29(1), algorithm 5.
  @inlinable
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound >= 1, "an empty range has no integer")
    let n = UInt64(bound)
    var product = next().multipliedFullWidth(by: n)
    if product.low < n {
      let threshold = (0 &- n) % n
      while product.low < threshold { product = next().multipliedFullWidth(by: n) }
    }
    return Int(product.high)
  }
}

/// The 64-bit FNV-1a hash (Fowler, Noll & Vo; IETF draft-eastlake-fnv), fixed for ever, unlike Swift's seeded hashes.
func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
  var hash: UInt64 = 14_695_981_039_346_656_037
  for byte in bytes {
    hash ^= UInt64(byte)
    hash &*= 1_099_511_628_211
  }
  return hash
}
