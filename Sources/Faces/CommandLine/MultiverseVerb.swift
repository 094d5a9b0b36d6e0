import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Every defensible reading side by side.
struct MultiverseVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "multiverse",
    abstract: .init(
      en: "Every defensible reading side by side: in how many a person has which band, and a finding is flagged; with a joint test.",
      zh: "各种可取口径并列：每人在多少种口径下得到哪个等次、一项结果在多少种口径下提示复核，并作合并检验。"),
    discussion: .same(
      """
      evenhand multiverse datasets/coastal-district --person P044
      evenhand multiverse datasets/coastal-district -o multiverse.html
      """))

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions

  @Option(
    help: .init(
      en: "The choices and their options (YAML); default: multiverse.yaml in the study's folder, else the documented ones.",
      zh: "各项口径及其选项（YAML）；默认用数据文件夹中的 multiverse.yaml，没有则用文档所列的口径。", value: "文件"))
  var choices: String?

  @Option(help: .init(en: "Only this person's bands.", zh: "只看此人的等次。", value: "姓名"))
  var person: String?

  @Option(help: .init(en: "How often ties are dealt anew for the joint test; 0: not at all.", zh: "合并检验时把关联重新随机分派多少次；0：不做。", value: "次数"))
  var deals = 199

  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    var question = Multiverse()
    (question.person, question.deals, question.seed, question.threads) = (person, deals, work.seed, work.threadCount)
    let opened = try study.opened(schemes, output)
    if let file = choices ?? StudyOpening.beside("multiverse.yaml", study.study) {
      try output.refuse(over: [file])
      question.choices = try Multiverse.choices(in: file)
    }
    let result = try question.run(opened)
    try output.write(result, Document(result), words: ReaderWords(opened.study))
  }

  func validate() throws {
    try OptionBounds.count("--deals", deals, from: 0, upTo: OptionBounds.mostDraws)
  }
}
