import ArgumentParser
import Evenhand
import Messages
import Reporting

extension SchemeVerb {
  /// Every problem with line and column, on a study where there is one.
  struct Check: Verb {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Try a scheme on a study: components found, people who lack some, bands nobody gets; every problem with line and column.",
      discussion: """
        evenhand scheme check STUDY               the scheme in the study's folder, or --scheme FILE
        evenhand scheme check STUDY/scheme.yaml   the same; a scheme that lies elsewhere is read alone

        Exit status 65 when there are errors; the result is written all the same: the problems are the result.
        """)

    @Argument(help: "The study, or the scheme (YAML).")
    var target: String

    @Option(help: "The scheme (YAML); default: scheme.yaml in the study's folder.")
    var scheme: String?

    @Option(help: "Columns that are called otherwise: person=diver,rater=judge.")
    var map: [String] = []

    @OptionGroup var periods: LatestPeriodOptions
    @OptionGroup var output: OutputOptions

    func perform() throws {
      var question = TryScheme()
      (question.opening.scheme, question.opening.map) = (scheme, map)
      question.periods = periods.choice
      let trial = try question.run(target)
      try output.write(trial, Document(trial, name: target), periods: [trial.period].compactMap(\.self))
      guard trial.problems.contains(where: { $0.severity == .error }) else { return }
      let console = Console(language: output.language)
      console.say(trial.problems.filter { $0.severity == .error })
      console.sayCount(trial.problems, ConsoleSentence.problemCount)
      throw ExitCode(65)
    }
  }
}
