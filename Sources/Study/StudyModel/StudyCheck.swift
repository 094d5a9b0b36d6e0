public import Messages
public import RatingStudy

/// What was understood of a study: its tables, what each makes possible, every problem, what the design connects.
public struct StudyCheck: Sendable {
  /// A table that was read.
  public struct Entry: Sendable {
    /// The table's name in the format: `ratings`, `people`, ….
    public var table: String
    /// The file, and sheet, it was read from.
    public var source: TableSource
    /// Rows of data.
    public var rows: Int
    /// Its columns' names in the format, in the file's order.
    public var columns: [String]
    /// What the table makes possible, in a sentence.
    public var enables: Message
  }
  /// A table that is not there.
  public struct Missing: Sendable {
    /// The table's name in the format.
    public var table: String
    /// What it would make possible, in a sentence.
    public var wouldEnable: Message
  }

  /// The tables that were read.
  public var tables: [Entry]
  /// For each table what was taken for header, data, totals and notes, and how its first rows are understood.
  package var readings: [TableReading]
  /// The tables that are not there.
  public var missing: [Missing]
  /// The names of the periods in their order; empty where the study knows none, or errors kept the tables from being joined.
  public var periods: [String]
  /// Everything that was found wrong or doubtful: the gravest first, then in the order in which it was met.
  public var problems: [Problem]
  /// `nil` where errors kept the tables from being joined.
  public var connectivity: Connectivity?

  /// By kind of tie: whom of those in question raters scored, those tied to them and the others, in sentences.
  package var whoRatesWhom: [Message] = []

  /// Checks a study.
  ///
  /// - Parameters:
  ///   - tables: as they were read.
  ///   - readings: how they were read.
  ///   - problems: everything found so far.
  ///   - study: the tables joined; `nil` where errors prevent it.
  package init(tables: [Table], readings: [TableReading] = [], problems: [Problem], study: Study?) {
    self.readings = readings
    self.tables = tables.map {
      Entry(
        table: $0.name, source: $0.source, rows: $0.rowCount, columns: $0.columns.map(\.header),
        enables: TableUses.enabled(by: $0.name) ?? Message(CheckSentence.nothing))
    }
    let present = Set(tables.map(\.name))
    missing = TableUses.all.filter { !present.contains($0.table) }.map { Missing(table: $0.table, wouldEnable: $0.enables) }
    self.problems = problems.enumerated().sorted { ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset) }
      .map(\.element)
    connectivity = study.map { study in
      var connectivity = Connectivity(study)
      connectivity.assignment = AssignmentCheck.beforeModel(study)
      return connectivity
    }
    periods = study.map { $0.periodNames(Array(0..<Int32($0.periods.count))) } ?? []
  }
}
