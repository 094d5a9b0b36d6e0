import ArgumentParser
import Evenhand
import Foundation
import Messages
import Reporting

/// Runs a notebook's commands and writes what they say below them.
struct NotebookVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook",
    abstract: .init(
      en: "Run the evenhand blocks of a Markdown notebook and write their outputs below them.",
      zh: "运行 Markdown 笔记本中的 evenhand 代码块，把输出写在各块下面。"),
    discussion: .init(
      en: """
        A block marked evenhand holds one command a line, without the program's name; there is no shell. Commands write under the notebook's own folder only, and under
        --check nothing at all. Outputs stand between <!-- output --> and
        <!-- /output --> and are replaced; everything else is kept as it is. Words behind evenhand: fails (the commands are to fail), markdown (the output
        is Markdown), charts=NAME,NAME (drawings out of the page that report writes, as SVG files in a folder beside the notebook).
        """,
      zh: """
        标有 evenhand 的代码块每行一条命令，不写程序名；没有命令行解释器。命令只能写到笔记本所在的文件夹，--check 时什么也不写。输出放在 <!-- output --> 与 <!-- /output --> 之间，重新运行时替换，其余内容原样保留。evenhand 之后可加：fails（命令应当失败）、markdown（输出就是 Markdown）、charts=名称,名称（取 report 网页中的图，存为笔记本旁文件夹中的 SVG 文件）。
        """))

  @Argument(help: .init(en: "The notebook: a Markdown file.", zh: "笔记本：Markdown 文件。", value: "文件"))
  var file: String

  @Flag(
    help: .init(
      en: "Run everything again, write nothing, and fail with the differences where an output is another than the one that stands there.",
      zh: "全部重新运行，不写任何文件；输出与文中不同时列出差异并以失败结束。"))
  var check = false

  @Option(
    help: .init(
      en: "Another study in place of the one that the notebook names; needs -o or --html, since the notebook itself stays as it is.",
      zh: "换用另一套数据，代替笔记本所写的数据；须同时给出 -o 或 --html，笔记本本身不改。", value: "数据"))
  var study: String?

  @Option(
    name: [.customShort("o"), .long],
    help: .init(
      en: "Write the notebook with its outputs to this file, and leave the notebook itself as it is.", zh: "把带输出的笔记本写到此文件，笔记本本身不改。",
      value: "文件"))
  var output: String?

  @Option(help: .init(en: "Write the notebook with its outputs as a self-contained page, too.", zh: "另把带输出的笔记本写成独立网页。", value: "文件"))
  var html: String?

  @Option(
    help: .init(
      en: "How what was done is said: text, json, csv or markdown, on standard output.", zh: "以何种格式说明做了什么：text、json、csv 或 markdown，写到标准输出。",
      value: "格式"))
  var format: OutputOptions.Format?

  @Option(help: .init(en: "The language of messages: en or zh (default from the environment).", zh: "消息的语言：en 或 zh（默认由环境决定）。", value: "语言"))
  var lang: Language?

  @OptionGroup var reporting: ErrorOptions

  var language: Language { lang ?? .ofProcess }

  func validate() throws {
    if check, study != nil || output != nil { throw ValidationError(.checkAlone) }
    if study != nil, output == nil, html == nil { throw ValidationError(.studyNeedsPlace) }
  }

  func run() throws {
    let console = Console(language: language)
    do {
      try perform(console)
    } catch {
      throw console.explain(error)
    }
  }
}
