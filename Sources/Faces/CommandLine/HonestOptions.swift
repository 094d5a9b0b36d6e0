import ArgumentParser
import Evenhand

/// What honest bounds are about, and under which bounds.
struct HonestOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "The time since the event that the bounds are about (default: the mean of all).", zh: "界限针对事件后第几个时点（默认：各时点的平均）。", value: "时点"))
  var at: Int?

  @Option(
    help: .init(en: "Multiples of the largest change before the event, separated by commas.", zh: "以事件前最大变化的多少倍为限，用逗号分隔。", value: "倍数"))
  var magnitudes = "0.5,1,1.5,2"

  @Option(
    help: .init(
      en:
        "Changes of the change from one time to the next, in the outcome's unit, separated by commas (default: 0, a half and the whole of the largest change before the event).",
      zh: "相邻时点之间变化量可再变多少，以结果的单位计，用逗号分隔（默认：0、事件前最大变化的一半、事件前最大变化）。", value: "数值")
  )
  var smoothness: String?

  @Option(help: .init(en: "The level of the intervals.", zh: "区间的置信水平。", value: "水平"))
  var level = 0.95

  /// The question with these constants.
  func question(leads: Int) throws -> EventStudies {
    var question = EventStudies()
    question.leads = leads
    question.at = at
    question.level = level
    question.magnitudes = try Self.list("--magnitudes", magnitudes)
    question.smoothness = try smoothness.map { try Self.list("--smoothness", $0) }
    return question
  }

  private static func list(_ name: String, _ text: String) throws -> [Double] {
    try NameList.names(text).map { part in
      guard let value = NumberSize.value(part), value >= 0 else { throw ValidationError(.numbers(option: name)) }
      return value
    }
  }

  func validate() throws {
    try OptionBounds.level("--level", level)
    if level <= 0.5 { throw ValidationError(.levelAboveHalf) }
    _ = try question(leads: 0)
  }
}
