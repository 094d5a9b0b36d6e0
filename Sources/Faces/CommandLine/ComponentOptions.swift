import ArgumentParser
import Evenhand
import Messages

/// Which components a verb speaks of.
struct ComponentOptions: ParsableArguments {
  @Option(help: "Only these components, separated by commas.")
  var component: String?

  /// The components' codes; `nil` for all.
  func codes(in study: Study) throws -> [Int32]? {
    try component?.split(separator: ",").map { part in
      let name = String(part.trimmingPrefix { $0 == " " })
      guard let code = study.components.code(of: name) else {
        throw UsageError(
          ConsoleMessage.unknownComponent,
          ["component": .text(name), "known": .list(study.components.names.map { .text($0) })])
      }
      return code
    }
  }
}
