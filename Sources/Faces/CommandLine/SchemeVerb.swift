import ArgumentParser
import Evenhand
import Messages
import Reporting

/// `--for`
enum SchemePurpose: String, CaseIterable, ExpressibleByArgument {
  case office, contest
}

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
        evenhand scheme init scores.csv --for contest -o scheme.yaml

        Components, weights in heads (单位考绩（40%）), tiers, groups and announced results are read from the tables; the rest is as usual in practice.
        """)

    @OptionGroup var study: StudyOptions

    @Option(
      name: .customLong("for"), help: "What the scheme is for: office (the best fifth stands out) or contest (judges differ, a few win).")
    var purpose: SchemePurpose = .office

    @OptionGroup var output: OutputOptions

    func perform() throws {
      let question = DraftScheme(study.opening(), language: output.language, purpose: purpose == .contest ? .contest : .office)
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
