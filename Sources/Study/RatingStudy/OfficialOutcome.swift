internal import Messages

/// What the office itself announced of a person in a period: to be held against what a scheme makes of the rest.
public struct OfficialOutcome: Sendable, Hashable {
  /// The number that the person sees the row by.
  public var row: Int32
  /// −1: in all periods.
  public var period: Int32
  /// The person's code.
  public var person: Int32
  /// The total, as the decimal it was written as; of a stored quotient its first 15 digits. `nil` where none stands.
  public var total: ExactDecimal?
  /// The rank, 1 being the best; a half where equals share the mean of their ranks. `nil` where none stands.
  public var rank: ExactDecimal?
  /// The band (等次) in the table's own word; `nil` where none stands.
  public var band: String?

  /// An official outcome, each parameter the property of its name.
  package init(
    row: Int32, period: Int32, person: Int32, total: ExactDecimal? = nil, rank: ExactDecimal? = nil, band: String? = nil
  ) {
    self.row = row
    self.period = period
    self.person = person
    self.total = total
    self.rank = rank
    self.band = band
  }
}

extension OfficialOutcome {
  /// Whether one of two that contradict each other is the one that counts: the better rank, the higher total, the band that comes first.
  /// A rule of values, so that the order of rows decides nothing.
  fileprivate func precedes(_ other: OfficialOutcome) -> Bool {
    func value(_ decimal: ExactDecimal?, _ absent: Double) -> Double { decimal?.value ?? absent }
    let ranks = (value(rank, .infinity), value(other.rank, .infinity))
    if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
    let totals = (value(total, -.infinity), value(other.total, -.infinity))
    return totals.0 != totals.1 ? totals.0 > totals.1 : (band ?? "") < (other.band ?? "")
  }
}

extension ExactDecimal {
  /// The decimal of a cell that holds a result: as written, or, where a workbook stored a computed figure (`94.31999999999999`), its first 15
  /// digits, which is what the workbook shows.
  ///
  /// - Parameter cell: anything ``NumberText`` understands.
  /// - Returns: `nil` for a text that says no number.
  package init?(cell: String) {
    if let exact = ExactDecimal(text: cell), exact.mantissa.magnitude < 1_000_000_000_000_000 {
      self = exact
      return
    }
    guard let value = NumberText.value(cell) else { return nil }
    if let exact = ExactDecimal(value) {
      self = exact
      return
    }
    guard abs(value) < 1e15 else { return nil }
    var places = 15
    while places > 0, abs(value) * PowersOfTen.double[places] >= 1e15 { places -= 1 }
    self.init(mantissa: Int64((value * PowersOfTen.double[places]).rounded()), places: places)
  }
}

extension StudyBuilder {
  /// Reads what the office announced. Cells that say no number are told and left out: a result need not be one (未考核).
  mutating func readOfficial(_ reader: inout TableReader) {
    guard let personColumn = reader.required("person") else { return }
    let persons = reader.requiredCodes(personColumn, in: study.persons)
    checkPersons(personColumn, &reader)
    let periods = reader.periods(in: study.periods)
    let totals = decimals("total", &reader) { ExactDecimal(cell: $0) }
    let ranks = decimals("rank", &reader, Self.rank)
    let bands = reader.table.column("band") ?? reader.table.column("tier")
    var seen: [[Int32]: Int] = [:]
    for row in persons.indices where persons[row] >= 0 {
      let outcome = OfficialOutcome(
        row: reader.table.rowNumbers[row], period: periods[row], person: persons[row], total: totals?[row], rank: ranks?[row],
        band: bands?[row])
      guard outcome.total != nil || outcome.rank != nil || outcome.band != nil else { continue }
      if let earlier = seen[[persons[row], periods[row]]] {
        let first = study.official[earlier]
        if first.total != outcome.total || first.rank != outcome.rank || first.band != outcome.band {
          reader.report(
            .warning, row: row, personColumn, .officialTwice(person: study.persons[persons[row]] ?? "", row: Int(first.row)))
          if outcome.precedes(first) { study.official[earlier] = outcome }
        }
        continue
      }
      seen[[persons[row], periods[row]]] = study.official.count
      study.official.append(outcome)
    }
  }

  private func decimals(
    _ name: String, _ reader: inout TableReader, _ read: (String) -> ExactDecimal?
  ) -> [ExactDecimal?]? {
    guard let column = reader.table.column(name) else { return nil }
    let values = column.levels.map(read)
    for row in column.codes.indices where column.codes[row] >= 0 && values[Int(column.codes[row])] == nil {
      reader.report(.warning, row: row, column, .officialNoNumber(column: column.header))
    }
    return column.codes.map { $0 < 0 ? nil : values[Int($0)] }
  }

  /// A rank as offices write it: `3`, `第3名`, `并列第3`, `3/45`, `３`.
  private static func rank(_ cell: String) -> ExactDecimal? {
    if let plain = ExactDecimal(cell: cell) { return plain }
    var text = cell[...]
    for prefix in ["并列", "第"] where text.hasPrefix(prefix) { text = text.dropFirst(prefix.count) }
    for suffix in ["名", "位"] where text.hasSuffix(suffix) { text = text.dropLast() }
    if let slash = text.firstIndex(where: { $0 == "/" || $0 == "／" }) { text = text[..<slash] }
    return ExactDecimal(cell: String(text))
  }
}
