import ArgumentParser
import Evenhand

/// Which components a verb speaks of.
struct ComponentOptions: ParsableArguments {
  @Option(help: .init(en: "Only these components, separated by commas.", zh: "只看这些分项，用逗号分隔。", value: "分项"))
  var component: String?

  /// The components named; all when nothing is said.
  var choice: ComponentChoice {
    guard let component else { return .all }
    return .named(component.split(separator: ",").map { part in String(part.trimmingPrefix { $0 == " " }) })
  }
}
