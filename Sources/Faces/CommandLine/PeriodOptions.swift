import ArgumentParser
import Evenhand
import Messages

/// Which periods a verb speaks of.
struct PeriodOptions: ParsableArguments {
  @Option(help: "A period, several separated by commas, or all.")
  var period: String?

  /// What holds when nothing is said.
  enum Default {
    case latest, all
  }

  /// The periods' codes, in order.
  func codes(in study: Study, default fallback: Default) throws -> [Int32] {
    let all = Array(0..<Int32(study.periods.count))
    guard let period else { return fallback == .all ? all : Array(all.suffix(1)) }
    if period == "all" { return all }
    return try period.split(separator: ",").map { part in
      let name = part.trimmingPrefix { $0 == " " }
      guard let code = study.periods.code(of: String(name)) else {
        throw UsageError(
          ConsoleMessage.unknownPeriod,
          ["period": .text(String(name)), "known": .list(study.periods.names.map { .text($0) })])
      }
      return code
    }.sorted()
  }
}
