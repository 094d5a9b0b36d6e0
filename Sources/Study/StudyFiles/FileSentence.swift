package import Messages

/// What is said about files and their reading.
package enum FileSentence: Sentence {
  /// No such file or folder.
  case missingFile(path: String)
  /// A file exists but can't be opened.
  case unreadableFile(path: String, reason: String)
  /// Writing failed.
  case unwritableFile(path: String, reason: String)
  case specialFile(path: String)
  case danglingLink(path: String)
  case fileInUse(path: String)
  case outsideScope(path: String, folder: String)
  case changedFile(path: String)
  case unreadableName
  /// A key of pseudonyms that isn't one.
  case notAKeyFile(columns: String)
  case notAKeyKind(kinds: String)
  case incompleteKey
  case repeatedKey
  /// The list of problems was cut.
  /// Nothing in a file.
  case emptyFile
  /// More cells than headers.
  case rowTooLong(found: Int, expected: Int, separator: Argument)
  /// Fewer cells than headers.
  case rowTooShort(found: Int, expected: Int, separator: Argument)
  /// One header over several columns.
  case duplicateHeader(header: String, positions: [String])
  /// Data under no header.
  case unnamedColumn(position: String)
  /// More columns than a spreadsheet has.
  case tooManyColumns(limit: Int)
  /// A line that never ends.
  case lineTooLong(limit: Int)
  /// A cell that never ends.
  case cellTooLong(limit: Int)
  /// A NUL byte.
  case zeroByte(offset: Int)
  /// A quote without an end.
  case unclosedQuote
  /// Text behind a closing quote.
  case textAfterQuote
  /// UTF-8 with a broken byte.
  case damagedText(offset: Int)
  /// Bytes that are text in no expected encoding.
  case unknownEncoding(offset: Int, encoding: String)
  /// Which encoding was found.
  case encodingDetected(encoding: String)
  /// Which separator was found.
  case separatorDetected(separator: Argument)
  /// The tabulator in words.
  case tabulator
  /// .xls
  case legacyWorkbook
  /// A workbook with a password.
  case protectedWorkbook
  /// A workbook where text was expected.
  case workbookAsText
  /// A database where text was expected.
  case databaseAsText
  /// A compressed file.
  case compressedFile
  /// HTML under the name of a table.
  case webPage
  /// A PDF or picture.
  case document
  case brokenDataFile(reason: String)
  /// A file of SPSS or Stata where text was expected.
  case dataFileAsText
  case labelsRead(labels: [String])
  case labelsBeside(labels: [String], column: String)
  case foreignFile(what: Message)
  case kindTextDocument
  case kindSlides
  case kindRData
  case kindParquet
  case kindArrow
  case kindSAS
  case kindAccess
  case kindPickle
  case kindDBase
  /// A compound file that holds no workbook.
  case noWorkbookInside
  case facetsNoData
  case facetsCount
  case facetsDataElsewhere
  case facetsLabel
  case facetsDataLine(facets: Int)
  case facetsRange(expected: Int, count: Int)
  case facetsModels(models: [String])
  case facetsTooFine(highest: Int, low: Double, high: Double)
  /// Several columns could be one.
  case ambiguousHeader(candidates: [String], column: String, table: String, first: String)
  /// A header known by another name.
  case headerMatched(header: String, column: String)
  /// Names as identities.
  case nameIsIdentity(header: String)
  case thingIsIdentity(header: String)
  case periodsJoined(header: String, second: String)
  case identityColumnMissing(header: String, table: String)
  case identityUnclear(name: String, candidates: [String])
  case identityJoined(identity: String, table: String)
  /// Names of people whom another table numbers.
  /// A running number.
  case runningNumber(header: String)
  /// A running number as identity.
  case runningNumberMapped(header: String, column: String)
  /// --map that can't be read.
  case mapSyntax(text: String)
  /// A map about a header that isn't there.
  case mapUnknownHeader(column: String, header: String, headers: [String])
  /// Several files for one table.
  case ambiguousFile(files: [String], table: String)
  /// A file that is no table of the study.
  case unknownFile
  /// study.yaml names a file that isn't there.
  case settingsFileMissing(table: String, file: String)
  case fileOutside(table: String, file: String)
  case linkOutside
  /// Not one table found.
  case noTables(names: [String])
  /// Nothing on a sheet.
  case emptySheet
  /// A workbook that can't be unpacked or parsed.
  case brokenWorkbook(reason: String)
  /// A workbook that points to what isn't in it.
  case missingPart(part: String)
  /// A zip bomb.
  case workbookTooLarge(part: String)
  /// A sheet that isn't there.
  case missingSheet(sheet: String, sheets: [String])
  /// A sheet that is no table of the study.
  case unknownSheet
  /// A workbook of whose sheets none is a table
  case unknownWorkbook(count: Int)
  /// A workbook that holds results.
  case resultLeftOut
  /// Rows under pseudonyms.
  case rowsInOrderOfCodes
  /// A formula nobody calculated.
  case formulaWithoutValue
  /// Rows of totals.
  case totalRowsLeftOut(count: Int, rows: [Int])
  /// Notes below the data.
  case noteRowsLeftOut(count: Int, rows: [Int])
  /// Empty cells under a name.
  case filledDown(count: Int, header: String)
  /// Columns without a single cell
  case emptyColumns(headers: [String])
  /// A table of headers only.
  case emptyTableLeftOut
  case officialColumns(headers: [String])
  /// People in rows, raters in columns.
  case matrixOfRaters(columns: Int, ratings: Int)
  /// Raters in rows, people in columns.
  case matrixOfPersons(columns: Int, ratings: Int)
  /// A matrix that could go either way.
  case matrixUnclear(header: String)
  /// A database that can't be read.
  case brokenDatabase(reason: String)
  /// Bytes in a database cell.
  case binaryCell
  /// study.yaml speaks of a table that isn't one.
  case unknownTable(table: String, known: [String])
  /// A scale upside down.
  case scaleOrder(component: String)
  /// YAML too long.
  case yamlTooLong
  /// YAML too deep.
  case yamlTooDeep
  /// Too many references.
  case yamlReferences

  package var text: Bilingual {
    switch self {
    case .missingFile(let path):
      .init(
        en: "There is no file or folder \(path). Check the name and the folder you are in.",
        zh: "找不到文件或文件夹 \(path)。请检查名称和所在目录。")
    case .unreadableFile(let path, let reason):
      .init(
        en: "\(path) can't be read: \(reason).",
        zh: "无法读取 \(path)：\(reason)。")
    case .unwritableFile(let path, let reason):
      .init(
        en: "\(path) can't be written: \(reason). Nothing was changed there.",
        zh: "无法写入 \(path)：\(reason)。原有内容未改动。")
    case .specialFile(let path):
      .init(
        en: "\(path) is a device or a named pipe; an ordinary file is needed, or - for standard output.",
        zh: "\(path) 是设备或命名管道；需要普通文件，标准输出请用 -。")
    case .danglingLink(let path):
      .init(
        en: "\(path) is a link to a file that does not exist; nothing is written through it.",
        zh: "\(path) 是指向不存在文件的链接；不通过它写入。")
    case .fileInUse(let path):
      .init(
        en: "\(path) was read, or written, by this command; the result needs another name.",
        zh: "\(path) 已被本命令读入或写出；结果请另取文件名。")
    case .outsideScope(let path, let folder):
      .init(
        en: "\(path) does not lie under \(folder): a notebook's commands write there only.",
        zh: "\(path) 不在 \(folder) 之下：笔记本的命令只能写入该文件夹。")
    case .changedFile(let path):
      .init(
        en: "\(path) was changed while it was read; read it again when whoever writes it is done.",
        zh: "\(path) 在读取期间被改动；请待写入完成后重新读取。")
    case .unreadableName:
      .init(
        en: "the file's name is not in UTF-8, and the file is left out; give it another name if it belongs to the study",
        zh: "文件名不是 UTF-8 编码，该文件未读入；若属于本次数据，请改名")
    case .notAKeyFile(let columns):
      .init(
        en: "This is no key of pseudonyms. Expected: a table with the columns \(columns).",
        zh: "这不是化名对照表。应为含有 \(columns) 三列的表。")
    case .notAKeyKind(let kinds): .init(en: "Expected: one of \(kinds).", zh: "应为 \(kinds) 之一。")
    case .incompleteKey: .init(en: "Expected: a name and a code.", zh: "应有姓名和代码。")
    case .repeatedKey:
      .init(
        en: "It stands here a second time. Expected: every name and every code once.",
        zh: "在此重复出现。每个姓名和每个代码只能出现一次。")
    case .emptyFile:
      .init(
        en: "The file is empty. Expected: a header row and rows of data below it.",
        zh: "文件为空。应有一行表头，下面是数据行。")
    case .rowTooLong(let found, let expected, let separator):
      .init(
        en: "The row has \(found) cells, the header has \(expected). A text that contains “\(separator)” must stand in quotes.",
        zh: "该行有 \(found) 个单元格，而表头只有 \(expected) 个。含有“\(separator)”的文字必须加引号。")
    case .rowTooShort(let found, let expected, let separator):
      .init(
        en:
          "The row has \(found) \(found, one: "cell", many: "cells"), the header has \(expected). Leave missing cells empty, but keep their separators “\(separator)”.",
        zh: "该行只有 \(found) 个单元格，而表头有 \(expected) 个。缺失的单元格可以留空，但要保留分隔符“\(separator)”。")
    case .duplicateHeader(let header, let positions):
      .init(
        en: "The header “\(header)” stands over several columns (\(positions)). Give each column a name of its own.",
        zh: "表头“\(header)”重复出现（第 \(positions) 列）。请为每一列取不同的名称。")
    case .unnamedColumn(let position):
      .init(
        en: "Column \(position) holds data but has no header; it was left out. Write a header over it if it matters.",
        zh: "第 \(position) 列有数据但没有表头，已略去。如果需要，请补上表头。")
    case .tooManyColumns(let limit):
      .init(
        en: "The table has more than \(limit) columns. Perhaps rows and columns are swapped, or the line breaks are lost.",
        zh: "表格超过 \(limit) 列。可能行列颠倒，或换行丢失。")
    case .lineTooLong(let limit):
      .init(
        en: "The line is longer than \(limit) MiB; this is hardly a table. Check that the file is a CSV file and was exported whole.",
        zh: "该行超过 \(limit) MiB，不像是表格。请确认这是完整导出的 CSV 文件。")
    case .cellTooLong(let limit):
      .init(
        en: "The cell is longer than \(limit) MiB. Check for a quote that is opened and never closed.",
        zh: "该单元格超过 \(limit) MiB。请检查是否有未闭合的引号。")
    case .zeroByte(let offset):
      .init(
        en:
          "Byte \(offset) of the file is zero, which no text contains. If this is UTF-16 without a byte order mark, or no text file at all, save it again as CSV UTF-8.",
        zh: "文件第 \(offset) 个字节为零，文本文件中不应出现。可能是不带 BOM 的 UTF-16，或根本不是文本文件；请另存为 CSV UTF-8。")
    case .unclosedQuote:
      .init(
        en: "A quote is opened here and never closed; nothing after it can be read. Close it, or double a quote that belongs to the text.",
        zh: "此处的引号没有闭合，其后内容无法读取。请补上引号；如引号属于文字本身，请写两个。")
    case .textAfterQuote:
      .init(
        en: "Text follows the closing quote. Double the quotes that belong to the text, as in \"say \"\"yes\"\"\".",
        zh: "闭合引号之后还有文字。属于文字本身的引号请写两个，如 \"说\"\"是\"\"\"。")
    case .damagedText(let offset):
      .init(
        en: "The text is UTF-8, but byte \(offset) of the file is part of no character. Save the file again as CSV UTF-8.",
        zh: "文本为 UTF-8，但文件第 \(offset) 个字节不是有效字符。请重新另存为 CSV UTF-8。")
    case .unknownEncoding(let offset, let encoding):
      .init(
        en:
          "Byte \(offset) of the file is text neither in UTF-8 nor in \(encoding). Save the file as CSV UTF-8, or name its encoding in study.yaml (encoding: …).",
        zh: "文件第 \(offset) 个字节既不是 UTF-8 也不是 \(encoding) 文本。请另存为 CSV UTF-8，或在 study.yaml 中写明编码（encoding: …）。")
    case .encodingDetected(let encoding):
      .init(
        en: "Read as \(encoding).",
        zh: "按 \(encoding) 编码读取。")
    case .separatorDetected(let separator):
      .init(
        en: "Cells are separated by “\(separator)”.",
        zh: "单元格以“\(separator)”分隔。")
    case .tabulator: .init(en: "tab", zh: "制表符")
    case .legacyWorkbook:
      .init(
        en: "This is a workbook of Excel 97–2003 (.xls), not a text table.",
        zh: "这是 Excel 97–2003 工作簿（.xls），不是文本表格。")
    case .protectedWorkbook:
      .init(
        en: "The workbook is protected by a password. Save a copy without it.",
        zh: "工作簿设有密码。请另存一份不带密码的副本。")
    case .workbookAsText:
      .init(
        en: "This is a workbook or another zip archive, not a text table. Save the sheet as “CSV UTF-8”.",
        zh: "这是工作簿或其他压缩文件，不是文本表格。请把工作表另存为“CSV UTF-8”。")
    case .databaseAsText:
      .init(
        en: "This is an SQLite database, not a text table. Export the table as CSV UTF-8.",
        zh: "这是 SQLite 数据库，不是文本表格。请将表导出为 CSV UTF-8。")
    case .compressedFile: .init(en: "The file is compressed. Unpack it first.", zh: "文件已压缩，请先解压。")
    case .webPage:
      .init(
        en:
          "This is a web page (HTML), as some systems export under the name of a workbook. Open it in a spreadsheet program and save it as “Excel Workbook (.xlsx)” or “CSV UTF-8”.",
        zh: "这是网页（HTML），有些系统会以工作簿的名义导出。请用表格软件打开后另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”。")
    case .document:
      .init(
        en: "This is a document or picture, not a table. Expected: CSV.",
        zh: "这是文档或图片，不是表格。应为 CSV。")
    case .brokenDataFile(let reason):
      .init(
        en: "The data file can’t be read: \(reason). Save it anew, or export it as CSV.",
        zh: "数据文件无法读取：\(reason)。请重新保存，或导出为 CSV。")
    case .dataFileAsText:
      .init(
        en: "This is a data file of SPSS or Stata, not a text table.",
        zh: "这是 SPSS 或 Stata 数据文件，不是文本表格。")
    case .labelsRead(let labels):
      .init(
        en: "read by the labels of its values: \(labels)",
        zh: "按值标签读取：\(labels)")
    case .labelsBeside(let labels, let column):
      .init(
        en: "its numbers are read; the labels of its values (\(labels)) stand in the column “\(column)”",
        zh: "读取的是数值；值标签（\(labels)）另列为“\(column)”")
    case .foreignFile(let what):
      .init(
        en: "This is \(what), not a table that is read. Expected: .xlsx, .xls, .ods, CSV, SQLite, SPSS (.sav) or Stata (.dta).",
        zh: "这是\(what)，不是可读取的表格。可读取：.xlsx、.xls、.ods、CSV、SQLite、SPSS（.sav）、Stata（.dta）。")
    case .kindTextDocument: .init(en: "a text document (Word, Writer)", zh: "文字文档（Word、WPS 文字）")
    case .kindSlides: .init(en: "a presentation", zh: "演示文稿")
    case .kindRData: .init(en: "data saved by R (.rds, .RData)", zh: "R 保存的数据（.rds、.RData）")
    case .kindParquet: .init(en: "a Parquet file", zh: "Parquet 文件")
    case .kindArrow: .init(en: "an Arrow or Feather file", zh: "Arrow 或 Feather 文件")
    case .kindSAS: .init(en: "a SAS data set", zh: "SAS 数据集")
    case .kindAccess: .init(en: "an Access database", zh: "Access 数据库")
    case .kindPickle: .init(en: "data saved by Python", zh: "Python 保存的数据")
    case .kindDBase: .init(en: "a dBase table", zh: "dBase 表")
    case .noWorkbookInside:
      .init(
        en:
          "There is no workbook in this file that can be read: it is a Word document of the old kind, or a table of WPS (.et) of its own. Open it in WPS or Excel and save it as “Excel Workbook (.xlsx)”.",
        zh: "这个文件里没有可读取的工作簿：可能是旧版 Word 文档，或 WPS 自有格式的表格（.et）。请用 WPS 表格或 Excel 打开，选择“另存为”，文件类型选“Excel 工作簿（*.xlsx）”，再读取。")
    case .facetsNoData: .init(en: "no ratings stand below “Data =”", zh: "“Data =”之下没有评分")
    case .facetsCount:
      .init(
        en: "“Facets =” must say, before “Data =”, how many facets there are (1 to 255)",
        zh: "“Data =”之前须以“Facets =”说明面的个数（1 至 255）")
    case .facetsDataElsewhere:
      .init(
        en: "“Data =” names another file; read that one together with the labels by copying its lines below “Data =”",
        zh: "“Data =”指向另一文件；请把该文件各行复制到“Data =”之下")
    case .facetsLabel:
      .init(
        en: "expected a facet’s number and name (“1, Judges”)",
        zh: "应为面的编号与名称（如“1, 评委”）")
    case .facetsDataLine(let facets):
      .init(
        en: "expected \(facets) elements and then ratings",
        zh: "应先有 \(facets) 个要素，再有评分")
    case .facetsRange(let expected, let count):
      .init(
        en: "the elements ask for \(expected, one: "rating", many: "ratings"), and \(count) stand in the line",
        zh: "按要素应有 \(expected) 个评分，该行有 \(count) 个")
    case .facetsModels(let models):
      .init(
        en: "a data file of FACETS; of its models (\(models)) nothing is taken over: what the scale is, the ratings say",
        zh: "FACETS 数据文件；其模型设定（\(models)）不予采用，量表由评分本身得出")
    case .facetsTooFine(let highest, let low, let high):
      .init(
        en:
          "FACETS takes whole numbers from 0 to \(highest); the scores from \(shortest: low) to \(shortest: high) are too fine for that. Round them, or give tiers.",
        zh: "FACETS 只接受 0 至 \(highest) 的整数；\(shortest: low) 至 \(shortest: high) 的评分过细，请先取整或改用等次。")
    case .ambiguousHeader(let candidates, let column, let table, let first):
      .init(
        en:
          "The columns \(candidates) could each be “\(column)” of the table \(table). Say which one is meant, for example --map \(table).\(column)=\(first).",
        zh: "\(candidates) 各列都可能是 \(table) 表的“\(column)”。请指明是哪一列，例如 --map \(table).\(column)=\(first)。")
    case .headerMatched(let header, let column):
      .init(
        en: "“\(header)” was taken for \(column).",
        zh: "“\(header)”识别为 \(column)。")
    case .nameIsIdentity(let header):
      .init(
        en: "No column numbers the people, so “\(header)” tells them apart. Two people of one name would count as one.",
        zh: "没有人员编号列，以“\(header)”区分人员。同名者会被视为同一人。")
    case .thingIsIdentity(let header):
      .init(
        en:
          "No column says whom the scores are about; “\(header)” was taken for what is scored. If that is wrong, say --map person=YOUR_HEADER.",
        zh: "没有列说明评分对象是谁，以“\(header)”作为被评对象。如有不符，请用 --map person=实际表头 指明。")
    case .periodsJoined(let header, let second):
      .init(
        en: "“\(header)” and “\(second)” together were taken for the period.",
        zh: "“\(header)”与“\(second)”合为时期。")
    case .identityColumnMissing(let header, let table):
      .init(
        en:
          "study.yaml says that “\(header)” is part of a person's identity, but the table \(table) has no such column and no other to tell people by.",
        zh: "study.yaml 规定“\(header)”是人员身份的一部分，但 \(table) 表没有这一列，也没有其他可区分人员的列。")
    case .identityUnclear(let name, let candidates):
      .init(
        en: "“\(name)” could be \(candidates); the table needs the columns that study.yaml names under identity.",
        zh: "“\(name)”可能是 \(candidates)；该表需要 study.yaml 中 identity 所列各列。")
    case .identityJoined(let identity, let table):
      .init(
        en: "\(identity) together tell the people of \(table) apart.",
        zh: "\(table) 表以 \(identity) 共同区分人员。")
    case .runningNumber(let header):
      .init(
        en: "“\(header)” is a running number; it was left out.",
        zh: "“\(header)”是序号，已略去。")
    case .runningNumberMapped(let header, let column):
      .init(
        en:
          "“\(header)” looks like a running number, yet the map makes it \(column). A running number is no identity unless it is the same in every table.",
        zh: "“\(header)”像是序号，却被指定为 \(column)。除非各表序号一致，否则不能作为身份。")
    case .mapSyntax(let text):
      .init(
        en: "--map can't read “\(text)”. Expected: column=header, several separated by commas, for example --map person=diver,rater=judge.",
        zh: "--map 无法识别“\(text)”。应写作 列=表头，多个用逗号分隔，例如 --map person=运动员,rater=裁判。")
    case .mapUnknownHeader(let column, let header, let headers):
      .init(
        en: "\(column) was said to be the column “\(header)”, but no table has it. The headers are: \(headers).",
        zh: "指定 \(column) 为“\(header)”列，但没有任何表有此表头。现有表头：\(headers)。")
    case .ambiguousFile(let files, let table):
      .init(
        en: "The files \(files) could each be the table \(table). Keep one of them, or say which in study.yaml (files: {\(table): …}).",
        zh: "\(files) 都可能是 \(table) 表。请只保留一个，或在 study.yaml 中指明（files: {\(table): …}）。")
    case .unknownFile:
      .init(
        en: "The file's name is none of a study's tables; it was left out. If it belongs to the study, name it in study.yaml (files: …).",
        zh: "文件名不是考核数据中的任何一个表，已略去。如属于本次数据，请在 study.yaml 中写明（files: …）。")
    case .settingsFileMissing(let table, let file):
      .init(
        en: "study.yaml says that the table \(table) is in \(file), but there is no such file beside it.",
        zh: "study.yaml 写明 \(table) 表在 \(file) 中，但找不到该文件。")
    case .fileOutside(let table, let file):
      .init(
        en:
          "files: \(table) is \(file), which lies outside the study's folder, and is not read: a study that somebody else made could have any file of yours shown. If it is meant, say --allow-outside.",
        zh: "files: \(table) 指向数据文件夹之外的 \(file)，未读取：他人制作的数据可借此显示您的任意文件。确需读取时，请加 --allow-outside。")
    case .linkOutside:
      .init(
        en: "This is a link that leads outside the study's folder, and is not read. If it is meant, say --allow-outside.",
        zh: "这是指向数据文件夹之外的链接，未读取。确需读取时，请加 --allow-outside。")
    case .noTables(let names):
      .init(
        en: "No table of a study is here. Expected: a file of ratings, or a folder with some of \(names).",
        zh: "没有找到考核数据的任何表。应为一个评分文件，或包含以下部分文件的文件夹：\(names)。")
    case .emptySheet:
      .init(
        en: "The sheet is empty. Expected: a header row and rows of data below it.",
        zh: "工作表为空。应有一行表头，下面是数据行。")
    case .brokenWorkbook(let reason):
      .init(
        en: "The workbook is damaged or no workbook (\(reason)). Open it in a spreadsheet program and save it anew as .xlsx.",
        zh: "工作簿已损坏或不是工作簿（\(reason)）。请用表格软件打开后重新另存为 .xlsx。")
    case .missingPart(let part):
      .init(
        en: "The workbook lacks a part or points outside itself (\(part)). Open it in a spreadsheet program and save it anew as .xlsx.",
        zh: "工作簿缺少内容或引用了外部内容（\(part)）。请用表格软件打开后重新另存为 .xlsx。")
    case .workbookTooLarge(let part):
      .init(
        en: "The workbook unpacks to more than any table of ratings would (\(part)); it was not read.",
        zh: "工作簿解压后超出评分表应有的大小（\(part)），未予读取。")
    case .missingSheet(let sheet, let sheets):
      .init(
        en: "There is no sheet “\(sheet)”. The sheets are: \(sheets).",
        zh: "没有名为“\(sheet)”的工作表。现有工作表：\(sheets)。")
    case .unknownSheet:
      .init(
        en: "The sheet's name is none of a study's tables; it was left out. If it belongs to the study, name it in study.yaml (sheets: …).",
        zh: "工作表名称不是考核数据中的任何一个表，已略去。如属于本次数据，请在 study.yaml 中写明（sheets: …）。")
    case .unknownWorkbook(let count):
      .init(
        en:
          "None of the \(count) sheets has a name of a study's tables; the workbook was left out. If it belongs to the study, name it in study.yaml (sheets: …).",
        zh: "\(count) 个工作表的名称都不是数据表名，该工作簿未读取；如属于本研究，请在 study.yaml 中指明（sheets: …）。")
    case .resultLeftOut:
      .init(
        en: "The workbook holds results that Evenhand wrote; it was left out.",
        zh: "该工作簿是 Evenhand 写出的结果，未读取。")
    case .rowsInOrderOfCodes:
      .init(
        en:
          "Rows stand in the order of the codes and are numbered anew: the file's own numbers would tell who is who. Without --pseudonymize messages name the file's rows.",
        zh: "各行按代码排列并重新编号：文件原有的行号会透露身份。不用 --pseudonymize 时，提示所指为文件中的行。")
    case .formulaWithoutValue:
      .init(
        en:
          "The cell holds a formula without a calculated value. Open the workbook in a spreadsheet program and save it, or replace formulas by values.",
        zh: "单元格中的公式没有计算结果。请用表格软件打开并保存，或将公式转为数值。")
    case .totalRowsLeftOut(let count, let rows):
      .init(
        en: "\(count, one: "A row of totals was", many: "Rows of totals were") left out: \(rows).",
        zh: "已略去 \(count) 行合计、平均等：第 \(rows) 行。")
    case .noteRowsLeftOut(let count, let rows):
      .init(
        en:
          "\(count, one: "A note", many: "Notes") below the data \(count, one: "was", many: "were") left out: \(count, one: "row", many: "rows") \(rows).",
        zh: "已略去数据下方 \(count) 行说明：第 \(rows) 行。")
    case .filledDown(let count, let header):
      .init(
        en:
          "\(count) empty \(count, one: "cell", many: "cells") under the names in “\(header)” \(count, one: "was", many: "were") filled from above, as if merged. If that is wrong, write the name into every row.",
        zh: "“\(header)”列中 \(count) 个空单元格按合并单元格处理，沿用上方名称。如确为空，请逐行填写名称。")
    case .emptyColumns(let headers):
      .init(
        en: "nothing stands in \(headers); taken as not there",
        zh: "\(headers) 整列为空，视为没有")
    case .emptyTableLeftOut:
      .init(
        en: "the table has a header but no rows; taken as not there",
        zh: "该表只有表头，没有数据行，视为没有此表")
    case .officialColumns(let headers):
      .init(
        en: "taken as the office's own results (table official), not as components: \(headers)",
        zh: "\(headers) 视为单位公布的结果（official 表），不作为分项")
    case .matrixOfRaters(let columns, let ratings):
      .init(
        en: "Read as a matrix: rows are people, \(columns) columns are raters, \(ratings) ratings.",
        zh: "按矩阵读取：行为被考核人，\(columns) 列为评分人，共 \(ratings) 个评分。")
    case .matrixOfPersons(let columns, let ratings):
      .init(
        en: "Read as a matrix: rows are raters, \(columns) columns are people, \(ratings) ratings.",
        zh: "按矩阵读取：行为评分人，\(columns) 列为被考核人，共 \(ratings) 个评分。")
    case .matrixUnclear(let header):
      .init(
        en:
          "This looks like a matrix of ratings. Say what its rows are: --map person=\(header) for people, --map rater=\(header) for raters.",
        zh: "这像是评分矩阵。请说明行是什么：--map person=\(header) 表示行为被考核人，--map rater=\(header) 表示行为评分人。")
    case .brokenDatabase(let reason):
      .init(
        en: "The database can't be read: \(reason).",
        zh: "无法读取数据库：\(reason)。")
    case .binaryCell:
      .init(
        en: "The cell holds binary data. Expected: text or a number.",
        zh: "单元格为二进制数据。应为文字或数字。")
    case .unknownTable(let table, let known):
      .init(
        en: "“\(table)” is no table of a study. The tables are \(known).",
        zh: "“\(table)”不是考核数据的表。可用的表：\(known)。")
    case .scaleOrder(let component):
      .init(
        en: "The scale of \(component) needs a min below its max.",
        zh: "\(component) 的量程中 min 必须小于 max。")
    case .yamlTooLong:
      .init(
        en: "The file is longer than any such file should be (1 MiB).",
        zh: "文件超过此类文件应有的长度（1 MiB）。")
    case .yamlTooDeep:
      .init(
        en: "The structure is nested too deeply from here on.",
        zh: "从此处起嵌套层次过深。")
    case .yamlReferences:
      .init(
        en: "There are too many references (*name). Write the values themselves.",
        zh: "引用（*名称）过多，请直接写出值。")
    }
  }
}
