public import Messages

/// What people see of a result, before it has a form: sections of sentences, tables and charts.
///
/// Every face (terminal, Markdown, CSV, page) renders this one value, so that no figure is computed or rounded twice.
public struct Document: Sendable {
  /// A titled part.
  public struct Section: Sendable {
    /// A stable name, used as an anchor.
    public var id: String
    /// The part's heading.
    public var title: Message
    /// The part's pieces, in order.
    public var blocks: [Block]

    /// A section, each parameter the property of its name.
    public init(id: String, title: Message, blocks: [Block]) {
      self.id = id
      self.title = title
      self.blocks = blocks
    }
  }

  /// A piece of a section.
  public enum Block: Sendable {
    case paragraph(Message)
    /// Short remarks: assumptions, warnings, reasons.
    case notes([Message])
    case table(DataTable)
    /// A drawing for faces that can show it; the table that follows carries its numbers.
    case chart(ChartSource)
  }

  /// The document's title.
  public var title: Message
  /// The parts, in order.
  public var sections: [Section]

  /// A document, each parameter the property of its name.
  public init(title: Message, sections: [Section]) {
    self.title = title
    self.sections = sections
  }
}

/// A drawing that is made when the language is known.
public struct ChartSource: Sendable {
  /// Draws the SVG in a language.
  public var svg: @Sendable (Language) -> String

  /// A drawing from a function of the language.
  public init(svg: @escaping @Sendable (Language) -> String) { self.svg = svg }
}

/// A table of typed cells.
public struct DataTable: Sendable {
  /// A column's heading and how its cells stand.
  public struct Column: Sendable {
    /// The heading.
    public var title: Message
    /// Whether cells stand on the right, as numbers do.
    public var isNumeric: Bool

    /// A column, of numbers unless told otherwise.
    public init(_ title: Message, isNumeric: Bool = true) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  /// A cell; numbers keep their full value beside the way they are written.
  public enum Cell: Sendable {
    case text(String)
    case message(Message)
    case integer(Int)
    case number(Double, places: Int)
    case signed(Double, places: Int)
    case percent(Double, places: Int)
    case probability(Double)
    /// Lower and upper end.
    case interval(Double, Double, places: Int)
    case missing

    /// A number, or a missing cell.
    public static func optional(_ value: Double?, places: Int) -> Cell { value.map { .number($0, places: places) } ?? .missing }
    /// A signed number, or a missing cell.
    public static func optionalSigned(_ value: Double?, places: Int) -> Cell {
      value.map { .signed($0, places: places) } ?? .missing
    }
  }

  /// A stable name.
  public var id: String
  /// The table's title; `nil`: none.
  public var title: Message?
  /// The columns, from the left.
  public var columns: [Column]
  /// The rows, each with a cell a column.
  public var rows: [[Cell]]
  /// Whether long tables may be cut on faces with little room (a terminal, a page); the rest is counted.
  public var mayBeCut: Bool
  /// Further rows that weren't made, since the face shows no more than there are.
  public var omitted = 0

  /// A data table, each parameter the property of its name.
  public init(id: String, title: Message? = nil, columns: [Column], rows: [[Cell]], mayBeCut: Bool = false, omitted: Int = 0) {
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
  public func text(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .message(let message): message.text(in: language)
    case .integer(let value): String(value)
    case .number(let value, let places): Argument.fixed(value, places)
    case .signed(let value, let places): Argument.signed(value, places: places).text(in: language)
    case .percent(let value, let places): Argument.fixed(value * 100, places) + "%"
    case .probability(let value): Argument.probability(value).text(in: language)
    case .interval(let low, let high, let places):
      switch language {
      case .english: "\(Argument.fixed(low, places)) to \(Argument.fixed(high, places))"
      case .chinese: "\(Argument.fixed(low, places)) 至 \(Argument.fixed(high, places))"
      }
    case .missing: "–"
    }
  }

  /// The cell's full-precision values, as a spreadsheet or a test wants them: one, two for an interval, none for text.
  public var values: [Double] {
    switch self {
    case .integer(let value): [Double(value)]
    case .number(let value, _), .signed(let value, _), .percent(let value, _), .probability(let value): [value]
    case .interval(let low, let high, _): [low, high]
    case .text, .message, .missing: []
    }
  }
}
