import ArgumentParser
import Evenhand
import Messages

/// For whom a result is.
struct AudienceOptions: ParsableArguments {
  enum View: String, ExpressibleByArgument, CaseIterable {
    case analyst, publication
    /// An earlier name of `analyst`.
    case analysis
    static var allValueStrings: [String] { ["analyst", "publication"] }
  }

  @Option(
    help: .init(
      en:
        "analyst: everything; publication: aggregates only, nobody's name, rank or band, and no count from which a small one could be worked out.",
      zh: "analyst：全部内容；publication：供公布，只含汇总，不出现任何人的姓名、名次或等次，能推算出小数目的数字也一并略去。", value: "用途")
  )
  var view: View = .analyst

  @Option(
    help: .init(
      en: "With --view publication: the fewest people a figure is shown of.", zh: "与 --view publication 同用：人数不足此数的，不显示数字。", value: "人数"))
  var minimumCount = PublishedSimulation.usualMinimum

  /// What is left out for others; `nil`: nothing.
  var publication: Publish? { view == .publication ? Publish(minimum: minimumCount) : nil }

  func validate() throws {
    try OptionBounds.count("--minimum-count", minimumCount, from: 1, upTo: 1_000_000)
  }
}
