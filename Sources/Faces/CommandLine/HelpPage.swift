import ArgumentParser
import Evenhand
import Foundation
import Messages
import Reporting

/// The help of a command in Chinese: the parser's own layout, its headings in Chinese, columns as wide as a terminal shows them.
struct HelpPage {
  /// Where the explanations begin, as in the parser's own pages.
  private static let labelWidth = 26
  private static let indent = 2

  let width: Int

  /// As wide as `COLUMNS` says, else as the terminal is, else 80 columns.
  static var usual: HelpPage {
    let stated = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }.flatMap { (40...240).contains($0) ? $0 : nil }
    return HelpPage(width: stated ?? Console.terminalWidth ?? 80)
  }

  /// The page in place of what the parser would print; `nil` where that is no page of help.
  ///
  /// - Parameter text: what the parser would print.
  func chinese(_ text: String) -> String? {
    guard text.hasPrefix("OVERVIEW: "), let usage = text.firstMatch(of: /(?s)\nUSAGE: (.*?)\n\n/)?.output.1,
      let tool = ToolDescription.own()
    else { return nil }
    return page(tool.command(usage.split { $0.isWhitespace }.dropFirst().map(String.init)), usage: Self.usage(String(usage)))
  }

  /// What follows the parser's "Usage:", in Chinese.
  static func usage(_ usage: String) -> String {
    usage.replacing("<options>", with: "<选项>").replacing("<subcommand>", with: "<命令>")
  }

  /// What the parser itself says within completions and descriptions, in Chinese.
  static func translated(_ text: String) -> String {
    translations.reduce(text) { $0.replacing($1.en, with: $1.zh) }
  }

  private static let translations: [HelpText] = [
    HelpText(en: "Show the version.", zh: "显示版本。"), HelpText(en: "Show help information.", zh: "显示帮助。"),
    HelpText(en: "Show subcommand help information.", zh: "显示某个命令的帮助。"),
  ]

  private func page(_ command: ToolDescription.Command, usage: String) -> String {
    let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
    let commands = (command.subcommands ?? []).filter { $0.commandName != "help" }
    var parts = [HelpLines(width: width).wrapped("概述：" + (command.abstract ?? ""))]
    parts += (command.discussion.map { [$0.split(separator: "\n", omittingEmptySubsequences: false).flatMap(paragraph)] } ?? [])
      .filter { $0 != [""] }
    parts.append(["用法：" + usage])
    parts += section("参数：", arguments.filter { $0.kind == "positional" }.map(entry))
    parts += section("选项：", arguments.filter { $0.kind != "positional" }.map(entry))
    parts += section("命令：", commands.map { ($0.commandName, $0.abstract ?? "") })
    if !commands.isEmpty {
      let path = usage.split(separator: " ").prefix { !$0.hasPrefix("<") && !$0.hasPrefix("[") }
      parts.append(["  各命令的详细说明：\((path.prefix(1) + ["help"] + path.dropFirst()).joined(separator: " ")) <命令>"])
    }
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private func paragraph(_ line: Substring) -> [String] { line.isEmpty ? [""] : HelpLines(width: width).wrapped(String(line)) }

  private func section(_ title: String, _ entries: [(label: String, text: String)]) -> [[String]] {
    entries.isEmpty ? [] : [[title] + entries.flatMap { lines($0.label, $0.text) }]
  }

  /// A label, and beside it (below it, where it is long) what it means.
  private func lines(_ label: String, _ text: String) -> [String] {
    let shown = String(repeating: " ", count: Self.indent) + label
    let space = String(repeating: " ", count: Self.labelWidth)
    let wrapped = HelpLines(width: width - Self.labelWidth).wrapped(text)
    guard TextWidth.of(shown) < Self.labelWidth, let first = wrapped.first, !first.isEmpty else {
      return [shown] + wrapped.filter { !$0.isEmpty }.map { space + $0 }
    }
    return [TextWidth.pad(shown, Self.labelWidth, right: false) + first] + wrapped.dropFirst().map { space + $0 }
  }

  private func entry(_ argument: ToolDescription.Argument) -> (label: String, text: String) {
    let value = argument.valueName.map { " <\($0)>" } ?? ""
    let short = (argument.names ?? []).sorted { $0.text.count < $1.text.count }
    let label =
      argument.kind == "positional"
      ? String(value.dropFirst()) : short.map(\.text).joined(separator: ", ") + (argument.kind == "flag" ? "" : value)
    let meaning = Self.translated(argument.abstract ?? "")
    // Values that the text explains are not listed once more, nor is a default.
    let known = (argument.allValues ?? []).filter { !$0.isEmpty }
    let isListed = known.allSatisfy(meaning.contains)
    let said = [
      isListed ? nil : "可取：" + known.joined(separator: "、"), meaning.contains("默认") ? nil : argument.defaultValue.map { "默认：\($0)" },
    ]
    .compactMap(\.self).joined(separator: "；")
    guard !said.isEmpty else { return (label, meaning) }
    return (label, meaning.hasSuffix("。") ? "\(meaning.dropLast())（\(said)）。" : "\(meaning)（\(said)）")
  }
}
