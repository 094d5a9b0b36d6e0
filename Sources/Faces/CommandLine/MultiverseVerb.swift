import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Every defensible reading side by side.
struct MultiverseVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "multiverse",
    abstract: "Every defensible reading side by side: in how many a person has which band, and a finding is flagged; with a joint test.",
    discussion: """
      evenhand multiverse datasets/coastal-district --person P044
      evenhand multiverse datasets/coastal-district -o multiverse.html
      """)

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions

  @Option(help: "The choices and their options (YAML); default: multiverse.yaml in the study's folder, else the documented ones.")
  var choices: String?

  @Option(help: "Only this person's bands.")
  var person: String?

  @Option(help: "How often ties are dealt anew for the joint test; 0: not at all.")
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
