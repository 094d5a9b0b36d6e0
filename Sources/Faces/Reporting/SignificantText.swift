internal import Foundation
internal import Messages

/// Numbers of any size as text.
enum SignificantText {
  /// Significant digits that decimals must leave of a number.
  private static let fewestDigits = 3
  /// Digits after the point in scientific notation.
  private static let mantissaPlaces = 5

  /// Whether so many decimals would leave fewer than three significant digits of a number: 0.000001 in six.
  static func isHidden(_ value: Double, _ places: Int) -> Bool {
    value.isFinite && value != 0 && abs(value) < pow(10, Double(fewestDigits - 1 - places))
  }

  /// The number with decimals, or as `1.00337e-06` where they would hide it.
  static func text(_ value: Double, _ places: Int) -> String {
    isHidden(value, places) ? String(format: "%.\(mantissaPlaces)e", value) : Argument.fixed(value, places)
  }
}
