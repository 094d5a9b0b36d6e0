import ArgumentParser
import Evenhand
import Messages

/// What a person is told whose command line can't be read: what is wrong, the help of what is missing, how the command is used.
struct UsageComplaint {
  /// What is wrong; `nil`: in the words of a check of options, which are in the reader's language already.
  var sentence: ParserSentence?
  var message: Message
  /// Of what is missing or wrong: its name and what it means.
  var help: String?
  /// How the command is used, and where more is said.
  var usage: String?
  var seeHelp: String?

  /// - Parameter error: what the parser threw.
  init(_ error: any Error) {
    let text = Program.message(for: error)
    sentence = ParserSentence(text)
    message = sentence.map { Message($0) } ?? Message(verbatim: text)
    let rest = Program.fullMessage(for: error).dropFirst("\(Program._errorPrefix)\(text)\n".count)
    guard let found = rest.firstMatch(of: /(?s)^(?:Help:  (.*?)\n)?Usage: (.*)\n  See '(.*)' for more information\./) else { return }
    help = found.output.1.map(String.init)
    (usage, seeHelp) = (String(found.output.2), String(found.output.3))
  }

  /// A verb that is not there, under what is.
  init(_ unknown: CommandWords.UnknownVerb) {
    let near = NearWords.near(unknown.verb, among: unknown.known)
    sentence = near.isEmpty ? .unknownVerb(verb: unknown.verb) : .unknownVerbNear(verb: unknown.verb, near: near)
    message = sentence.map { Message($0) } ?? Message(verbatim: unknown.verb)
    let path = unknown.path.joined(separator: " ")
    (usage, seeHelp) = ("\(path) <subcommand>", "\(path) --help")
  }

  /// In the parser's own layout.
  func text(in language: Language) -> String {
    func said(_ sentence: ParserSentence) -> String { Message(sentence).text(in: language) }
    let prefix = language == .chinese ? "错误: " : Program._errorPrefix
    let used = usage.map { language == .chinese ? HelpPage.usage($0) : $0 }
    return
      ([prefix + message.text(in: language)]
      + [help.map(ParserSentence.helpOf), used.map(ParserSentence.usage), seeHelp.map(ParserSentence.seeHelp)].compactMap { $0.map(said) })
      .joined(separator: "\n")
  }

  /// As a program is told it.
  var reported: ReportedProblem {
    var problem = ReportedProblem(.usage, message)
    (problem.option, problem.value) = sentence?.place ?? (nil, nil)
    problem.expected = sentence?.expected ?? []
    return problem
  }
}
