import ArgumentParser
import Messages
import Normalization
import RatingStudy
import Reporting
import Scoring
import StudyModel

/// Scores made comparable.
struct NormalizeVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Adjusted scores, raw beside them, each method with what it assumes.")

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: PeriodOptions

  @Option(help: "The method, several separated by commas, or all.")
  var method: String

  @Option(help: "What is normalized: a component (default: the total, where there is a scheme).")
  var component: String?

  @Option(help: "The overall mean: pooled or mean-of-means.")
  var overall: NormalizationOptions.Overall?

  @Option(help: "How many of the highest and lowest are left out of a mean: \"1,1\".")
  var trim: String?

  @Option(help: "Published rounding: \"mean=2,k=3,result=2\".")
  var round: String?

  @Flag(help: "anchored: match the spread over units, too.")
  var spread = false

  @Option(help: "anchored: a group that would move by no more than this does not move.")
  var tolerance: Double?

  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    let methods = try MethodList.methods(method)
    let loaded = try LoadedStudy(study, schemes, output)
    let wanted = try periods.codes(in: loaded.study, default: .latest)
    let model = try loaded.model(work, output)
    let (scores, source) = try rawScores(loaded, wanted)
    let result = try NormalizationReport(
      methods, loaded.study, model: model, scores: scores, source: source, options: try options())
    try output.write(result, Document(result))
  }

  /// A component's plain scores, or the totals.
  private func rawScores(_ loaded: LoadedStudy, _ periods: [Int32]) throws -> ([PersonScore], ComponentSource?) {
    let sources = ComponentSource.all(in: loaded.study)
    if let component {
      let isUnit = loaded.scheme?.component(component)?.from == .unitScores
      guard let source = sources.first(where: { $0.name == component || (isUnit && $0 == .unitScores) }) else {
        throw UsageError(
          ConsoleMessage.unknownComponent,
          ["component": .text(component), "known": .list(sources.map { .text($0.name) })])
      }
      return (periods.flatMap { loaded.study.scores(of: source, period: $0) }, source)
    }
    if let scheme = loaded.scheme {
      return (PersonScore.totals(try Scorer(scheme).score(loaded.study, periods: periods), loaded.study), nil)
    }
    guard sources.count == 1 else { throw UsageError(ConsoleMessage.needsComponent) }
    return (periods.flatMap { loaded.study.scores(of: sources[0], period: $0) }, sources[0])
  }

  private func options() throws -> NormalizationOptions {
    var options = NormalizationOptions()
    options.overall = overall ?? options.overall
    if let trim { options.trim = try MethodList.trim(trim) }
    if let round { options.places = try MethodList.places(round) }
    options.spread = spread
    options.tolerance = tolerance ?? options.tolerance
    return options
  }
}

/// The texts in which normalizations are asked for.
enum MethodList {
  static func methods(_ text: String) throws -> [NormalizationMethod] {
    if text == "all" { return NormalizationMethod.allCases }
    return try text.split(separator: ",").map { part in
      let name = part.filter { $0 != " " }
      guard let method = NormalizationMethod(rawValue: name) else {
        throw UsageError(
          ConsoleMessage.unknownMethod,
          ["method": .text(name), "known": .list(NormalizationMethod.allCases.map { .text($0.rawValue) })])
      }
      return method
    }
  }

  /// `1,1`: highest, lowest.
  static func trim(_ text: String) throws -> NormalizationOptions.Trim {
    let numbers = text.split(separator: ",").compactMap { Int($0.filter { $0 != " " }) }
    guard numbers.count == 2, numbers.allSatisfy({ $0 >= 0 }) else {
      throw UsageError(ConsoleMessage.wrongTrim, ["text": .text(text)])
    }
    return .init(high: numbers[0], low: numbers[1])
  }

  /// `mean=2,k=3,result=2`: decimal places.
  static func places(_ text: String) throws -> NormalizationOptions.Places {
    var places = NormalizationOptions.Places()
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=").map { $0.filter { $0 != " " } }
      guard sides.count == 2, let count = Int(sides[1]), (0...9).contains(count) else {
        throw UsageError(ConsoleMessage.wrongRounding, ["text": .text(text)])
      }
      switch sides[0] {
      case "mean": places.mean = count
      case "k": places.coefficient = count
      case "result": places.result = count
      default: throw UsageError(ConsoleMessage.wrongRounding, ["text": .text(text)])
      }
    }
    return places
  }
}
