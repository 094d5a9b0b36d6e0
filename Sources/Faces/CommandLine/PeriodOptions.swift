import ArgumentParser
import Evenhand

/// Which periods a verb speaks of.
struct PeriodOptions: ParsableArguments {
  @Option(help: "A period, several separated by commas, or all.")
  var period: String?

  /// The periods named.
  ///
  /// - Parameter fallback: holds when nothing is said.
  func choice(default fallback: PeriodChoice) -> PeriodChoice {
    guard let period else { return fallback }
    if period == "all" { return .all }
    return .named(period.split(separator: ",").map { part in String(part.trimmingPrefix { $0 == " " }) })
  }
}
