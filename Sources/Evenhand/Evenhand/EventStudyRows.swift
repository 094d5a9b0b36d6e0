internal import LinearAlgebra
internal import Messages
internal import RatingStudy

extension NamedColumns<EventStudySentence> {
  /// A cell's whole number; 0, and a problem, where there is none.
  fileprivate mutating func whole(_ row: Int, _ column: TextColumn) -> Int {
    if let value = column[row].flatMap({ NumberSize.value($0) }), value == value.rounded(), abs(value) < 1e6 { return Int(value) }
    report(row, column, .noWholeNumber)
    return 0
  }
}

/// A panel's rows as codes.
struct PanelRows {
  private(set) var unit: [Int32] = []
  private(set) var time: [Int32] = []
  private(set) var firstTreated: [Int32?] = []
  private(set) var outcome: [Double] = []
  private(set) var cluster: [Int32] = []

  init(_ table: Table, _ columns: EventStudies.Columns) throws {
    var read = NamedColumns<EventStudySentence>(table)
    let (unit, time) = (try read.column(columns.unit), try read.column(columns.time))
    let (first, outcome) = (try read.column(columns.firstTreated), try read.column(columns.outcome))
    let cluster = try columns.cluster.map { try read.column($0) } ?? unit
    read.problems = table.numbersOutsideSize(in: [outcome.name])
    let place = Self.places(time.levels, first.levels)
    var treated: [Int32: String?] = [:]
    var seen: Set<Int64> = []
    for row in 0..<table.rowCount {
      if unit[row] == nil { read.report(row, unit, .noName) }
      if cluster.name != unit.name, cluster[row] == nil { read.report(row, cluster, .noName) }
      if time[row] == nil { read.report(row, time, .noTime) }
      let (own, when) = (unit.codes[row], time[row].flatMap { place[$0] } ?? 0)
      if let known = treated[own], own >= 0 {
        if known != first[row] { read.report(row, first, .twoFirstTimes(unit: unit[row] ?? "")) }
      } else {
        treated[own] = first[row]
      }
      if own >= 0, time[row] != nil, !seen.insert(Int64(own) << 32 | Int64(when)).inserted {
        read.report(row, time, .observedTwice(unit: unit[row] ?? "", time: time[row] ?? ""))
      }
      self.unit.append(own)
      self.time.append(when)
      firstTreated.append(first[row].flatMap { place[$0] })
      self.outcome.append(read.number(row, outcome, otherwise: .noNumber))
      self.cluster.append(cluster.codes[row])
    }
    try read.finish()
    guard table.rowCount > 0 else {
      throw DataError([Problem(.error, in: table.source, message: Message(EventStudySentence.noRows))])
    }
  }

  /// Times as whole numbers where all are, else as places in their natural order.
  private static func places(_ times: [String], _ first: [String]) -> [String: Int32] {
    let all = times + first
    let numbers = all.compactMap { text -> Int32? in
      NumberSize.value(text).flatMap { $0 == $0.rounded() && abs($0) < 1e6 ? Int32($0) : nil }
    }
    if numbers.count == all.count { return Dictionary(zip(all, numbers), uniquingKeysWith: { own, _ in own }) }
    let order = PeriodOrder(primary: times, secondary: first)
    let place = Dictionary(order.names.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { own, _ in own })
    return Dictionary(
      all.compactMap { name in order.period(named: name).flatMap { place[$0] }.map { (name, $0) } }, uniquingKeysWith: { own, _ in own })
  }
}

/// Published coefficients with their covariance.
struct GivenCoefficients {
  private(set) var estimates: [Double] = []
  private(set) var times: [Int] = []
  private(set) var covariance: Matrix
  private(set) var leads = 0

  init(_ table: Table, _ columns: EventStudies.Estimates, _ given: Table) throws {
    var read = NamedColumns<EventStudySentence>(table)
    let (estimate, time) = (try read.column(columns.estimate), try read.column(columns.time))
    var entries: [(time: Int, estimate: Double, place: Int)] = []
    for row in 0..<table.rowCount {
      let (when, value) = (read.whole(row, time), read.number(row, estimate, otherwise: .noNumber))
      if when == columns.reference {
        if value != 0 { read.report(row, estimate, .referenceNotZero(time: when)) }
      } else {
        entries.append((when, value, entries.count))
      }
    }
    try read.finish()
    entries.sort { $0.time < $1.time }
    let wanted =
      entries.isEmpty ? [] : Array(min(entries[0].time, columns.reference)...max(entries[entries.count - 1].time, columns.reference))
    guard entries.map(\.time) == wanted.filter({ $0 != columns.reference }) else {
      throw DataError([
        Problem(.error, in: table.source, column: time.header, message: Message(EventStudySentence.gap(reference: columns.reference)))
      ])
    }
    let matrix = try Self.matrix(given, size: entries.count, leaving: time.name)
    times = entries.map(\.time)
    estimates = entries.map(\.estimate)
    leads = times.count { $0 < columns.reference }
    covariance = Matrix(rows: entries.count, columns: entries.count)
    for (i, a) in entries.enumerated() { for (j, b) in entries.enumerated() { covariance[i, j] = matrix[a.place][b.place] } }
  }

  private static func matrix(_ table: Table, size: Int, leaving name: String) throws -> [[Double]] {
    var read = NamedColumns<EventStudySentence>(table)
    let columns = table.columns.filter { $0.name != name && $0.header != name }
    guard columns.count == size, table.rowCount == size else {
      throw DataError([
        Problem(
          .error, in: table.source, message: Message(EventStudySentence.wrongSize(rows: table.rowCount, columns: columns.count, size: size))
        )
      ])
    }
    let values = (0..<size).map { row in columns.map { read.number(row, $0, otherwise: .noNumber) } }
    try read.finish()
    for i in 0..<size {
      if values[i][i] < 0 { read.report(i, columns[i], .negativeVariance) }
      for j in 0..<i where abs(values[i][j] - values[j][i]) > 1e-9 * max(values[i][i], values[j][j]) {
        read.report(i, columns[j], .notSymmetric)
      }
    }
    try read.finish()
    return values
  }
}
