internal import Messages

/// A document as a word processor has it: headings, numbered captions, tables, pictures, and the annex's tables on turned paper.
struct OfficeDocument {
  /// What pandoc makes the file of.
  private(set) var blocks: [PandocTree.Block] = []
  private(set) var pictures = OfficePictures()
  /// The paper of the last section.
  let lastPaper: OfficePaper

  private let language: Language
  private let form: OfficeForm
  private var counts = (tables: 0, figures: 0, parts: 0, questions: 0)
  private var paper: OfficePaper

  /// Rows shown of a long table; a workbook has them all.
  private static let mostRows = 25
  /// In a table of more columns none of sentences finds room; the workbook has them.
  private static let fewColumns = 7
  /// A cell that is wider, in half-width characters, is a sentence.
  private static let longestCell = 110
  /// A figure's letters are as large as on the printed page where a unit is this many millimetres.
  private static let unit = 0.257
  /// Rows of tables are this high at least, captions and margins left out.
  private static let highest = 205.0

  /// The blocks of a document.
  init(_ document: Document, _ form: OfficeForm, _ language: Language) {
    self.language = language
    self.form = form
    paper = .upright(language)
    let told = document.sections.filter { $0.place != .annex }
    let annex = document.sections.filter { $0.place == .annex && $0.hasTables }
    lastPaper = annex.isEmpty ? .upright(language) : .turned(language)
    for section in told { add(section) }
    guard !annex.isEmpty else { return }
    beginAnnex()
    for section in annex { addTables(of: section) }
  }

  private func text(_ message: Message) -> String { XMLText.plain(message.text(in: language)) }

  private func text(_ sentence: some Sentence) -> String { text(Message(sentence)) }

  private mutating func paragraph(_ message: Message, _ style: String) {
    blocks.append(.paragraph([.text(text(message).capitalizedFirst)], style: style))
  }

  // MARK: Parts

  private mutating func add(_ section: Document.Section) {
    // The first page is one sheet in English: the document's own title stands above it, and what it holds needs no caption.
    let isSheet = section.place == .front && form == .word && language == .english
    if !isSheet { heading(text(section.title)) }
    for (place, block) in section.blocks.enumerated() {
      let isLead = section.place == .front && place == 0
      switch block {
      case .paragraph(let message): paragraph(message, isLead ? "Lead" : "Prose")
      case .remark(let remark): paragraph(remark.whole, "Prose")
      case .notes(let notes): points(notes)
      case .table(let table): add(table, of: section, isTitled: !isSheet)
      case .chart(let source): add(source)
      case .answer(let answer):
        question(text(answer.question))
        // Beside the answer a picture needs no caption, and the first page holds all answers; Chinese official documents have text alone in a line.
        let isBeside = form == .word && language == .english && answer.answer != nil
        let picture = isBeside ? answer.chart.map { beside($0) } ?? [] : []
        if let said = answer.answer { blocks.append(.paragraph(picture + [.text(text(said).capitalizedFirst)], style: "Said")) }
        points(answer.remarks)
        if let chart = answer.chart, !isBeside { add(chart) }
      }
    }
  }

  /// The first heading of a level, with the number that Chinese official documents give it.
  private mutating func heading(_ title: String) {
    counts.parts += 1
    counts.questions = 0
    blocks.append(.heading(1, language == .chinese ? ChineseNumeral.text(counts.parts) + "、" + title : title.capitalizedFirst))
  }

  private mutating func question(_ title: String) {
    counts.questions += 1
    blocks.append(.heading(2, language == .chinese ? "（" + ChineseNumeral.text(counts.questions) + "）" + title : title.capitalizedFirst))
  }

  private mutating func points(_ notes: [Message]) {
    if !notes.isEmpty { blocks.append(.points(notes.map { [.text(text($0).capitalizedFirst)] }, style: "Point")) }
  }

