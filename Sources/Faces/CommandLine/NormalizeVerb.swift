import ArgumentParser
import Evenhand
import Messages
import Reporting

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

  @Option(help: "The groups that are made comparable: attributes separated by commas (group,position). Default: group.")
  var by: String?

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
    let model = loaded.model(work, output).fitted
    let raw = try rawScores(loaded, wanted)
    let report = try NormalizationReport(
      methods, loaded.study, model: model, scores: raw.scores, source: raw.source, options: try options(),
      grouping: try grouping(loaded.study, raw.scores))
    let result = MethodComparison(
      report, lines: MethodLines(loaded.scheme?.bands ?? []), model: model,
      errorVariance: errors(loaded, model, raw))
    try output.write(result, Document(result))
  }

  /// What is normalized, and where it comes from.
  private struct Raw {
    var scores: [PersonScore]
    /// `nil` for totals.
    var source: ComponentSource?
    var total: ScoreResult?
  }

  /// A component's plain scores, or the totals.
  private func rawScores(_ loaded: LoadedStudy, _ periods: [Int32]) throws -> Raw {
    let sources = ComponentSource.all(in: loaded.study)
    let unitName = loaded.scheme?.unitScoresName
    if let component {
      guard let source = sources.first(where: { $0.name == component || (component == unitName && $0 == .unitScores) }) else {
        throw UsageError(
          ConsoleMessage.unknownComponent,
          [
            "component": .text(component),
            "known": .list(sources.map { .text($0 == .unitScores ? unitName ?? $0.name : $0.name) }),
          ])
      }
      return Raw(scores: periods.flatMap { loaded.study.scores(of: source, period: $0) }, source: source)
    }
    if let scheme = loaded.scheme {
      let score = try Scorer(scheme).score(loaded.study, periods: periods)
      return Raw(scores: PersonScore.totals(score, loaded.study), total: score)
    }
    guard sources.count == 1 else { throw UsageError(ConsoleMessage.needsComponent) }
    return Raw(scores: periods.flatMap { loaded.study.scores(of: sources[0], period: $0) }, source: sources[0])
  }

  /// The group of each score by the attributes of `--by`; `nil`: the study's groups.
  private func grouping(_ study: Study, _ scores: [PersonScore]) throws -> [String?]? {
    guard let by else { return nil }
    let names = by.split(separator: ",").map { String($0.filter { $0 != " " }) }
    let lookup = AttributeLookup(study)
    var labels = [String?](repeating: nil, count: scores.count)
    for period in Set(scores.map(\.period)).sorted() {
      let columns = try names.map { try lookup.column($0, period) }
      for index in scores.indices where scores[index].period == period {
        let parts = columns.map { $0(scores[index].person) }
        labels[index] = parts.contains(nil) ? nil : parts.compactMap(\.self).joined(separator: " / ")
      }
    }
    return labels
  }

  /// The error variance of a raw score, by names.
  private func errors(_ loaded: LoadedStudy, _ model: FittedStudyModel?, _ raw: Raw) -> (String, String?) -> Double? {
    guard let model else { return { _, _ in nil } }
    let study = loaded.study
    let error = ScoreError(study, model)
    var known: [String?: [String: Double]] = [:]
    if let total = raw.total, let scheme = loaded.scheme, let variances = error.variances(of: total, scheme) {
      for row in 0..<total.count { known[total.periodName(row), default: [:]][total.persons[total.person[row]] ?? ""] = variances[row] }
    } else if case .ratings(let name) = raw.source {
      for period in Set(raw.scores.map(\.period)) {
        guard let variances = error.variances(component: name, period: period) else { continue }
        for (person, variance) in variances.enumerated() {
          if let variance { known[study.periodName(period), default: [:]][study.persons[Int32(person)] ?? ""] = variance }
        }
      }
    }
    return { [known] person, period in known[period]?[person] }
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
    for part in NamedValues.parts(text) {
      guard let entry = part.entry, let count = Int(entry.value), (0...9).contains(count) else {
        throw UsageError(ConsoleMessage.wrongRounding, ["text": .text(text)])
      }
      switch entry.name {
      case "mean": places.mean = count
      case "k": places.coefficient = count
      case "result": places.result = count
      default: throw UsageError(ConsoleMessage.wrongRounding, ["text": .text(text)])
      }
    }
    return places
  }
}
