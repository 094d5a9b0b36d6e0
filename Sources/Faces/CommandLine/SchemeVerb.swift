import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Schemes: how to begin one, does it fit, and what does it say?
struct SchemeVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scheme", abstract: "Draft a scheme, try it on a study, or say in plain words what it does.",
    subcommands: [Initial.self, Template.self, Check.self, Explain.self])

  /// A scheme drafted from a study.
  struct Initial: Verb {
    static let configuration = CommandConfiguration(
      commandName: "init", abstract: "Draft a scheme from a study's own tables, ready to score by; every choice stands in a comment.",
      discussion: """
        evenhand scheme init STUDY -o STUDY/scheme.yaml

        Components, weights in heads (单位考绩（40%）), tiers, groups and announced results are read from the tables; the rest is as usual in practice.
        """)

    @OptionGroup var study: StudyOptions
    @OptionGroup var output: OutputOptions

    func perform() throws {
      let question = DraftScheme(study.opening(), language: output.language)
      let drafted = try question.run(study.study)
      try output.write(drafted, Document(drafted), asText: { _ in drafted.yaml })
    }
  }

  /// Every key, commented.
  struct Template: Verb {
    static let configuration = CommandConfiguration(
      commandName: "template", abstract: "Write a scheme with every key, each explained in a comment.",
      discussion: "--format markdown writes the table of all keys with what holds where they aren't stated, as in docs/scheme.md.")

    @OptionGroup var output: OutputOptions

    func perform() throws {
      let template = SchemeTemplate(language: output.language)
      try output.write(template, Document(template), asText: { _ in template.yaml })
    }
  }

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

  /// The rules in plain words.
  struct Explain: Verb {
    static let configuration = CommandConfiguration(
      commandName: "explain", abstract: "Say in plain words what a scheme does.")

    @Argument(help: "The scheme (YAML).")
    var file: String

    @OptionGroup var output: OutputOptions

    func perform() throws {
      let explanation = try Evenhand.Explain(file: file).run()
      try output.write(explanation, Document(explanation, name: file))
    }
  }
}
