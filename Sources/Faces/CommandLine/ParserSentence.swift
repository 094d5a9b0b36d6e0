internal import Foundation
package import Messages

/// What the argument parser says of a command line that it can't read, as typed sentences: its own words in English, and in Chinese.
package enum ParserSentence: Sentence {
  /// No verb is called so.
  case unknownVerb(verb: String)
  /// No verb is called so, but these may be meant.
  case unknownVerbNear(verb: String, near: [String])
  case unknownOption(option: String)
  case unknownOptionNear(option: String, near: String)
  case missingValue(option: String)
  case takesNoValue(option: String, value: String)
  case missingArgument(argument: String)
  case missingOneOf(arguments: [String])
  case unexpectedArgument(argument: String)
  case unexpectedArguments(arguments: [String])
  case wrongValue(value: String, option: String)
  case wrongValueOf(value: String, option: String, known: [String])
  case wrongValueBecause(value: String, option: String, reason: String)
  case givenTwice(second: String, first: String)
  case invalidOption(option: String)
  case missingSubcommand
  case unknownShell(shell: String, known: [String])
  case noShell(known: [String])
  /// Before the help of what is missing.
  case helpOf(help: String)
  case usage(usage: String)
  case seeHelp(command: String)

  package var text: Bilingual {
    switch self {
    case .unknownVerb(let verb): .init(en: "There is no verb '\(verb)'", zh: "没有命令“\(verb)”")
    case .unknownVerbNear(let verb, let near):
      .init(en: "There is no verb '\(verb)'. Did you mean \(near)?", zh: "没有命令“\(verb)”。是否要用 \(near)？")
    case .unknownOption(let option): .init(en: "Unknown option '\(option)'", zh: "没有选项“\(option)”")
    case .unknownOptionNear(let option, let near):
      .init(en: "Unknown option '\(option)'. Did you mean '\(near)'?", zh: "没有选项“\(option)”。是否要用“\(near)”？")
    case .missingValue(let option): .init(en: "Missing value for '\(option)'", zh: "“\(option)”后面缺少取值")
    case .takesNoValue(let option, let value):
      .init(
        en: "The option '\(option)' does not take any value, but '\(value)' was specified.", zh: "选项“\(option)”不带取值，却写了“\(value)”")
    case .missingArgument(let argument): .init(en: "Missing expected argument '\(argument)'", zh: "缺少“\(argument)”")
    case .missingOneOf(let arguments): .init(en: "Missing one of: \(arguments)", zh: "缺少以下之一：\(arguments)")
    case .unexpectedArgument(let argument): .init(en: "Unexpected argument '\(argument)'", zh: "多出“\(argument)”")
    case .unexpectedArguments(let arguments): .init(en: "Unexpected arguments: \(arguments)", zh: "多出：\(arguments)")
    case .wrongValue(let value, let option): .init(en: "The value '\(value)' is invalid for '\(option)'", zh: "“\(option)”不能取“\(value)”")
    case .wrongValueOf(let value, let option, let known):
      .init(
        en: "The value '\(value)' is invalid for '\(option)'. Please provide one of \(known).", zh: "“\(option)”不能取“\(value)”；可取 \(known)")
    case .wrongValueBecause(let value, let option, let reason):
      .init(en: "The value '\(value)' is invalid for '\(option)': \(reason)", zh: "“\(option)”不能取“\(value)”：\(reason)")
    case .givenTwice(let second, let first):
      .init(en: "Value to be set with \(second) had already been set with \(first)", zh: "\(second) 与前面的 \(first) 重复")
    case .invalidOption(let option): .init(en: "Invalid option: \(option)", zh: "选项写法有误：\(option)")
    case .missingSubcommand: .init(en: "Missing required subcommand.", zh: "缺少命令。")
    case .unknownShell(let shell, let known):
      .init(en: "There are no completions for '\(shell)'; there are \(known)", zh: "没有“\(shell)”的补全脚本；可取 \(known)")
    case .noShell(let known):
      .init(
        en: "Which shell? --generate-completion-script takes one of \(known)", zh: "未能识别所用的命令行外壳；--generate-completion-script 可取 \(known)")
    case .helpOf(let help): .init(en: "Help:  \(help)", zh: "说明：\(help)")
    case .usage(let usage): .init(en: "Usage: \(usage)", zh: "用法：\(usage)")
    case .seeHelp(let command):
      .init(en: "  See '\(command)' for more information.", zh: "  详细说明：\(command)")
    }
  }
}

