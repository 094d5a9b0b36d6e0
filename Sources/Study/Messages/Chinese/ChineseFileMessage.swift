extension FileMessage {
  package var chinese: String {
    switch self {
    case .missingFile:
      "找不到文件或文件夹 {path}。请检查名称和所在目录。"
    case .unreadableFile:
      "无法读取 {path}：{reason}。"
    case .notAKeyFile: "这不是化名对照表。应为含有 {columns} 三列的表。"
    case .notAKeyKind: "应为 {kinds} 之一。"
    case .incompleteKey: "应有姓名和代码。"
    case .repeatedKey: "在此重复出现。每个姓名和每个代码只能出现一次。"
    case .unwritableFile:
      "无法写入 {path}：{reason}。原有内容未改动。"
    case .moreProblems:
      "此文件另有 {count} 个问题未列出。"
    case .emptyFile:
      "文件为空。应有一行表头，下面是数据行。"
    case .rowTooLong:
      "该行有 {found} 个单元格，而表头只有 {expected} 个。含有“{separator}”的文字必须加引号。"
    case .rowTooShort:
      "该行只有 {found} 个单元格，而表头有 {expected} 个。缺失的单元格可以留空，但要保留分隔符“{separator}”。"
    case .duplicateHeader:
      "表头“{header}”重复出现（第 {positions} 列）。请为每一列取不同的名称。"
    case .unnamedColumn:
      "第 {position} 列有数据但没有表头，已略去。如果需要，请补上表头。"
    case .tooManyColumns:
      "表格超过 {limit} 列。可能行列颠倒，或换行丢失。"
    case .tooManyRows:
      "表格超过 {limit} 行。"
    case .lineTooLong:
      "该行超过 {limit} MiB，不像是表格。请确认这是完整导出的 CSV 文件。"
    case .cellTooLong:
      "该单元格超过 {limit} MiB。请检查是否有未闭合的引号。"
    case .zeroByte:
      "文件第 {offset} 个字节为零，文本文件中不应出现。可能是不带 BOM 的 UTF-16，或根本不是文本文件；请另存为 CSV UTF-8。"
    case .unclosedQuote:
      "此处的引号没有闭合，其后内容无法读取。请补上引号；如引号属于文字本身，请写两个。"
    case .textAfterQuote:
      "闭合引号之后还有文字。属于文字本身的引号请写两个，如 \"说\"\"是\"\"\"。"
    case .damagedText:
      "文本为 UTF-8，但文件第 {offset} 个字节不是有效字符。请重新另存为 CSV UTF-8。"
    case .unknownEncoding:
      "文件第 {offset} 个字节既不是 UTF-8 也不是 {encoding} 文本。请另存为 CSV UTF-8，或在 study.yaml 中写明编码（encoding: …）。"
    case .encodingDetected:
      "按 {encoding} 编码读取。"
    case .separatorDetected:
      "单元格以“{separator}”分隔。"
    case .tabulator:
      "制表符"
    case .legacyWorkbook:
      "这是 Excel 97–2003 工作簿（.xls），不是文本表格。"
    case .protectedWorkbook:
      "工作簿设有密码。请另存一份不带密码的副本。"
    case .workbookAsText:
      "这是工作簿或其他压缩文件，不是文本表格。请把工作表另存为“CSV UTF-8”。"
    case .databaseAsText:
      "这是 SQLite 数据库，不是文本表格。请将表导出为 CSV UTF-8。"
    case .compressedFile:
      "文件已压缩，请先解压。"
    case .webPage:
      "这是网页（HTML），有些系统会以工作簿的名义导出。请用表格软件打开后另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”。"
    case .document:
      "这是文档或图片，不是表格。应为 CSV。"
    case .brokenDataFile: "数据文件无法读取：{reason}。请重新保存，或导出为 CSV。"
    case .dataFileAsText: "这是 SPSS 或 Stata 数据文件，不是文本表格。"
    case .labelsRead: "按值标签读取：{labels}"
    case .labelsBeside: "读取的是数值；值标签（{labels}）另列为“{column}”"
    case .foreignFile: "这是{what}，不是可读取的表格。可读取：.xlsx、.xls、.ods、CSV、SQLite、SPSS（.sav）、Stata（.dta）。"
    case .kindTextDocument: "文字文档（Word、WPS 文字）"
    case .kindSlides: "演示文稿"
    case .kindRData: "R 保存的数据（.rds、.RData）"
    case .kindParquet: "Parquet 文件"
    case .kindArrow: "Arrow 或 Feather 文件"
    case .kindSAS: "SAS 数据集"
    case .kindAccess: "Access 数据库"
    case .kindPickle: "Python 保存的数据"
    case .kindDBase: "dBase 表"
    case .noWorkbookInside: "这个文件里没有可读取的工作簿：可能是旧版 Word 文档，或 WPS 自有格式的表格（.et）。请用 WPS 表格或 Excel 打开，选择“另存为”，文件类型选“Excel 工作簿（*.xlsx）”，再读取。"
    case .facetsNoData: "“Data =”之下没有评分"
    case .facetsCount: "“Data =”之前须以“Facets =”说明面的个数（1 至 255）"
    case .facetsDataElsewhere: "“Data =”指向另一文件；请把该文件各行复制到“Data =”之下"
    case .facetsLabel: "应为面的编号与名称（如“1, 评委”）"
    case .facetsDataLine: "应先有 {facets} 个要素，再有评分"
    case .facetsRange: "按要素应有 {expected} 个评分，该行有 {count} 个"
    case .facetsModels: "FACETS 数据文件；其模型设定（{models}）不予采用，量表由评分本身得出"
    case .facetsTooFine: "FACETS 只接受 0 至 {highest} 的整数；{low} 至 {high} 的评分过细，请先取整或改用等次。"
    case .ambiguousHeader:
      "{candidates} 各列都可能是 {table} 表的“{column}”。请指明是哪一列，例如 --map {table}.{column}={first}。"
    case .headerMatched:
      "“{header}”识别为 {column}。"
    case .thingIsIdentity: "没有列说明评分对象是谁，以“{header}”作为被评对象。如有不符，请用 --map person=实际表头 指明。"
    case .periodsJoined: "“{header}”与“{second}”合为时期。"
    case .identityColumnMissing: "study.yaml 规定“{header}”是人员身份的一部分，但 {table} 表没有这一列，也没有其他可区分人员的列。"
    case .identityUnclear: "“{name}”可能是 {candidates}；该表需要 study.yaml 中 identity 所列各列。"
    case .identityJoined: "{table} 表以 {identity} 共同区分人员。"
    case .nameIsIdentity:
      "没有人员编号列，以“{header}”区分人员。同名者会被视为同一人。"
    case .runningNumber:
      "“{header}”是序号，已略去。"
    case .runningNumberMapped:
      "“{header}”像是序号，却被指定为 {column}。除非各表序号一致，否则不能作为身份。"
    case .mapSyntax:
      "--map 无法识别“{text}”。应写作 列=表头，多个用逗号分隔，例如 --map person=运动员,rater=裁判。"
    case .mapUnknownHeader:
      "指定 {column} 为“{header}”列，但没有任何表有此表头。现有表头：{headers}。"
    case .ambiguousFile:
      "{files} 都可能是 {table} 表。请只保留一个，或在 study.yaml 中指明（files: {{{table}: …}}）。"
    case .unknownFile:
      "文件名不是考核数据中的任何一个表，已略去。如属于本次数据，请在 study.yaml 中写明（files: …）。"
    case .settingsFileMissing:
      "study.yaml 写明 {table} 表在 {file} 中，但找不到该文件。"
    case .noTables:
      "没有找到考核数据的任何表。应为一个评分文件，或包含以下部分文件的文件夹：{names}。"
    case .emptySheet:
      "工作表为空。应有一行表头，下面是数据行。"
    case .brokenWorkbook:
      "工作簿已损坏或不是工作簿（{reason}）。请用表格软件打开后重新另存为 .xlsx。"
    case .missingPart:
      "工作簿缺少内容或引用了外部内容（{part}）。请用表格软件打开后重新另存为 .xlsx。"
    case .workbookTooLarge:
      "工作簿解压后超出评分表应有的大小（{part}），未予读取。"
    case .missingSheet:
      "没有名为“{sheet}”的工作表。现有工作表：{sheets}。"
    case .unknownWorkbook: "{count} 个工作表的名称都不是数据表名，该工作簿未读取；如属于本研究，请在 study.yaml 中指明（sheets: …）。"
    case .resultLeftOut: "该工作簿是 Evenhand 写出的结果，未读取。"
    case .unknownSheet:
      "工作表名称不是考核数据中的任何一个表，已略去。如属于本次数据，请在 study.yaml 中写明（sheets: …）。"
    case .formulaWithoutValue:
      "单元格中的公式没有计算结果。请用表格软件打开并保存，或将公式转为数值。"
    case .totalRowsLeftOut:
      "已略去 {count} 行合计、平均等：第 {rows} 行。"
    case .noteRowsLeftOut:
      "已略去数据下方 {count} 行说明：第 {rows} 行。"
    case .emptyColumns: "{headers} 整列为空，视为没有"
    case .emptyTableLeftOut: "该表只有表头，没有数据行，视为没有此表"
    case .officialColumns: "{headers} 视为单位公布的结果（official 表），不作为分项"
    case .filledDown:
      "“{header}”列中 {count} 个空单元格按合并单元格处理，沿用上方名称。如确为空，请逐行填写名称。"
    case .matrixOfRaters:
      "按矩阵读取：行为被评人，{columns} 列为评分人，共 {ratings} 个评分。"
    case .matrixOfPersons:
      "按矩阵读取：行为评分人，{columns} 列为被评人，共 {ratings} 个评分。"
    case .matrixUnclear:
      "这像是评分矩阵。请说明行是什么：--map person={header} 表示行为被评人，--map rater={header} 表示行为评分人。"
    case .brokenDatabase:
      "无法读取数据库：{reason}。"
    case .binaryCell:
      "单元格为二进制数据。应为文字或数字。"
    case .unknownTable:
      "“{table}”不是考核数据的表。可用的表：{known}。"
    case .scaleOrder:
      "{component} 的量程中 min 必须小于 max。"
    case .yamlTooLong:
      "文件超过此类文件应有的长度（1 MiB）。"
    case .yamlTooDeep:
      "从此处起嵌套层次过深。"
    case .yamlReferences:
      "引用（*名称）过多，请直接写出值。"
    }
  }
}
