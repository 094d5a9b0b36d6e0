package import Messages

extension TableSource: Record {
  package static let fields: Fields<TableSource> = [
    Field("file", \.file, "The file that was read.", "所读文件。"),
    Field(optional: "sheet", \.sheet, "Its sheet, in a workbook or database.", "工作簿或数据库中的工作表。"),
  ]
}

extension TableReading.Column: Record {
  package static let fields: Fields<TableReading.Column> = [
    Field("column", \.column, "The format's own name, or the header where it is a further attribute.", "本格式中的列名；其他属性则为原列标题。"),
    Field("header", \.header, "The header in the file, several rows joined.", "文件中的列标题，多行标题合并。"),
  ]
}

extension TableReading.Row: Record {
  package static let fields: Fields<TableReading.Row> = [
    Field("row", \.row, "The row's number in the file or sheet, counted from 1.", "文件或工作表中的行号，从 1 起。"),
    Field("cells", \.cells, "One for each column; null where the cell is missing.", "每列一个；缺失的单元格为 null。"),
  ]
}

extension TableReading: Record {
  package static let fields: Fields<TableReading> = [
    Field("table", \.table, "Which table of the study it became.", "读成了研究中的哪张表。"),
    Field("source", \.source, "The file, and sheet, that was read.", "所读文件及工作表。"),
    Field(optional: "encoding", \.encoding, "The encoding of a text file.", "文本文件的编码。"),
    Field(optional: "separator", \.separator, "What separates the cells of a text file.", "文本文件的分隔符。"),
    Field("titleRows", \.titleRows, "The rows above the header that were skipped.", "表头以上被略过的行。"),
    Field("headerRows", \.headerRows, "The rows of the header; none in a database.", "表头所在行；数据库没有。"),
    Field("totalRows", \.totalRows, "The rows of totals and averages that were left out.", "被略去的合计与平均行。"),
    Field("noteRows", \.noteRows, "The notes and signatures below the data that were left out.", "数据之下被略去的备注与签名行。"),
    Field("filledColumns", \.filledColumns, "The columns whose empty cells were filled from above.", "空单元格按上方内容补齐的列。"),
    Field(
      optional: "matrixColumns", \.matrixColumns, "For a matrix turned into rows: what its columns are, rater or person.",
      "由矩阵展开的表：原来的各列是评分人（rater）还是被考核人（person）。"),
    Field(optional: "firstRow", \.firstRow, "The first row of the data.", "数据首行。"),
    Field(optional: "lastRow", \.lastRow, "The last row of the data.", "数据末行。"),
    Field("columns", \.columns, "The columns, as the table is used from here on.", "此后所用的各列。"),
    Field("preview", \.preview, "The first rows of the data, as they are understood.", "所理解的数据前几行。"),
  ]
}

extension Problem.Severity: JSONValue {}
extension SchemeComponent.Source: JSONValue {}

extension Problem: Record {
  package static let fields: Fields<Problem> = [
    Field("severity", \.severity, "Whether it stops the work, should be known, or is only noted.", "是否使工作中止、需要知晓或仅作记录。"),
    Field(
      "file", \.file, "The file; - for the framing of a stream, empty where none is meant.", "文件；流的分隔行为 -，不涉及文件时为空。"),
    Field(optional: "sheet", \.sheet, "The sheet of a workbook or table of a database.", "工作簿的工作表或数据库的表。"),
    Field("row", \.row, "The row as the person sees it, counted from 1; null where the whole table is meant.", "所见行号，从 1 起；涉及全表时为 null。"),
    Field("column", \.column, "The column's header as it stands in the file.", "文件中的列标题。"),
    Field("value", \.value, "The cell's text.", "单元格内容。"),
    Field("message", \.message, "What is wrong and what was expected.", "有何问题，应为什么。"),
    Field(
      "count", \.count, "How many problems of one kind this stands for: more than 1 where many are told in one line.",
      "所代表的同类问题个数；许多同类问题合为一条时大于 1。"),
  ]
}

extension ExactDecimal: JSONValue {
  package static var shape: JSONShape { .number }
  /// Writes the nearest `Double`, or an integer where it is one.
  package func write(to json: inout JSONWriter) throws {
    if places == 0 { json.integer(mantissa) } else { try json.number(value) }
  }
}
