package import HiddenReasons
public import Messages
public import StudyModel

/// What separates two groups in a component, in points, and what it is made of.
///
/// estimate = supported + rater composition + unsupported. *Supported* is the contrast of merit that raters who score both groups
/// identify, carried to the component; *rater composition* the difference of the mean rater effects that the groups met; *unsupported*
/// the rest. Supported means that common raters agree on it, which is not "true": a preference that they share is invisible, unless reference cases were
/// shown as of either group; they split *supported* into merit and that preference.
public struct GroupGap: Sendable {
  /// The name of the group whose mean is taken first.
  public var from: String
  /// The name of the group whose mean is subtracted.
  public var to: String
  /// mean(from) − mean(to).
  public var estimate: Double
  /// Over units and raters; `nil` where a group has fewer than two units.
  public var interval: [Double]?
  /// `nil` where nothing links the groups.
  public var supported: Double?
  /// Lower and upper end around `supported`, in points; `nil` where `supported` is.
  public var supportedInterval: [Double]?
  /// Of `supported`, what reference cases leave to merit, in points; `nil` where no cases were shown as of these two groups.
  package var supportedByMerit: Double?
  /// Lower and upper end around `supportedByMerit`, the cases' own error included, in points.
  package var supportedByMeritInterval: [Double]?
  /// Of `supported`, what raters give for the group alone, as measured with reference cases, in points; `nil` where it wasn't measured.
  package var sharedPreference: Double?
  /// Lower and upper end around `sharedPreference`, of cases like those, in points.
  package var sharedPreferenceInterval: [Double]?
  /// Cases shown as of both groups; `nil` where none were.
  package var sharedPreferenceCases: Int?
  /// The reference cases by which alone the groups hang together; empty where raters join them.
  package var linkingCases: [String] = []
  /// Where `raterComposition` is `nil` this contains it; `nil` where nothing but the component itself says what is supported.
  public var unsupported: Double?
  /// Lower and upper end around `unsupported`, in points, for a population of units and raters like these; `nil` where it can't be had.
  public var unsupportedInterval: [Double]?
  /// The same for these very people and units: what other raters like these would move in the supported part; `nil` in a rated component, where what its own
  /// raters would say again can't be distinguished from their levels.
  public var unsupportedIntervalHere: [Double]?
  /// What becomes of the gap when it is estimated how much merit shows in a component that is bound to units; `nil` for other components.
  public var underLoading: LoadingCheck?
  /// 0 for a component without raters; `nil` where it can't be distinguished from `unsupported`.
  public var raterComposition: Double?
  /// Raters who score both groups in one component and period, in any component.
  public var linkingRaters: [String]
  /// How firmly the design links the two groups.
  public var label: LinkLabel
  /// The fewest ratings whose loss would part the groups, where they are few.
  public var bridges: [Bridge]
  /// The p-value of the test that the unsupported part is smaller than the smallest effect of interest; `nil` where that is 0 or it can't be had.
  public var equivalencePValue: Double?
  /// What may be said of the unsupported part.
  public var verdict: GapVerdict
  /// Why something is not said.
  public var reason: Message?
  /// What was seen, in a sentence.
  public var message: Message
  /// How strong something unmeasured about the units would have to be to explain a flagged unsupported part away; `nil` where nothing is flagged.
  package var robustnessValue: HiddenReasonRobustness?
}

/// How much of the units' merit shows in a component that is bound to units, and the gap under it.
///
/// `supported` takes for granted that a point of merit shows as a point. Over units within groups that can be estimated (``UnitLoading``); where it
/// can't, it stays an assumption.
public struct LoadingCheck: Sendable {
  /// 1: merit shows as assumed; 0.5: half as much. `nil` where it can't be estimated.
  public var loading: Double?
  /// Lower and upper end around `loading`; `nil` where that is.
  public var interval: [Double]?
  /// Units with a score and raters who score several of them, of both groups.
  package var units: Int
  /// The supported part of the gap under the estimated loading, in points.
  package var supported: Double?
  /// The rest of it, in points.
  public var unsupported: Double?
  /// Lower and upper end around `unsupported`, the loading's own error included, for a population of units and raters like these.
  public var unsupportedInterval: [Double]?
  /// What may be said of the unsupported part under the estimated loading; `nil` where there is none.
  package var verdict: GapVerdict?
  /// What was found, or why nothing was, in a sentence.
  public var message: Message
}

/// About the part of a gap that common raters do not support.
public enum GapVerdict: String, Sendable, Hashable, Codable, CaseIterable {
  /// Its interval leaves out 0 and its estimate lies beyond the smallest effect of interest.
  case flagged
  /// Its whole interval lies within the smallest effect of interest.
  case clear
  case inconclusive
  /// The design can't answer.
  case untestable
}
