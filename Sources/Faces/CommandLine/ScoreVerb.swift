import ArgumentParser
import Evenhand
import Messages
import Reporting

/// The official totals, ranks and bands.
struct ScoreVerb: StudyVerb {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "The official totals, ranks and bands, exactly as the scheme says.")

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: PeriodOptions

  @Option(help: "Only this person, with every step from raw score to band.")
  var person: String?

  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func performOnFiles() throws {
    let result = try result(try LoadedStudy(study, schemes, output))
    try output.write(result, Document(result))
  }

  func answer(_ loaded: LoadedStudy, warn: (Message) -> Void) throws -> any Encodable { try result(loaded) }

  private func result(_ loaded: LoadedStudy) throws -> ScoreResult {
    let wanted = try periods.codes(in: loaded.study, default: .latest)
    let scorer = Scorer(try loaded.requiredScheme())
    var result = try scorer.score(loaded.study, periods: wanted)
    if result.hasCards(of: person.map { loaded.study.persons.code(of: $0) ?? -1 }, scorer.scheme) {
      var options = BandCertaintyOptions.forCards
      options.seed = work.seed
      options.threads = work.threadCount
      try CardCertainty(options).add(to: &result, scorer.scheme, loaded.study) {
        try StudyModel.fit(loaded.study, threads: work.threadCount)
      }
    }
    if let person {
      let code = loaded.study.persons.code(of: person)
      result = try code.map { try scorer.page(of: $0, in: result, loaded.study) } ?? result.keeping([])
      if result.count == 0 { throw UsageError(ConsoleMessage.unknownPerson, ["person": .text(person)]) }
    }
    return result
  }
}
