internal import Charts
package import Messages

/// What people see of a result, before it has a form: sections of sentences, tables and charts.
///
/// Every face (terminal, Markdown, CSV, page) renders this one value, so that no figure is computed or rounded twice.
package struct Document: Sendable {
  /// A titled part.
  package struct Section: Sendable {
    /// A stable name, used as an anchor.
    package var id: String
    /// The part's heading.
    package var title: Message
    /// The part's pieces, in order.
    package var blocks: [Block]
    /// Where the part stands.
    package var place = Place.body

    /// Where a part stands: on the first page, in the body, or in the annex, which a page folds away and a workbook shows whole.
    package enum Place: Sendable, Hashable {
      case front, body, annex
    }

    /// A section, each parameter the property of its name.
    package init(id: String, title: Message, blocks: [Block], place: Place = .body) {
      self.id = id
      self.title = title
      self.blocks = blocks
      self.place = place
    }

    /// The same part with the numbers of its tables rounded to what is printed.
    var asPrinted: Section {
      var section = self
      section.blocks = blocks.map { block in
        guard case .table(var table) = block else { return block }
        table.rows = table.rows.changed { $0.map(\.asPrinted) }
        return .table(table)
      }
      return section
    }

    /// The same part in the annex.
    package var inAnnex: Section { Section(id: id, title: title, blocks: blocks, place: .annex) }
  }

  /// A question with its answer, what else belongs to it, and a drawing.
  package struct Answer: Sendable {
    /// What is asked.
    package var question: Message
    /// The answer, in a sentence; `nil`: what belongs to it says it all.
    package var answer: Message?
    /// What else belongs to it.
    package var remarks: [Message]
    /// A small drawing; `nil`: none.
    package var chart: ChartSource?
    /// A drawing that only a slide has room for; `nil`: the small one.
    package var large: ChartSource?

    /// An answer, each parameter the property of its name.
    package init(
      question: Message, answer: Message?, remarks: [Message] = [], chart: ChartSource? = nil, large: ChartSource? = nil
    ) {
      self.large = large
      self.question = question
      self.answer = answer
      self.remarks = remarks
      self.chart = chart
    }

    /// All that is said, in order.
    package var messages: [Message] { [question] + (answer.map { [$0] } ?? []) + remarks }
  }

  /// A sentence that is one on a page and a list of points on a slide.
  package struct Remark: Sendable {
    /// What it is about.
    package var title: Message
    /// Its points.
    package var points: [Message]
    /// All in one sentence.
    package var whole: Message

    /// A remark, each parameter the property of its name.
    package init(title: Message, points: [Message], whole: Message) {
      self.title = title
      self.points = points
      self.whole = whole
    }
  }

  /// A piece of a section.
  package enum Block: Sendable {
    case paragraph(Message)
    /// Short remarks: assumptions, warnings, reasons.
    case notes([Message])
    case table(DataTable)
    /// A drawing for faces that can show it; the table that follows carries its numbers.
    case chart(ChartSource)
    /// A question of the first page.
    case answer(Answer)
    /// What holds of the whole page.
    case remark(Remark)
  }

  /// The document's title.
  package var title: Message
  /// The parts, in order.
  package var sections: [Section]
  /// The names of the periods that it is about, in order; empty where it is about none.
  package var periods: [String] = []
  /// For a face that holds one table at a time: what stands in several of the parts, put together.
  package var joined: [DataTable] = []

  /// The first line: the title, and the periods.
  package var heading: Message {
    guard let first = periods.first, let last = periods.last else { return title }
    let names = periods.count > Self.mostPeriods ? [first, "…", last] : periods
    return Message(
      ReportSentence.titleOfPeriods(title: title, periods: names))
  }

  /// Sentences under a title.
  package init(_ sentences: [Message], title: String) {
    let title = Message(verbatim: title)
    self.init(title: title, sections: [Section(id: "said", title: title, blocks: [.notes(sentences)])])
  }

  /// Most periods that are named one by one.
  private static let mostPeriods = 6

  /// A document, each parameter the property of its name.
  package init(title: Message, sections: [Section], periods: [String] = []) {
    self.periods = periods
    self.title = title
    self.sections = sections
  }
}

/// A drawing that is made when the language is known.
package struct ChartSource: Sendable {
  private let make: @Sendable (ChartWords) -> any Chart
  /// What people call the study's words.
  var names = Renaming()

  /// A chart made of words in the reader's language.
  init(_ make: @escaping @Sendable (ChartWords) -> any Chart) { self.make = make }

  /// The SVG in a language.
  package func svg(_ language: Language) -> String { make(ChartWords(language: language, names: names)).svg() }

  /// The drawing without its title, for faces that set titles as captions.
  ///
  /// - Parameter width: in the drawing's units; `nil`: as for a page.
  func untitled(_ language: Language, width: Double? = nil) -> (svg: String, text: ChartText) {
    let chart = make(ChartWords(language: language, names: names))
    var theme = Theme.untitled
    if let width { theme.width = width }
    return (chart.svg(theme), chart.text)
  }

  /// The id of the drawing, the same in every language.
  var id: String { make(ChartWords(language: .english, names: names)).id }
}

