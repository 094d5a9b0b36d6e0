import ArgumentParser
import Evenhand

/// Within what options lie, so that nothing computed from them leaves what a number can hold.
enum OptionBounds {
  /// A level or an error rate is nearer neither to 0 nor to 1.
  private static let leastLevel = 1e-9
  /// Repetitions take memory and time in proportion.
  static let mostDraws = 10_000_000
  /// Thresholds that count people.
  static let mostPeople = 1_000_000_000

  /// A level between 0 and 1.
  static func level(_ name: String, _ value: Double?) throws {
    if let value, !(value >= leastLevel && value <= 1 - leastLevel) {
      throw ValidationError(.level(option: name, low: "\(leastLevel)", high: "\(1 - leastLevel)"))
    }
  }

  /// A number of points or the like, 0 or more.
  static func size(_ name: String, _ value: Double?, orZero: Bool = true) throws {
    if let value, !(NumberSize.holds(value) && value >= 0 && (orZero || value > 0)) {
      throw ValidationError(orZero ? .sizeOrZero(option: name) : .sizeAboveZero(option: name))
    }
  }

  /// A whole number.
  static func count(_ name: String, _ value: Int?, from least: Int, upTo most: Int) throws {
    if let value, !(least...most).contains(value) { throw ValidationError(.wholeNumber(option: name, low: least, high: most)) }
  }
}
