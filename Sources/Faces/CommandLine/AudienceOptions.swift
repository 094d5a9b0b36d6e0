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
    help:
      "analyst: everything; publication: aggregates only, nobody's name, rank or band, and no count from which a small one could be worked out."
  )
  var view: View = .analyst

  @Option(help: "With --view publication: the fewest people a figure is shown of.")
  var minimumCount = PublishedSimulation.usualMinimum

  /// What is left out for others; `nil`: nothing.
  var publication: Publish? { view == .publication ? Publish(minimum: minimumCount) : nil }

  func validate() throws {
    try OptionBounds.count("--minimum-count", minimumCount, from: 1, upTo: 1_000_000)
  }
}
