package import Messages

/// What word processors' documents say of themselves, and why one can't be made.
package enum OfficeSentence: Sentence {
  case table
  case figure
  case annexNote(rows: Int)
  case furtherRows(count: Int)
  case missingProgram(form: String, program: String, package: String, mac: String, windows: String)
  case failed(form: String, program: String, reason: String)
  case noAnswers
  case needsFileName(form: String)
  case cell(Message, String)
  case row(String, [Message])

  package var text: Bilingual {
    switch self {
    case .table: .init(en: "Table", zh: "表")
    case .figure: .init(en: "Figure", zh: "图")
    case .annexNote(let rows):
      .init(
        en:
          "The tables of the analysis; of long ones the first \(rows) rows, of wide ones the figures alone. The workbook (-o report.xlsx) has every row and every sentence.",
        zh: "分析的各表；较长的表列前 \(rows) 行，较宽的表只列数字。每一行、每一句见工作簿（-o report.xlsx）。")
    case .furtherRows(let count):
      .init(
        en: "… and \(count) more \(count, one: "row", many: "rows") in the workbook (-o report.xlsx).",
        zh: "……另有 \(count) 行，见工作簿（-o report.xlsx）。")
    case .missingProgram(let form, let program, let package, let mac, let windows):
      .init(
        en:
          "a .\(form) file is made with \(program), which is not installed. On Debian and Ubuntu: apt install \(package); on macOS: \(mac); on Windows: \(windows). A page (-o report.html) and a workbook (-o report.xlsx) need nothing",
        zh:
          "生成 .\(form) 文件需要 \(program)，尚未安装。Debian、Ubuntu：apt install \(package)；macOS：\(mac)；Windows：\(windows)。网页（-o report.html）与工作簿（-o report.xlsx）无须安装其他程序"
      )
    case .failed(let form, let program, let reason):
      .init(
        en: "\(program) could not make the .\(form) file: \(reason)",
        zh: "\(program) 未能生成 .\(form) 文件：\(reason)")
    case .noAnswers:
      .init(
        en: "slides show the answers of a report's first page: evenhand report STUDY -o report.pptx, without --view publication",
        zh: "幻灯片展示报告首页的各项回答：evenhand report STUDY -o report.pptx，且不用 --view publication")
    case .needsFileName(let form):
      .init(
        en: "name the file to write: -o report.\(form)",
        zh: "请指明要写出的文件：-o report.\(form)")
    case .cell(let title, let text): .init(en: "\(title) \(text)", zh: "\(title) \(text)")
    case .row(let name, let cells): .init(en: "\(name): \(cells)", zh: "\(name)：\(cells)")
    }
  }
}
