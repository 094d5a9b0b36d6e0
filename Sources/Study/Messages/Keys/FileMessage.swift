/// What is said about files and their reading.
package enum FileMessage: String, MessageKey {
  package static let area = "file"

  /// No such file or folder.
  case missingFile
  /// A file exists but can't be opened.
  case unreadableFile
  /// Writing failed.
  case unwritableFile
  /// A key of pseudonyms that isn't one. `columns`
  case notAKeyFile
  /// `kinds`
  case notAKeyKind
  case incompleteKey
  case repeatedKey
  /// The list of problems was cut.
  case moreProblems
  /// Nothing in a file.
  case emptyFile
  /// More cells than headers.
  case rowTooLong
  /// Fewer cells than headers.
  case rowTooShort
  /// One header over several columns.
  case duplicateHeader
  /// Data under no header.
  case unnamedColumn
  /// More columns than a spreadsheet has.
  case tooManyColumns
  /// More rows than can be numbered.
  case tooManyRows
  /// A line that never ends.
  case lineTooLong
  /// A cell that never ends.
  case cellTooLong
  /// A NUL byte.
  case zeroByte
  /// A quote without an end.
  case unclosedQuote
  /// Text behind a closing quote.
  case textAfterQuote
  /// UTF-8 with a broken byte.
  case damagedText
  /// Bytes that are text in no expected encoding.
  case unknownEncoding
  /// Which encoding was found.
  case encodingDetected
  /// Which separator was found.
  case separatorDetected
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
  /// `reason`
  case brokenDataFile
  /// A file of SPSS or Stata where text was expected.
  case dataFileAsText
  /// `labels`
  case labelsRead
  /// `labels`, `column`
  case labelsBeside
  /// `what`
  case foreignFile
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
  /// `facets`
  case facetsDataLine
  /// `expected`, `count`
  case facetsRange
  /// `models`
  case facetsModels
  /// `low`, `high`, `highest`
  case facetsTooFine
  /// Several columns could be one.
  case ambiguousHeader
  /// A header known by another name.
  case headerMatched
  /// Names as identities.
  case nameIsIdentity
  /// `header`
  case thingIsIdentity
  /// `header`, `second`
  case periodsJoined
  /// `header`, `table`
  case identityColumnMissing
  /// `name`, `candidates`
  case identityUnclear
  /// `identity`, `table`
  case identityJoined
  /// A running number.
  case runningNumber
  /// A running number as identity.
  case runningNumberMapped
  /// --map that can't be read.
  case mapSyntax
  /// A map about a header that isn't there.
  case mapUnknownHeader
  /// Several files for one table.
  case ambiguousFile
  /// A file that is no table of the study.
  case unknownFile
  /// study.yaml names a file that isn't there.
  case settingsFileMissing
  /// Not one table found.
  case noTables
  /// Nothing on a sheet.
  case emptySheet
  /// A workbook that can't be unpacked or parsed.
  case brokenWorkbook
  /// A workbook that points to what isn't in it.
  case missingPart
  /// A zip bomb.
  case workbookTooLarge
  /// A sheet that isn't there.
  case missingSheet
  /// A sheet that is no table of the study.
  case unknownSheet
  /// A workbook of whose sheets none is a table: `count`
  case unknownWorkbook
  /// A workbook that holds results.
  case resultLeftOut
  /// A formula nobody calculated.
  case formulaWithoutValue
  /// Rows of totals.
  case totalRowsLeftOut
  /// Notes below the data.
  case noteRowsLeftOut
  /// Empty cells under a name.
  case filledDown
  /// Columns without a single cell: `headers`
  case emptyColumns
  /// A table of headers only.
  case emptyTableLeftOut
  /// `headers`
  case officialColumns
  /// People in rows, raters in columns.
  case matrixOfRaters
  /// Raters in rows, people in columns.
  case matrixOfPersons
  /// A matrix that could go either way.
  case matrixUnclear
  /// A database that can't be read.
  case brokenDatabase
  /// Bytes in a database cell.
  case binaryCell
  /// study.yaml speaks of a table that isn't one.
  case unknownTable
  /// A scale upside down.
  case scaleOrder
  /// YAML too long.
  case yamlTooLong
  /// YAML too deep.
  case yamlTooDeep
  /// Too many references.
  case yamlReferences
}
