import Foundation
import Testing

/// Help in English and Chinese: every option says what it means in both, and a Chinese page holds no English sentence.
@Suite struct HelpTests {
  /// What the parser says of a command.
  struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable { let name: String }
      let kind: String
      let preferredName: Name?
      let valueName: String?
      let abstract: String?

      var name: String { preferredName?.name ?? kind }
    }

    let commandName: String
    let abstract: String?
    let discussion: String?
    let subcommands: [Command]?
    let arguments: [Argument]?

    /// This one and all below it, with their words.
    func all(_ path: [String] = []) -> [(path: [String], command: Command)] {
      [(path, self)] + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { $0.all(path + [$0.commandName]) }
    }
  }

  private struct Tool: Decodable { let command: Command }

  /// All commands, their options and help in a language.
  private static func commands(_ language: String) throws -> [(path: [String], command: Command)] {
    let run = try Program.run("--experimental-dump-help", "--lang", language)
    return try JSONDecoder().decode(Tool.self, from: Data(run.output.utf8)).command.all()
  }

  private static func isChinese(_ text: String) -> Bool { text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }

  /// Columns of a terminal.
  private static func width(_ text: Substring) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ((0x2E80...0x9FFF).contains($1.value) || (0xFF00...0xFF60).contains($1.value) ? 2 : 1) }
  }

  @Test func everyOptionSaysInBothLanguagesWhatItMeans() throws {
    let (english, chinese) = (try Self.commands("en"), try Self.commands("zh"))
    #expect(english.map(\.path) == chinese.map(\.path) && english.count > 25)
    for (en, zh) in zip(english, chinese) {
      let place = en.path.joined(separator: " ")
      #expect(Self.isChinese(zh.command.abstract ?? "") && !Self.isChinese(en.command.abstract ?? ""), "\(place)")
      #expect((en.command.discussion == nil) == (zh.command.discussion == nil), "\(place)")
      #expect(en.command.arguments?.map(\.name) == zh.command.arguments?.map(\.name), "\(place)")
      for (own, other) in zip(en.command.arguments ?? [], zh.command.arguments ?? []) {
        let texts = [own.abstract ?? "", other.abstract ?? ""]
        #expect(!texts[0].isEmpty && !Self.isChinese(texts[0].replacing("单位考绩（40%）", with: "")), "\(place) --\(own.name)")
        #expect(Self.isChinese(texts[1]) && texts[1].hasSuffix("。"), "\(place) --\(own.name): \(texts[1])")
        #expect(texts[1].firstMatch(of: /[a-z]+ [a-z]+ [a-z]+ [a-z]+/) == nil, "\(place) --\(own.name): \(texts[1])")
        let value = other.valueName ?? ""
        #expect(own.kind == "flag" || Self.isChinese(value) || value == "I/N", "\(place) --\(own.name) <\(value)>")
      }
    }
  }

  @Test func chinesePagesAreChineseAndNoWiderThanTheTerminal() throws {
    let english = ["OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "default:", "values:", "Show ", "See '"]
    for (path, command) in try Self.commands("zh") {
      let page = try Program.run(path + ["--help", "--lang", "zh"]).output
      #expect(page.hasPrefix("概述：\(command.abstract?.prefix(6) ?? "")") && page.contains("\n用法：evenhand"), "\(path): \(page)")
      for word in english { #expect(!page.contains(word), "\(path) says \(word)") }
      for line in page.split(separator: "\n") where !line.contains("evenhand ") { #expect(Self.width(line) <= 80, "\(line)") }
      for argument in command.arguments ?? [] where argument.kind != "positional" { #expect(page.contains("--\(argument.name)")) }
    }
  }

  /// `--lang` wherever it stands, else the environment; what is asked of the program itself as well.
  @Test func theLanguageIsThatOfTheOptionElseOfTheEnvironment() throws {
    let chinese = ["LANG": "zh_CN.UTF-8"]
    for words in [["--help"], ["help"], [], ["audit", "--help"], ["help", "scheme", "init"], ["scheme", "--help"], ["scheme"]] {
      #expect(try Program.run(words, environment: chinese).output.hasPrefix("概述："), "\(words)")
      #expect(try Program.run(["--lang", "zh"] + words).output.hasPrefix("概述："), "\(words)")
      #expect(try Program.run(words).output.hasPrefix("OVERVIEW: "), "\(words)")
      #expect(try Program.run(["--lang=en"] + words, environment: chinese).output.hasPrefix("OVERVIEW: "), "\(words)")
    }
    let all = ["LC_ALL": "zh_CN.UTF-8", "LANG": "C"]
    #expect(try Program.run(["score", "datasets/coastal-district"], environment: all).output.contains("名次"))
    #expect(try Program.run("--lang", "zh", "score", "datasets/coastal-district").output.contains("名次"))
    let script = try Program.run("--generate-completion-script", "zsh", "--lang", "zh").output
    #expect(script.contains("显示帮助。") && script.contains("评分人") && !script.contains("Show help"))
  }

  static let complaints: [(words: [String], english: String, chinese: String)] = [
    (["audi", "x"], "There is no verb 'audi'. Did you mean audit?", "没有命令“audi”。是否要用 audit？"),
    (["qqqqqq"], "There is no verb 'qqqqqq'", "没有命令“qqqqqq”"),
    (["scheme", "explian", "x"], "There is no verb 'explian'. Did you mean explain?", "没有命令“explian”。是否要用 explain？"),
    (["help", "simulat"], "There is no verb 'simulat'. Did you mean simulate?", "没有命令“simulat”。是否要用 simulate？"),
    (["audit", "x", "--detectr", "y"], "Unknown option '--detectr'. Did you mean '--detectors'?", "没有选项“--detectr”。是否要用“--detectors”？"),
    (["audit", "x", "--zzzzzzzz"], "Unknown option '--zzzzzzzz'", "没有选项“--zzzzzzzz”"),
    (["audit", "x", "--seed"], "Missing value for '--seed <seed>'", "“--seed <整数>”后面缺少取值"),
    (["audit"], "Missing expected argument '<study>'", "缺少“<数据>”"),
    (["audit", "x", "y"], "Unexpected argument 'y'", "多出“y”"),
    (["audit", "x", "y", "z"], "Unexpected arguments: y, z", "多出：y、z"),
    (["audit", "x", "--seed", "q"], "The value 'q' is invalid for '--seed <seed>'", "“--seed <整数>”不能取“q”"),
    (
      ["audit", "x", "--alternative", "q"],
      "The value 'q' is invalid for '--alternative <alternative>'. Please provide one of two-sided, greater, less.",
      "“--alternative <方向>”不能取“q”；可取 two-sided、greater、less"
    ),
    (
      ["audit", "x", "--timing=3"], "The option '--timing' does not take any value, but '3' was specified.", "选项“--timing”不带取值，却写了“3”"
    ),
    (
      ["audit", "x", "--interval", "7"], "--interval lies between 0 and 1, from 1e-09 to 0.999999999",
      "--interval 应在 0 与 1 之间，从 1e-09 到 0.999999999"
    ),
    (["plan"], "a study is needed, or --people and --raters", "须给出数据，或给出 --people 与 --raters"),
    (["score", "x", "-o", "a.pdf"], "-o a.pdf: no .pdf file is written", "-o a.pdf：不能写 .pdf 文件"),
    (["--lang", "fr", "score", "x"], "The value 'fr' is invalid for '--lang <lang>'", "“--lang <语言>”不能取“fr”"),
  ]

  @Test(arguments: complaints.indices) func whatCantBeReadIsSaidInTheLanguage(index: Int) throws {
    let (words, english, chinese) = Self.complaints[index]
    let own = try Program.run(words)
    #expect(own.status == 64 && own.output.isEmpty && own.errors.hasPrefix("Error: \(english)"), "\(own.errors)")
    #expect(own.errors.contains("\nUsage: evenhand") && own.errors.hasSuffix(" for more information.\n"))
    let other = try Program.run(words, environment: ["LANG": "zh_CN.UTF-8"])
    #expect(other.status == 64 && other.output.isEmpty && other.errors.hasPrefix("错误: \(chinese)"), "\(other.errors)")
    #expect(other.errors.contains("\n用法：evenhand") && other.errors.contains("\n  详细说明：evenhand"))
  }

  /// Somebody may ask for a verb by what it does.
  @Test func chineseWordsLeadToVerbs() throws {
    let run = try Program.run("归一", "x", "--lang", "zh")
    #expect(run.status == 64 && run.errors.contains("是否要用 normalize"), "\(run.errors)")
  }
}
