package import Messages

/// What the command line itself says.
package enum ConsoleSentence: Sentence {
  case inSheet(sheet: String)
  case inRow(row: Int)
  case inColumn(column: String)
  case errorCount(errors: Int)
  case problemCount(errors: Int)
  case wrote(file: String)
  case unknownDetector(detector: String, known: [String])
  case unknownConstant(constant: String, known: [String])
  case constantNotWhole(constant: String, low: Int, value: String)
  case constantOutOfRange(constant: String, low: String, high: String, value: String)
  case wrongWeights(text: String)
  case wrongRegion(text: String)
  case wrongBounds(text: String)
  case unknownMethod(method: String, known: [String])
  case wrongTrim(text: String)
  case wrongRounding(text: String)
  case needsWorkbookName
  case trainingNeedsStudy
  case standardOutput(reason: String)
  case argumentNotUTF8(number: Int, name: String)
  case folderNotUTF8(name: String)
  case schemeIsRight(file: String)
  /// How fast JSON was written, under `--timing`.
  case jsonWritten(size: Double, seconds: Double, rate: Double)
  /// The folder of a file that is to be written is not there, or is none.
  case noFolder(file: String, folder: String)
  case closedFolder(file: String, folder: String)
  case isFolder(file: String)
  /// Of several tables one was written; the others by their names.
  case furtherTables(table: String, others: [String])
  case unknownTable(table: String, known: [String])
  case noTable
  /// No verb or result is called so, but these.
  case unknownResult(result: String, known: [String])

  package var text: Bilingual {
    switch self {
    case .inSheet(let sheet): .init(en: "sheet \(sheet)", zh: "工作表 \(sheet)")
    case .inRow(let row): .init(en: "row \(row)", zh: "第 \(row) 行")
    case .inColumn(let column): .init(en: "column \(column)", zh: "\(column) 列")
    case .errorCount(let errors):
      .init(
        en: "\(errors) \(errors, one: "problem", many: "problems") to mend; nothing was written",
        zh: "共 \(errors) 处需要改正；未写出任何文件")
    case .problemCount(let errors):
      .init(
        en: "\(errors) \(errors, one: "problem", many: "problems") to mend",
        zh: "共 \(errors) 处需要改正")
    case .argumentNotUTF8(let number, let name):
      .init(
        en:
          "argument \(number) is not UTF-8 text (read as GB18030 it is \(name)), so that no file can be named by it for certain; rename the file or folder in UTF-8",
        zh:
          "第 \(number) 个参数不是 UTF-8 文本（按 GB18030 读作 \(name)），无法确定所指的文件；请把文件或文件夹的名称改为 UTF-8"
      )
    case .folderNotUTF8(let name):
      .init(
        en:
          "the name of the folder you are in is not UTF-8 text (read as GB18030 it is \(name)), so that no file in it can be named for certain; rename it in UTF-8",
        zh:
          "当前文件夹的名称不是 UTF-8 文本（按 GB18030 读作 \(name)），无法确定其中的文件；请把其名称改为 UTF-8"
      )
    case .wrote(let file): .init(en: "wrote \(file)", zh: "已写出 \(file)")
    case .unknownDetector(let detector, let known):
      .init(
        en: "there is no detector \(detector); there are \(known)",
        zh: "没有检验 \(detector)；现有 \(known)")
    case .unknownConstant(let constant, let known):
      .init(
        en: "\(constant) sets no constant: NAME=VALUE, the name one of \(known)",
        zh: "\(constant) 不能设定任何常数：应为 名称=数值，名称为 \(known) 之一")
    case .constantNotWhole(let constant, let low, let value):
      .init(
        en: "\(constant) is a whole number, \(low) or more, not \(value)",
        zh: "\(constant) 应为不小于 \(low) 的整数，而不是 \(value)")
    case .constantOutOfRange(let constant, let low, let high, let value):
      .init(
        en: "\(constant) lies between \(low) and \(high), not at \(value)",
        zh: "\(constant) 应在 \(low) 与 \(high) 之间，而不是 \(value)")
    case .wrongWeights(let text):
      .init(
        en: "\(text) is no list of weights; write component=weight pairs, 0 or more, not all 0: \"a=40,b=60\"",
        zh: "\(text) 不是权重列表；请写成 分项=权重（不小于 0，且不全为 0）：\"a=40,b=60\"")
    case .wrongRegion(let text):
      .init(
        en: "\(text) is no region; write simplex, ordinal, box:0.1, or name a file of constraints",
        zh: "\(text) 不是权重范围；请写 simplex、ordinal、box:0.1，或约束文件名")
    case .wrongBounds(let text):
      .init(
        en: "\(text) is no list of bounds; write shares between 0 and 1: \"unit=0.1:0.4,head=0.15\"",
        zh: "\(text) 不是界限；请写 0 到 1 之间的比例：\"unit=0.1:0.4,head=0.15\"")
    case .unknownMethod(let method, let known):
      .init(
        en: "there is no method \(method); there are all, \(known)",
        zh: "没有方法 \(method)；现有 all、\(known)")
    case .wrongTrim(let text):
      .init(
        en: "\(text) is no trimming; write how many of the highest and of the lowest: --trim 1,1",
        zh: "\(text) 无法识别；请写明去掉最高、最低各几个：--trim 1,1")
    case .wrongRounding(let text):
      .init(
        en: "\(text) is no rounding; write decimal places: --round mean=2,k=3,result=2",
        zh: "\(text) 无法识别；请写明保留小数位数：--round mean=2,k=3,result=2")
    case .trainingNeedsStudy:
      .init(
        en: "--training writes a page for each rater of one study in files: not with --outcome, and not of studies on standard input",
        zh: "--training 为一份数据文件中的每名评分人写出一页：不能与 --outcome 同用，也不能用于标准输入中的数据")
    case .needsWorkbookName:
      .init(
        en: "name the workbook to write: -o study.xlsx",
        zh: "请指明要写出的工作簿：-o study.xlsx")
    case .standardOutput(let reason):
      .init(
        en: "standard output can't be written: \(reason)",
        zh: "无法写入标准输出：\(reason)")
    case .schemeIsRight(let file): .init(en: "\(file): no problems", zh: "\(file)：没有问题")
    case .jsonWritten(let size, let seconds, let rate):
      .init(
        en: "\(size, places: 1) MB of JSON written in \(seconds, places: 3) s, \(rate, places: 0) MB/s",
        zh: "写出 JSON \(size, places: 1) MB，用时 \(seconds, places: 3) 秒，每秒 \(rate, places: 0) MB")
    case .noFolder(let file, let folder):
      .init(en: "\(file) can't be written: there is no folder \(folder)", zh: "无法写出 \(file)：没有文件夹 \(folder)")
    case .closedFolder(let file, let folder):
      .init(
        en: "\(file) can't be written: nothing may be written in the folder \(folder)", zh: "无法写出 \(file)：没有权限写入文件夹 \(folder)")
    case .isFolder(let file):
      .init(
        en: "\(file) is a folder; name a file in it, or with --format csv write a file for each table into it (-o FOLDER/)",
        zh: "\(file) 是文件夹；请写明其中的文件名，或用 --format csv 把每张表各写成一个文件（-o 文件夹/）")
    case .furtherTables(let table, let others):
      .init(
        en: "this is the table \(table); there are others: \(others) (--table NAME for one, -o FOLDER/ for all)",
        zh: "以上为 \(table) 表；另有 \(others)（--table 名称 取其一，-o 文件夹/ 全部写出）")
    case .unknownTable(let table, let known):
      .init(en: "there is no table \(table); there are \(known)", zh: "没有 \(table) 这张表；现有 \(known)")
    case .noTable:
      .init(en: "the result has no table; --format text, markdown or json says it", zh: "结果中没有表；请用 --format text、markdown 或 json")
    case .unknownResult(let result, let known):
      .init(
        en: "there is no result \(result); there are \(known)",
        zh: "没有名为 \(result) 的结果；现有 \(known)")
    }
  }
}
