/// Whether two numbers agree: |a − b| ≤ max(absolute, relative · max(|a|, |b|)).
///
/// Not-a-number is close to nothing; equal infinities are close.
package func isClose(_ a: Double, _ b: Double, relative: Double = 0, absolute: Double = 0) -> Bool {
  if a == b { return true }
  guard a.isFinite, b.isFinite else { return false }
  return abs(a - b) <= max(absolute, relative * max(abs(a), abs(b)))
}

/// Whether two lists agree element by element, and in length.
package func isClose(_ a: [Double], _ b: [Double], relative: Double = 0, absolute: Double = 0) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { isClose($0, $1, relative: relative, absolute: absolute) }
}

/// Whether there is a number, and it agrees.
package func isClose(_ a: Double?, _ b: Double, relative: Double = 0, absolute: Double = 0) -> Bool {
  guard let a else { return false }
  return isClose(a, b, relative: relative, absolute: absolute)
}
