import ArgumentParser
import Evenhand
import Messages
import Reporting

extension SchemeVerb {
  /// Every problem with line and column, on a study where there is one.
  struct Check: Verb {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: .init(
        en: "Try a scheme on a study: components found, people who lack some, bands nobody gets; every problem with line and column.",
        zh: "用数据试算方案：找到哪些分项、谁缺少分项、哪些等次无人得到；每个问题都指明行和列。"),
      discussion: .init(
        en: """
          evenhand scheme check STUDY               the scheme in the study's folder, or --scheme FILE
          evenhand scheme check STUDY/scheme.yaml   the same; a scheme that lies elsewhere is read alone

          Exit status 65 when there are errors; the result is written all the same: the problems are the result.
          """,
        zh: """
          evenhand scheme check 数据               用数据文件夹中的方案，或 --scheme 文件
          evenhand scheme check 数据/scheme.yaml   同上；方案放在别处时，只检查方案本身

          有错误时退出码为 65，结果照样写出：问题就是结果。
          """))

    @Argument(help: .init(en: "The study, or the scheme (YAML).", zh: "数据，或方案（YAML）。", value: "数据或方案"))
    var target: String

    @Option(
      help: .init(en: "The scheme (YAML); default: scheme.yaml in the study's folder.", zh: "方案（YAML）；默认用数据文件夹中的 scheme.yaml。", value: "文件")
    )
    var scheme: String?

    @Option(
      help: .init(en: "Columns that are called otherwise: person=diver,rater=judge.", zh: "表头另有叫法的列：person=选手,rater=裁判。", value: "名称=表头"))
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
      if output.output ?? "-" != "-" || ErrorForm.ofProcess == .json { console.say(trial.problems.filter { $0.severity == .error }) }
      console.sayCount(trial.problems, ConsoleSentence.problemCount)
      throw ExitCode(65)
    }
  }
}
