import ArgumentParser
import Messages

/// What help says, in both languages; the other one is never seen in the same run.
struct HelpText {
  let en: String
  let zh: String

  /// Commands to copy, which are the same for everybody.
  static func same(_ text: String) -> HelpText { HelpText(en: text, zh: text) }

  /// In the language of this run.
  var text: String { Language.ofProcess == .chinese ? zh : en }
}

extension ArgumentHelp {
  /// The help of an option, an argument or a flag.
  ///
  /// - Parameters:
  ///   - value: what stands for its value in Chinese (`--draws <次数>`); `nil` as in English.
  ///   - name: what stands for its value in English; `nil`: the option's own name.
  init(en: String, zh: String, value: String? = nil, called name: String? = nil) {
    let isChinese = Language.ofProcess == .chinese
    self.init(isChinese ? zh : en, valueName: isChinese ? value ?? name : name)
  }
}

extension CommandConfiguration {
  /// A verb's name and what its help says.
  init(
    commandName: String, abstract: HelpText, discussion: HelpText? = nil, version: String = "",
    subcommands: [any ParsableCommand.Type] = []
  ) {
    self.init(
      commandName: commandName, abstract: abstract.text, discussion: discussion?.text ?? "", version: version, subcommands: subcommands)
  }
}

extension ValidationError {
  /// What is wrong with options, in the language of this run; the parser adds how the verb is used.
  init(_ sentence: OptionSentence) { self.init(Message(sentence).text(in: .ofProcess)) }
}
