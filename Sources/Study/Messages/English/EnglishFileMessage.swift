extension FileMessage {
  package var english: String {
    switch self {
    case .missingFile:
      "There is no file or folder {path}. Check the name and the folder you are in."
    case .unreadableFile:
      "{path} can't be read: {reason}."
    case .notAKeyFile: "This is no key of pseudonyms. Expected: a table with the columns {columns}."
    case .notAKeyKind: "Expected: one of {kinds}."
    case .incompleteKey: "Expected: a name and a code."
    case .repeatedKey: "It stands here a second time. Expected: every name and every code once."
    case .unwritableFile:
      "{path} can't be written: {reason}. Nothing was changed there."
    case .moreProblems:
      "There are {count} more {count:problem|problems} of this file, not listed."
    case .emptyFile:
      "The file is empty. Expected: a header row and rows of data below it."
    case .rowTooLong:
      "The row has {found} cells, the header has {expected}. A text that contains “{separator}” must stand in quotes."
    case .rowTooShort:
      "The row has {found} {found:cell|cells}, the header has {expected}. Leave missing cells empty, but keep their separators “{separator}”."
    case .duplicateHeader:
      "The header “{header}” stands over several columns ({positions}). Give each column a name of its own."
    case .unnamedColumn:
      "Column {position} holds data but has no header; it was left out. Write a header over it if it matters."
    case .tooManyColumns:
      "The table has more than {limit} columns. Perhaps rows and columns are swapped, or the line breaks are lost."
    case .tooManyRows:
      "The table has more than {limit} rows."
    case .lineTooLong:
      "The line is longer than {limit} MiB; this is hardly a table. Check that the file is a CSV file and was exported whole."
    case .cellTooLong:
      "The cell is longer than {limit} MiB. Check for a quote that is opened and never closed."
    case .zeroByte:
      "Byte {offset} of the file is zero, which no text contains. If this is UTF-16 without a byte order mark, or no text file at all, save it again as CSV UTF-8."
    case .unclosedQuote:
      "A quote is opened here and never closed; nothing after it can be read. Close it, or double a quote that belongs to the text."
    case .textAfterQuote:
      "Text follows the closing quote. Double the quotes that belong to the text, as in \"say \"\"yes\"\"\"."
    case .damagedText:
      "The text is UTF-8, but byte {offset} of the file is part of no character. Save the file again as CSV UTF-8."
    case .unknownEncoding:
      "Byte {offset} of the file is text neither in UTF-8 nor in {encoding}. Save the file as CSV UTF-8, or name its encoding in study.yaml (encoding: …)."
    case .encodingDetected:
      "Read as {encoding}."
    case .separatorDetected:
      "Cells are separated by “{separator}”."
    case .tabulator:
      "tab"
    case .legacyWorkbook:
      "This is a workbook of Excel 97–2003 (.xls), not a text table."
    case .protectedWorkbook:
      "The workbook is protected by a password. Save a copy without it."
    case .workbookAsText:
      "This is a workbook or another zip archive, not a text table. Save the sheet as “CSV UTF-8”."
    case .databaseAsText:
      "This is an SQLite database, not a text table. Export the table as CSV UTF-8."
    case .compressedFile:
      "The file is compressed. Unpack it first."
    case .webPage:
      "This is a web page (HTML), as some systems export under the name of a workbook. Open it in a spreadsheet program and save it as “Excel Workbook (.xlsx)” or “CSV UTF-8”."
    case .document:
      "This is a document or picture, not a table. Expected: CSV."
    case .brokenDataFile: "The data file can’t be read: {reason}. Save it anew, or export it as CSV."
    case .dataFileAsText: "This is a data file of SPSS or Stata, not a text table."
    case .labelsRead: "read by the labels of its values: {labels}"
    case .labelsBeside: "its numbers are read; the labels of its values ({labels}) stand in the column “{column}”"
    case .foreignFile: "This is {what}, not a table that is read. Expected: .xlsx, .xls, .ods, CSV, SQLite, SPSS (.sav) or Stata (.dta)."
    case .kindTextDocument: "a text document (Word, Writer)"
    case .kindSlides: "a presentation"
    case .kindRData: "data saved by R (.rds, .RData)"
    case .kindParquet: "a Parquet file"
    case .kindArrow: "an Arrow or Feather file"
    case .kindSAS: "a SAS data set"
    case .kindAccess: "an Access database"
    case .kindPickle: "data saved by Python"
    case .kindDBase: "a dBase table"
    case .noWorkbookInside:
      "There is no workbook in this file that can be read: it is a Word document of the old kind, or a table of WPS (.et) of its own. Open it in WPS or Excel and save it as “Excel Workbook (.xlsx)”."
    case .facetsNoData: "no ratings stand below “Data =”"
    case .facetsCount: "“Facets =” must say, before “Data =”, how many facets there are (1 to 255)"
    case .facetsDataElsewhere: "“Data =” names another file; read that one together with the labels by copying its lines below “Data =”"
    case .facetsLabel: "expected a facet’s number and name (“1, Judges”)"
    case .facetsDataLine: "expected {facets} elements and then ratings"
    case .facetsRange: "the elements ask for {expected:rating|ratings}, and {count} stand in the line"
    case .facetsModels: "a data file of FACETS; of its models ({models}) nothing is taken over: what the scale is, the ratings say"
    case .facetsTooFine:
      "FACETS takes whole numbers from 0 to {highest}; the scores from {low} to {high} are too fine for that. Round them, or give tiers."
    case .ambiguousHeader:
      "The columns {candidates} could each be “{column}” of the table {table}. Say which one is meant, for example --map {table}.{column}={first}."
    case .headerMatched:
      "“{header}” was taken for {column}."
    case .thingIsIdentity:
      "No column says whom the scores are about; “{header}” was taken for what is scored. If that is wrong, say --map person=YOUR_HEADER."
    case .periodsJoined: "“{header}” and “{second}” together were taken for the period."
    case .identityColumnMissing:
      "study.yaml says that “{header}” is part of a person's identity, but the table {table} has no such column and no other to tell people by."
    case .identityUnclear:
      "“{name}” could be {candidates}; the table needs the columns that study.yaml names under identity."
    case .identityJoined: "{identity} together tell the people of {table} apart."
    case .nameIsIdentity:
      "No column numbers the people, so “{header}” tells them apart. Two people of one name would count as one."
    case .runningNumber:
      "“{header}” is a running number; it was left out."
    case .runningNumberMapped:
      "“{header}” looks like a running number, yet the map makes it {column}. A running number is no identity unless it is the same in every table."
    case .mapSyntax:
      "--map can't read “{text}”. Expected: column=header, several separated by commas, for example --map person=diver,rater=judge."
    case .mapUnknownHeader:
      "{column} was said to be the column “{header}”, but no table has it. The headers are: {headers}."
    case .ambiguousFile:
      "The files {files} could each be the table {table}. Keep one of them, or say which in study.yaml (files: {{{table}: …}})."
    case .unknownFile:
      "The file's name is none of a study's tables; it was left out. If it belongs to the study, name it in study.yaml (files: …)."
    case .settingsFileMissing:
      "study.yaml says that the table {table} is in {file}, but there is no such file beside it."
    case .noTables:
      "No table of a study is here. Expected: a file of ratings, or a folder with some of {names}."
    case .emptySheet:
      "The sheet is empty. Expected: a header row and rows of data below it."
    case .brokenWorkbook:
      "The workbook is damaged or no workbook ({reason}). Open it in a spreadsheet program and save it anew as .xlsx."
    case .missingPart:
      "The workbook lacks a part or points outside itself ({part}). Open it in a spreadsheet program and save it anew as .xlsx."
    case .workbookTooLarge:
      "The workbook unpacks to more than any table of ratings would ({part}); it was not read."
    case .missingSheet:
      "There is no sheet “{sheet}”. The sheets are: {sheets}."
    case .unknownWorkbook:
      "None of the {count} sheets has a name of a study's tables; the workbook was left out. If it belongs to the study, name it in study.yaml (sheets: …)."
    case .resultLeftOut: "The workbook holds results that Evenhand wrote; it was left out."
    case .unknownSheet:
      "The sheet's name is none of a study's tables; it was left out. If it belongs to the study, name it in study.yaml (sheets: …)."
    case .formulaWithoutValue:
      "The cell holds a formula without a calculated value. Open the workbook in a spreadsheet program and save it, or replace formulas by values."
    case .totalRowsLeftOut:
      "{count:A row of totals was|Rows of totals were} left out: {rows}."
    case .noteRowsLeftOut:
      "{count:A note|Notes} below the data {count:was|were} left out: {count:row|rows} {rows}."
    case .emptyColumns: "nothing stands in {headers}; taken as not there"
    case .emptyTableLeftOut: "the table has a header but no rows; taken as not there"
    case .officialColumns: "taken as the office's own results (table official), not as components: {headers}"
    case .filledDown:
      "{count} empty {count:cell|cells} under the names in “{header}” {count:was|were} filled from above, as if merged. If that is wrong, write the name into every row."
    case .matrixOfRaters:
      "Read as a matrix: rows are people, {columns} columns are raters, {ratings} ratings."
    case .matrixOfPersons:
      "Read as a matrix: rows are raters, {columns} columns are people, {ratings} ratings."
    case .matrixUnclear:
      "This looks like a matrix of ratings. Say what its rows are: --map person={header} for people, --map rater={header} for raters."
    case .brokenDatabase:
      "The database can't be read: {reason}."
    case .binaryCell:
      "The cell holds binary data. Expected: text or a number."
    case .unknownTable:
      "“{table}” is no table of a study. The tables are {known}."
    case .scaleOrder:
      "The scale of {component} needs a min below its max."
    case .yamlTooLong:
      "The file is longer than any such file should be (1 MiB)."
    case .yamlTooDeep:
      "The structure is nested too deeply from here on."
    case .yamlReferences:
      "There are too many references (*name). Write the values themselves."
    }
  }
}