  private mutating func beginAnnex() {
    let title = text(FrontSentence.annex)
    if form == .openDocument {
      // A paragraph of this style turns the paper.
      blocks.append(.paragraph([.text(title)], style: OpenDocumentReference.annexHeading))
    } else {
      blocks.append(.raw(WordReference.sectionEnd(paper), form))
      blocks.append(.heading(1, title))
    }
    paper = .turned(language)
    counts.questions = 0
    paragraph(Message(OfficeSentence.annexNote(rows: Self.mostRows)), "Prose")
  }

  private mutating func addTables(of section: Document.Section) {
    question(text(section.title))
    for block in section.blocks { if case .table(let table) = block { add(table, of: section) } }
  }

  // MARK: Tables and figures

  private mutating func add(_ table: DataTable, of section: Document.Section, isTitled: Bool = true) {
    guard !table.rows.isEmpty else { return }
    if isTitled {
      counts.tables += 1
      caption(.table, counts.tables, text(table.title ?? section.title))
    }
    let shown = table.mayBeCut ? table.rows.prefix(Self.mostRows) : table.rows[...]
    let texts = shown.map { row in row.map { XMLText.plain($0.text(in: language)) } }
    let kept = table.columns.indices.filter { column in
      table.columns.count <= Self.fewColumns || texts.allSatisfy { TextWidth.of($0[column]) <= Self.longestCell }
    }
    let rows = texts.map { row in kept.map { row[$0] } }
    let columns = kept.map { table.columns[$0] }
    let head = columns.map { text($0.title).capitalizedFirst }
    // Half-width characters of 8.5 or 9 points are about half as wide as high.
    let shares = ColumnShares.of(
      head, rows, isNumeric: columns.map(\.isNumeric), room: paper.room / (language == .chinese ? 1.62 : 1.58))
    blocks.append(
      .table(
        .init(
          columns: zip(shares, columns).map { .init(share: $0, isNumeric: $1.isNumeric) }, head: head, rows: rows,
          styles: ("TableHead", "TableText", "TableNumber"))))
    let rest = table.rows.count - shown.count + table.omitted
    if rest > 0 { paragraph(Message(OfficeSentence.furtherRows(count: rest)), "More") }
  }

  /// A small picture on the right of the paragraph that it begins.
  private mutating func beside(_ source: ChartSource) -> [PandocTree.Inline] {
    let picture = pictures.add(source, language, unit: Self.unit, room: (paper.room * 0.45, Self.highest), isBeside: true).picture
    return [.picture(file: picture.name + ".png", alternative: picture.alternative, width: picture.width)]
  }

  private mutating func add(_ source: ChartSource) {
    counts.figures += 1
    let (picture, title) = pictures.add(
      source, language, unit: Self.unit, room: (paper.room, min(Self.highest, paper.height - paper.margins.top - paper.margins.bottom - 25))
    )
    // Above the figure as above a table: what belongs together is then kept on a page.
    caption(.figure, counts.figures, title)
    blocks.append(
      .paragraph([.picture(file: picture.name + ".png", alternative: picture.alternative, width: picture.width)], style: "Figure"))
  }

  private enum Kind: String {
    case table = "Table"
    case figure = "Figure"
  }

  /// "Table 3  Title"; the number is a field, so that it stays right when a table is taken out.
  private mutating func caption(_ kind: Kind, _ number: Int, _ title: String) {
    let word = text(kind == .table ? OfficeSentence.table : .figure)
    let field =
      form == .openDocument ? OpenDocumentReference.sequence(kind.rawValue, number) : WordReference.sequence(kind.rawValue, number)
    // Word's own style is called so; its name in OpenDocument has a capital letter.
    blocks.append(
      .paragraph(
        [.text(word + " "), .raw(field, form), .text("  " + title.capitalizedFirst)], style: form == .openDocument ? "Caption" : "caption"))
  }
}

extension Document.Section {
  fileprivate var hasTables: Bool {
    blocks.contains { if case .table(let table) = $0 { !table.rows.isEmpty } else { false } }
  }
}

extension String {
  /// The text with a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// Whole numbers as Chinese headings count them.
enum ChineseNumeral {
  private static let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// The numeral of 1 to 99; digits for others.
  static func text(_ number: Int) -> String {
    guard (1...99).contains(number) else { return String(number) }
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[ones]
  }
}
