extension GroupGap {
  /// Takes off the supported part what reference cases show that raters give for the group alone; nothing where nothing was tested.
  ///
  /// - Parameters:
  ///   - supported: with its linear form, in points of the component.
  ///   - shared: between labels of the gap's groups, in its order.
  ///   - carry: points of the component per unit of the model's common scale.
  ///   - level: of the intervals.
  mutating func split(_ supported: GapFinder.Part, by shared: SharedPreference, carry: Double, level: Double) {
    guard shared.reason == nil, let estimate = shared.estimate, let variance = shared.variance else { return }
    let factor = carry / shared.perUnit
    let preference = estimate * factor
    sharedPreference = preference
    sharedPreferenceInterval = (shared.acrossCases ?? shared.interval)?.map { $0 * factor }
    sharedPreferenceCases = shared.cases
    supportedByMerit = supported.value - preference
    supportedByMeritInterval = supported.linearization.interval(
      around: supported.value - preference, level: level, besides: (variance * factor * factor, shared.degreesOfFreedom))
  }
}
