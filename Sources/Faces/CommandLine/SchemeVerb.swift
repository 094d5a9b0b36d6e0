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
    commandName: "scheme",
    abstract: .init(en: "Draft a scheme, try it on a study, or say in plain words what it does.", zh: "起草方案、用数据试算方案，或用文字说明方案的规则。"),
    subcommands: [Initial.self, Template.self, Check.self, Explain.self])

  /// A scheme drafted from a study.
  struct Initial: Verb {
    static let configuration = CommandConfiguration(
      commandName: "init",
      abstract: .init(
        en: "Draft a scheme from a study's own tables, ready to score by; every choice stands in a comment.",
        zh: "根据数据的各表起草方案，可直接用于计分；每项取舍都写在注释中。"),
      discussion: .init(
        en: """
          evenhand scheme init STUDY -o STUDY/scheme.yaml
          evenhand scheme init scores.csv --for contest -o scheme.yaml

          Components, weights in heads (单位考绩（40%）), tiers, groups and announced results are read from the tables; the rest is as usual in practice.
          """,
        zh: """
          evenhand scheme init 数据 -o 数据/scheme.yaml
          evenhand scheme init scores.csv --for contest -o scheme.yaml

          分项、表头中的权重（单位考绩（40%））、等次、组别和已公布的结果都从表中读取；其余按通常做法。
          """))

    @OptionGroup var study: StudyOptions

    @Option(
      name: .customLong("for"),
      help: .init(
        en: "What the scheme is for: office (the best fifth stands out) or contest (judges differ, a few win).",
        zh: "方案的用途：office（机关考核，最好的五分之一突出）或 contest（评选，评委宽严不一，少数人获奖）。", value: "用途"))
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
      commandName: "template",
      abstract: .init(en: "Write a scheme with every key, each explained in a comment.", zh: "写出包含全部键的方案，每个键都有注释说明。"),
      discussion: .init(
        en: "--format markdown writes the table of all keys with what holds where they aren't stated, as in docs/scheme.md.",
        zh: "--format markdown 写出全部键的说明表，并注明不写时按什么处理，与 docs/scheme.md 相同。"))

    @OptionGroup var output: OutputOptions

    func perform() throws {
      let template = SchemeTemplate(language: output.language)
      try output.write(template, Document(template), asText: { _ in template.yaml })
    }
  }

  /// The rules in plain words.
  struct Explain: Verb {
    static let configuration = CommandConfiguration(
      commandName: "explain", abstract: .init(en: "Say in plain words what a scheme does.", zh: "用文字说明方案的规则。"))

    @Argument(help: .init(en: "The scheme (YAML).", zh: "方案（YAML）。", value: "文件"))
    var file: String

    @OptionGroup var output: OutputOptions

    func perform() throws {
      let explanation = try Evenhand.Explain(file: file).run()
      try output.write(explanation, Document(explanation, name: file))
    }
  }
}
