import ArgumentParser
import Evenhand

/// Which study, and how its columns are to be understood.
struct StudyOptions: ParsableArguments {
  @Argument(
    help: .init(
      en:
        "The study: a folder, a workbook, a SQLite database, or one CSV file of ratings; audit, compare, score and simulate take -, studies from standard input.",
      zh: "要分析的数据：文件夹、工作簿、SQLite 数据库，或单个评分 CSV 文件；audit、compare、score、simulate 也可写 -，从标准输入读取多套数据。", value: "数据")
  )
  var study: String

  @Option(
    help: .init(en: "Columns that are called otherwise: person=diver,rater=judge.", zh: "表头另有叫法的列：person=选手,rater=裁判。", value: "名称=表头"))
  var map: [String] = []

  @Flag(help: .init(en: "Read files that study.yaml, or a link, names outside the study's folder.", zh: "study.yaml 或链接指向数据文件夹以外的文件时，也读取。"))
  var allowOutside = false

  @OptionGroup var privacy: PrivacyOptions

  /// Whether studies are to come from standard input.
  var isStream: Bool { study == "-" }

  /// How the study is opened.
  func opening(_ schemes: SchemeOptions? = nil, targetColumns: [String] = []) -> StudyOpening {
    var opening = StudyOpening()
    opening.map = map
    opening.pseudonyms = privacy.pseudonymize
    opening.allowsOutside = allowOutside
    opening.scheme = schemes?.scheme
    opening.proposal = schemes?.proposal
    opening.targetColumns = targetColumns
    return opening
  }

  /// Opens the study; warnings go to standard error. What was read is not to be written over.
  func opened(_ schemes: SchemeOptions, _ output: OutputOptions, targetColumns: [String] = []) throws -> OpenedStudy {
    let opened = try opening(schemes, targetColumns: targetColumns).open(study)
    try output.refuse(over: opened.inputs)
    Console(language: output.language).say(opened.notes.filter { $0.severity == .warning })
    return opened
  }
}

/// Which scheme and which proposal.
struct SchemeOptions: ParsableArguments {
  @Option(
    help: .init(en: "The scheme (YAML); default: scheme.yaml in the study's folder.", zh: "方案（YAML）；默认用数据文件夹中的 scheme.yaml。", value: "文件"))
  var scheme: String?

  @Option(
    help: .init(
      en: "The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.",
      zh: "拟议方案（YAML）：只写改动的部分，并入现行方案，或写全；默认用数据文件夹中的 proposal.yaml。", value: "文件"))
  var proposal: String?
}
