internal import RatingStudy
internal import Statistics

/// What share of people may get certain grades.
package struct GradeGuideline: Sendable, Hashable {
  /// The grades that count together.
  package var grades: [String]
  /// At least this share, 0 to 1; `nil`: no lower limit.
  package var low: Double?
  /// At most this share, 0 to 1; `nil`: no upper limit.
  package var high: Double?

  /// Each parameter the property of its name.
  package init(grades: [String], low: Double? = nil, high: Double? = nil) { (self.grades, self.low, self.high) = (grades, low, high) }

  /// Reads `A<=20%`, `D+E>=5%`, or `B+C=40%..70%`.
  ///
  /// - Returns: `nil` for anything else, and for shares beyond 0 to 100 % or in the wrong order.
  package init?(_ text: String) {
    let plain = text.replacing("≤", with: "<=").replacing("≥", with: ">=").replacing("％", with: "%")
    func names(_ text: Substring) -> [String]? {
      let names = text.split(separator: "+", omittingEmptySubsequences: false).map { Wording.trimmed(String($0)) }
      return names.isEmpty || names.contains("") || Set(names).count < names.count ? nil : names
    }
    for (sign, isLow) in [("<=", false), (">=", true)] {
      guard let place = plain.firstRange(of: sign) else { continue }
      guard let grades = names(plain[..<place.lowerBound]), let share = Self.share(plain[place.upperBound...]) else { return nil }
      self.init(grades: grades, low: isLow ? share : nil, high: isLow ? nil : share)
      return
    }
    guard let place = plain.firstRange(of: "="), let grades = names(plain[..<place.lowerBound]) else { return nil }
    let range = plain[place.upperBound...]
    guard let dots = range.firstRange(of: "..") else { return nil }
    guard let low = Self.share(range[..<dots.lowerBound]), let high = Self.share(range[dots.upperBound...]), low <= high else { return nil }
    self.init(grades: grades, low: low, high: high)
  }

  /// `20%` or `0.2`.
  private static func share(_ text: Substring) -> Double? {
    let own = Wording.trimmed(String(text))
    let isPercent = own.hasSuffix("%")
    guard let value = Double(isPercent ? String(own.dropLast()) : own), value.isFinite else { return nil }
    let share = isPercent ? value / 100 : value
    return (0...1).contains(share) ? share : nil
  }

  /// How many of so many people may have these grades: the limits rounded outwards to whole people, so that no count closer to the guideline is beyond it.
  package func allowed(of people: Int) -> ClosedRange<Int> {
    let n = Double(people)
    // A share of people that is a whole number but for its last bits is one.
    let low = Int(((low ?? 0) * n + 1e-9).rounded(.down))
    let high = Int(((high ?? 1) * n - 1e-9).rounded(.up))
    return low...max(low, high)
  }

  /// How far people with these grades are beyond what is allowed: positive where they are too many, negative where too few.
  package func excess(_ count: Int, of people: Int) -> Int {
    let allowed = allowed(of: people)
    return count > allowed.upperBound ? count - allowed.upperBound : count < allowed.lowerBound ? count - allowed.lowerBound : 0
  }

  /// How likely it is that somebody who gives so many people the grades that everybody together gives, dealt at random, would be as far beyond the guideline (hypergeometric).
  ///
  /// - Parameters:
  ///   - total: people in all, of whom `having` have these grades.
  ///   - people: dealt to one.
  package func chance(_ count: Int, of people: Int, having: Int, total: Int) -> Double? {
    let excess = excess(count, of: people)
    guard excess != 0, people <= total else { return nil }
    let distribution = HypergeometricDistribution(marked: having, unmarked: total - having, drawn: people)
    return excess > 0 ? distribution.upperTail(count - 1) : distribution.lowerTail(count)
  }
}