/// A table of typed cells.
package struct DataTable: Sendable {
  /// A column's heading and how its cells stand.
  package struct Column: Sendable {
    /// The heading.
    package var title: Message
    /// Whether cells stand on the right, as numbers do.
    package var isNumeric: Bool
    /// Whether cells are whole sentences, which need more room than a column of many has.
    package var isSentence = false

    /// A column, of numbers unless told otherwise.
    package init(_ title: Message, isNumeric: Bool = true) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  /// A cell; numbers keep their full value beside the way they are written.
  package enum Cell: Sendable {
    case text(String)
    case message(Message)
    case integer(Int)
    case number(Double, places: Int)
    case signed(Double, places: Int)
    case percent(Double, places: Int)
    case probability(Double)
    /// A number of which no unit is known, so that any size may matter: with decimals, or in scientific notation where these would hide it.
    case significant(Double, places: Int)
    /// Lower and upper end.
    case interval(Double, Double, places: Int)
    /// Both ends as ``significant(_:places:)``.
    case significantInterval(Double, Double, places: Int)
    case missing

    /// A number, or a missing cell.
    package static func optional(_ value: Double?, places: Int) -> Cell { value.map { .number($0, places: places) } ?? .missing }
    /// A signed number, or a missing cell.
    package static func optionalSigned(_ value: Double?, places: Int) -> Cell {
      value.map { .signed($0, places: places) } ?? .missing
    }
  }

  /// Rows that are made when they are asked for, so that a table of millions takes no room.
  package struct Rows: RandomAccessCollection, Sendable, ExpressibleByArrayLiteral {
    /// Always 0.
    package let startIndex = 0
    /// How many.
    package let endIndex: Int
    private let make: @Sendable (Int) -> [Cell]

    /// Rows that are there.
    package init(_ rows: [[Cell]]) {
      endIndex = rows.count
      make = { rows[$0] }
    }

    /// Rows that are not.
    ///
    /// - Parameter make: the row of a place, from 0; always the same.
    package init(count: Int, _ make: @escaping @Sendable (Int) -> [Cell]) {
      endIndex = count
      self.make = make
    }

    /// Rows that are written out.
    package init(arrayLiteral rows: [Cell]...) { self.init(rows) }

    /// One row.
    package subscript(place: Int) -> [Cell] { make(place) }

    /// The same rows, changed as they are made.
    package func changed(_ change: @escaping @Sendable ([Cell]) -> [Cell]) -> Rows { Rows(count: count) { change(self[$0]) } }
  }

  /// A stable name.
  package var id: String
  /// The table's title; `nil`: none.
  package var title: Message?
  /// The columns, from the left.
  package var columns: [Column]
  /// The rows, each with a cell a column.
  package var rows: Rows
  /// Whether long tables may be cut on faces with little room (a terminal, a page); the rest is counted.
  package var mayBeCut: Bool
  /// Further rows that weren't made, since the face shows no more than there are.
  package var omitted = 0

  /// A data table, each parameter the property of its name.
  package init(id: String, title: Message? = nil, columns: [Column], rows: [[Cell]], mayBeCut: Bool = false, omitted: Int = 0) {
    self.init(id: id, title: title, columns: columns, rows: Rows(rows), mayBeCut: mayBeCut, omitted: omitted)
  }

  /// A data table whose rows are made when they are asked for, each parameter the property of its name.
  package init(id: String, title: Message? = nil, columns: [Column], rows: Rows, mayBeCut: Bool = false, omitted: Int = 0) {
    self.omitted = omitted
    self.id = id
    self.title = title
    self.columns = columns
    self.rows = rows
    self.mayBeCut = mayBeCut
  }
}

extension DataTable.Cell {
  /// The cell as people read it.
  package func text(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .message(let message): message.text(in: language)
    case .integer(let value): String(value)
    case .number(let value, let places): Argument.fixed(value, places)
    case .signed(let value, let places): Argument.signed(value, places: places).text(in: language)
    case .percent(let value, let places): Argument.fixed(value * 100, places) + "%"
    case .probability(let value): Argument.probability(value).text(in: language)
    case .significant(let value, let places): SignificantText.text(value, places)
    case .interval(let low, let high, let places): Self.interval(Argument.fixed(low, places), Argument.fixed(high, places), language)
    case .significantInterval(let low, let high, let places):
      Self.interval(SignificantText.text(low, places), SignificantText.text(high, places), language)
    case .missing: "–"
    }
  }

  /// The cell with its numbers rounded to what is printed, so that no form tells more than the others.
  var asPrinted: DataTable.Cell {
    func rounded(_ value: Double, _ places: Int) -> Double { Double(Argument.fixed(value, places)) ?? value }
    return switch self {
    case .number(let value, let places): .number(rounded(value, places), places: places)
    case .signed(let value, let places): .signed(rounded(value, places), places: places)
    case .percent(let value, let places): .percent(rounded(value * 100, places) / 100, places: places)
    case .probability(let value): .probability(value.significant(2))
    case .significant(let value, let places): .significant(value.significant(places + 1), places: places)
    case .interval(let low, let high, let places): .interval(rounded(low, places), rounded(high, places), places: places)
    case .significantInterval(let low, let high, let places):
      .significantInterval(low.significant(places + 1), high.significant(places + 1), places: places)
    case .text, .message, .integer, .missing: self
    }
  }

  /// Whether the cell has a lower and an upper end.
  var isInterval: Bool {
    switch self {
    case .interval, .significantInterval: true
    default: false
    }
  }

  private static func interval(_ low: String, _ high: String, _ language: Language) -> String {
    switch language {
    case .english: "\(low) to \(high)"
    case .chinese: "\(low) 至 \(high)"
    }
  }

  /// The cell's full-precision values, as a spreadsheet or a test wants them: one, two for an interval, none for text.
  package var values: [Double] {
    switch self {
    case .integer(let value): [Double(value)]
    case .number(let value, _), .signed(let value, _), .percent(let value, _), .probability(let value), .significant(let value, _): [value]
    case .interval(let low, let high, _), .significantInterval(let low, let high, _): [low, high]
    case .text, .message, .missing: []
    }
  }
}