extension ParserSentence {
  /// Reads what the parser said; `nil`: a sentence that is none of its own, which a check of options wrote in the reader's language.
  init?(_ message: String) {
    func match(_ pattern: Regex<(Substring, Substring)>) -> String? { message.wholeMatch(of: pattern).map { String($0.output.1) } }
    func pair(_ pattern: Regex<(Substring, Substring, Substring)>) -> (String, String)? {
      message.wholeMatch(of: pattern).map { (String($0.output.1), String($0.output.2)) }
    }
    func triple(_ pattern: Regex<(Substring, Substring, Substring, Substring)>) -> (String, String, String)? {
      message.wholeMatch(of: pattern).map { (String($0.output.1), String($0.output.2), String($0.output.3)) }
    }
    if let (option, near) = pair(/Unknown option '(.*)'\. Did you mean '([^']*)'\?/) {
      self = .unknownOptionNear(option: option, near: near)
    } else if let option = match(/Unknown option '(.*)'/) {
      self = .unknownOption(option: option)
    } else if let option = match(/Missing value for '([^']*)'/) {
      self = .missingValue(option: option)
    } else if let (option, value) = pair(/(?s)The option '([^']*)' does not take any value, but '(.*)' was specified\./) {
      self = .takesNoValue(option: option, value: value)
    } else if let argument = match(/Missing expected argument '(.*)'/) {
      self = .missingArgument(argument: argument)
    } else if let arguments = match(/Missing one of: '(.*)'/) {
      self = .missingOneOf(arguments: Self.quoted(arguments))
    } else if let argument = match(/(?s)Unexpected argument '(.*)'/) {
      self = .unexpectedArgument(argument: argument)
    } else if let arguments = match(/(?s)\d+ unexpected arguments: '(.*)'/) {
      self = .unexpectedArguments(arguments: Self.quoted(arguments))
    } else if let (value, option, known) = triple(
      /(?s)The value '(.*)' is invalid for '([^']*)'\. Please provide one of the following:\n(.*)/)
    {
      self = .wrongValueOf(value: value, option: option, known: known.split(separator: "\n").map { String($0.drop { " -".contains($0) }) })
    } else if let (value, option, known) = triple(/(?s)The value '(.*)' is invalid for '([^']*)'\. Please provide one of (.*)\./) {
      self = .wrongValueOf(value: value, option: option, known: known.matches(of: /'([^']*)'/).map { String($0.output.1) })
    } else if let (value, option, reason) = triple(/(?s)The value '(.*)' is invalid for '([^']*)': (.*)/) {
      self = .wrongValueBecause(value: value, option: option, reason: reason)
    } else if let (value, option) = pair(/(?s)The value '(.*)' is invalid for '([^']*)'/) {
      self = .wrongValue(value: value, option: option)
    } else if let (second, first) = pair(/Value to be set with (.*) had already been set with (.*)/) {
      self = .givenTwice(second: second, first: first)
    } else if let option = match(/Invalid option: (.*)/) {
      self = .invalidOption(option: option)
    } else if let (shell, known) = pair(/(?s)Can't generate completion scripts for '(.*)'\..*one of:\n *(.*)/) {
      self = .unknownShell(shell: shell, known: known.split(separator: " ").map(String.init))
    } else if let known = match(/(?s)Can't autodetect a supported shell\..*one of:\n *(.*)/) {
      self = .noShell(known: known.split(separator: " ").map(String.init))
    } else if message == "Missing required subcommand." {
      self = .missingSubcommand
    } else {
      return nil
    }
  }

  /// The parts of a list whose first and last quotation marks are gone.
  private static func quoted(_ list: String) -> [String] { list.components(separatedBy: "', '") }

  /// What may stand there instead, where that is known.
  var expected: [String] {
    switch self {
    case .unknownVerbNear(_, let near): near
    case .unknownOptionNear(_, let near): [near]
    case .wrongValueOf(_, _, let known), .unknownShell(_, let known), .noShell(let known): known
    default: []
    }
  }

  /// The option or argument that is meant, and what stands there.
  var place: (option: String?, value: String?) {
    switch self {
    case .unknownVerb(let verb), .unknownVerbNear(let verb, _): (nil, verb)
    case .unknownOption(let option), .unknownOptionNear(let option, _), .missingValue(let option), .invalidOption(let option): (option, nil)
    case .missingArgument(let argument): (argument, nil)
    case .takesNoValue(let option, let value), .wrongValue(let value, let option), .wrongValueOf(let value, let option, _),
      .wrongValueBecause(let value, let option, _):
      (option, value)
    case .unexpectedArgument(let value): (nil, value)
    case .unexpectedArguments(let values): (nil, values.first)
    case .unknownShell(let shell, _): ("--generate-completion-script", shell)
    case .givenTwice(let second, _): (second, nil)
    default: (nil, nil)
    }
  }
}
