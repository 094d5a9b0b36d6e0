import ArgumentParser
import Evenhand

/// Which periods a verb speaks of.
protocol PeriodOptions: ParsableArguments {
  var period: String? { get }
  /// Holds when nothing is said.
  static var fallback: PeriodChoice { get }
}

/// Of a verb that is about one period unless it is told otherwise.
struct LatestPeriodOptions: PeriodOptions {
  @Option(
    help: .init(
      en: "A period, several separated by commas, or all (default: the latest that has scores).", zh: "一个时期，多个用逗号分隔，或 all（默认：有分数的最近时期）。",
      value: "时期"))
  var period: String?

  static let fallback = PeriodChoice.latest
}

/// Of a verb that looks over time unless it is told otherwise.
struct AllPeriodOptions: PeriodOptions {
  @Option(help: .init(en: "A period, several separated by commas, or all (default: all).", zh: "一个时期，多个用逗号分隔，或 all（默认：all）。", value: "时期"))
  var period: String?

  static let fallback = PeriodChoice.all
}

extension PeriodOptions {
  /// The periods named, else those of the verb.
  var choice: PeriodChoice {
    guard let period else { return Self.fallback }
    if period == "all" { return .all }
    return .named(period.split(separator: ",").map { part in String(part.trimmingPrefix { $0 == " " }) })
  }

  /// The names of the periods that a result is about.
  func names(_ opened: OpenedStudy) throws -> [String] { try choice.names(in: opened.study) }
}
