internal import Messages
internal import RatingStudy
internal import StudyFiles

/// The choices that an analyst could defend, each with its options: what a multiverse is the product of.
///
/// The first option of each is the reading as it stands: the scheme's own, all ratings, the audit's default.
package struct ReadingChoices: Sendable, Equatable {
  /// What is done about raters' and groups' levels before scores are weighted.
  package enum Normalization: Sendable, Hashable {
    /// As the scheme says.
    case scheme
    /// Every rating less its rater's severity by the study model.
    case severityAdjusted
    /// Every rater's scores of a component and period with the mean and spread of all of that component and period.
    case raterStandardized
    /// The total adjusted within groups by a method that schemes know.
    case total(String)

    /// An option by its name; `nil` for no such name.
    package init?(_ text: String) {
      switch text {
      case "scheme": self = .scheme
      case "severity-adjusted": self = .severityAdjusted
      case "rater-standardized": self = .raterStandardized
      default:
        guard Self.ofTotals.contains(text) else { return nil }
        self = .total(text)
      }
    }

    /// Methods that need neither an anchor nor raters.
    package static let ofTotals = ["none", "correction-coefficient", "shift", "robust", "quantile"]
    /// All options.
    package static let names = ["scheme", "severity-adjusted", "rater-standardized"] + ofTotals

    /// As the file of choices has it.
    package var name: String {
      switch self {
      case .scheme: "scheme"
      case .severityAdjusted: "severity-adjusted"
      case .raterStandardized: "rater-standardized"
      case .total(let method): method
      }
    }
  }

  /// How many of a person's highest and lowest ratings are dropped.
  package enum Trimming: String, Sendable, Hashable, CaseIterable {
    case scheme, none
    /// One at each end, where at least three are there.
    case oneEach = "one-each"
    /// The middle score in place of the mean.
    case median
  }

  /// What becomes of people who lack a component.
  package enum Missing: String, Sendable, Hashable, CaseIterable {
    case scheme, renormalize
    case imputePoolMean = "impute-pool-mean"
    case zero
  }

  /// Whether ratings by somebody with a tie to the person count in scores.
  package enum TiesCounted: String, Sendable, Hashable, CaseIterable {
    case counted
    case leftOut = "left-out"
  }

  /// Which rater is left out.
  package enum LeftOut: Sendable, Hashable {
    case nobody, strictest
    case mostLenient
    case rater(String)

    /// An option by its name; any other word is a rater's.
    package init(_ text: String) {
      self = text == "nobody" ? .nobody : text == "strictest" ? .strictest : text == "most-lenient" ? .mostLenient : .rater(text)
    }

    /// As the file of choices has it.
    package var name: String {
      switch self {
      case .nobody: "nobody"
      case .strictest: "strictest"
      case .mostLenient: "most-lenient"
      case .rater(let name): name
      }
    }
  }

  /// Which periods' ratings findings are about.
  package enum Periods: String, Sendable, Hashable, CaseIterable { case all, latest }

  /// What is done about levels before scores are weighted.
  package var normalization: [Normalization] = [
    .scheme, .severityAdjusted, .raterStandardized, .total("correction-coefficient"),
  ]
  /// How a person's ratings in a component become one score.
  package var trimming: [Trimming] = [.scheme, .none, .oneEach]
  /// What becomes of people who lack a component.
  package var missing: [Missing] = [.scheme, .imputePoolMean]
  /// People with fewer ratings in a component count as without it; a component whose people typically have fewer is left alone.
  package var minimumRatings: [Int] = [1, 3]
  /// Whether ratings by tied raters count in scores.
  package var tiesCounted: [TiesCounted] = [.counted, .leftOut]
  /// Which rater is left out.
  package var leftOut: [LeftOut] = [.nobody, .strictest, .mostLenient]
  /// Of the findings: how the rest of a panel enters a rater's residuals.
  package var panelAdjustment: [PanelAdjustment] = [.additive, .linear]
  /// Of the findings.
  package var periods: [Periods] = [.all, .latest]

  /// The documented defaults.
  package init() {}

  /// More readings than this are refused: nobody could look at what they say.
  package static let mostReadings = 100_000

  /// How many readings the product has.
  package var count: Int {
    [
      normalization.count, trimming.count, missing.count, minimumRatings.count, tiesCounted.count, leftOut.count, panelAdjustment.count,
      periods.count,
    ].reduce(1) { $0.multipliedReportingOverflow(by: $1).overflow ? Int.max : $0 * $1 }
  }

  /// The choices by name, with the options' names.
  package var listed: [(choice: ReadingChoice, options: [String])] {
    [
      (.normalization, normalization.map(\.name)), (.trimming, trimming.map(\.rawValue)), (.missing, missing.map(\.rawValue)),
      (.minimumRatings, minimumRatings.map { String($0) }), (.tiesCounted, tiesCounted.map(\.rawValue)), (.leftOut, leftOut.map(\.name)),
      (.panelAdjustment, panelAdjustment.map(\.rawValue)), (.periods, periods.map(\.rawValue)),
    ]
  }
}

/// The name of a choice, as `multiverse.yaml` has it.
package enum ReadingChoice: String, Sendable, Hashable, CaseIterable {
  case normalization, trimming, missing, minimumRatings, tiesCounted, leftOut, panelAdjustment, periods

  /// Whether it bears on scores and bands.
  package var bearsOnScores: Bool { self != .panelAdjustment && self != .periods }
  /// Whether it bears on findings.
  package var bearsOnFindings: Bool { [.minimumRatings, .leftOut, .panelAdjustment, .periods].contains(self) }
}

extension ReadingChoices {
  /// Reads `multiverse.yaml`; a choice that it does not name keeps its default. Every problem is named with line and column.
  ///
  /// - Parameters:
  ///   - text: YAML.
  ///   - file: the name to use in problems.
  package init(yaml text: String, file: String) throws(DataError) {
    self.init()
    var yaml = YAMLReader(file: file)
    let root = try yaml.root(of: text)
    for (key, node) in yaml.mapping(root, allowed: ReadingChoice.allCases.map(\.rawValue)) ?? [] {
      guard let choice = ReadingChoice(rawValue: key), let nodes = yaml.sequence(node) else { continue }
      if nodes.isEmpty { yaml.report(node, MultiverseSentence.noOptions) }
      switch choice {
      case .normalization:
        normalization = nodes.compactMap { node in
          let known = yaml.text(node).flatMap { Normalization($0) }
          if known == nil { yaml.report(node, YAMLSentence.notAChoice(allowed: Normalization.names)) }
          return known
        }
      case .trimming: trimming = nodes.compactMap { yaml.choice($0, Trimming.self) }
      case .missing: missing = nodes.compactMap { yaml.choice($0, Missing.self) }
      case .minimumRatings: minimumRatings = nodes.compactMap { yaml.integer($0, in: 1...1000) }
      case .tiesCounted: tiesCounted = nodes.compactMap { yaml.choice($0, TiesCounted.self) }
      case .leftOut: leftOut = nodes.compactMap { yaml.text($0).map { LeftOut($0) } }
      case .panelAdjustment: panelAdjustment = nodes.compactMap { yaml.choice($0, PanelAdjustment.self) }
      case .periods: periods = nodes.compactMap { yaml.choice($0, Periods.self) }
      }
    }
    for (choice, options) in listed where Set(options).count < options.count {
      yaml.report(root, MultiverseSentence.optionTwice(choice: choice.rawValue))
    }
    if count > Self.mostReadings { yaml.report(root, MultiverseSentence.tooMany(count: count, most: Self.mostReadings)) }
    try yaml.finish()
  }
}
