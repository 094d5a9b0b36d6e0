import ArgumentParser
import Evenhand

/// What honest bounds are about, and under which bounds.
struct HonestOptions: ParsableArguments {
  @Option(help: "The time since the event that the bounds are about (default: the mean of all).")
  var at: Int?

  @Option(help: "Multiples of the largest change before the event, separated by commas.")
  var magnitudes = "0.5,1,1.5,2"

  @Option(
    help:
      "Changes of the change from one time to the next, in the outcome's unit, separated by commas (default: 0, a half and the whole of the largest change before the event)."
  )
  var smoothness: String?

  @Option(help: "The level of the intervals.")
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
      guard let value = NumberSize.value(part), value >= 0 else { throw ValidationError("\(name) takes numbers of 0 or more: 0.5,1") }
      return value
    }
  }

  func validate() throws {
    try OptionBounds.level("--level", level)
    if level <= 0.5 { throw ValidationError("--level is above 0.5") }
    _ = try question(leads: 0)
  }
}
