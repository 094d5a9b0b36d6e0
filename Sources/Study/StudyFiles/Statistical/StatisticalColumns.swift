internal import Messages
internal import RatingStudy

/// Columns of text made of the variables of a statistical data file.
struct StatisticalColumns {
  private let collector: StatisticalCollector

  init(_ collector: StatisticalCollector) { self.collector = collector }

  /// What follows a score variable's name where its labels stand.
  static let labelSuffix = ".label"

  /// The columns, in the file's order; which variables were read by their labels is told as a note each.
  func columns(_ problems: inout ProblemList) -> [TextColumn] {
    var columns: [TextColumn] = []
    for variable in collector.variables {
      if variable.isText {
        columns.append(TextColumn(name: variable.name, levels: variable.texts.levels, codes: variable.textCodes))
        continue
      }
      let numbers = coded(variable) { Self.text($0, variable.format) }
      guard let labels = labels(of: variable) else {
        columns.append(numbers)
        continue
      }
      var labelled = coded(variable) { labels[$0] }
      let shown = labels.keys.sorted().prefix(Self.shownLabels).compactMap { value in
        labels[value].map { "\(CellText.number(String(value))) = \($0)" }
      }
      if Self.isScore(variable.name) {
        labelled.name = variable.name + Self.labelSuffix
        labelled.header = labelled.name
        columns += [numbers, labelled]
        problems.add(
          as: .note, column: variable.name, .labelsBeside(labels: shown, column: labelled.name))
      } else {
        columns.append(labelled)
        problems.add(as: .note, column: variable.name, .labelsRead(labels: shown))
      }
    }
    return columns
  }

  private static let shownLabels = 4

  /// The labels by value, where every value that occurs has one and one of them is no number.
  private func labels(of variable: StatisticalCollector.Variable) -> [Double: String]? {
    guard let set = variable.labels, let pairs = collector.labels[set] else { return nil }
    let labels = Dictionary(pairs.map { ($0.value, $0.text) }, uniquingKeysWith: { first, _ in first })
    let present = Set(variable.numbers.filter { !$0.isNaN })
    guard !present.isEmpty, present.allSatisfy({ labels[$0].map { !$0.isEmpty } ?? false }) else { return nil }
    // A label given twice would make two values one.
    guard Set(present.compactMap { labels[$0] }).count == present.count else { return nil }
    return present.contains { labels[$0].flatMap(Double.init) == nil } ? labels : nil
  }

  private func coded(_ variable: StatisticalCollector.Variable, _ text: (Double) -> String?) -> TextColumn {
    var texts = TextInterner()
    var known: [Double: Int32] = [:]
    let codes = variable.numbers.map { number -> Int32 in
      if number.isNaN { return -1 }
      if let code = known[number] { return code }
      let code = text(number).map { texts.code(of: $0) } ?? -1
      known[number] = code
      return code
    }
    return TextColumn(name: variable.name, levels: texts.levels, codes: codes)
  }

  /// Whether a variable is called a score, and not perhaps a tier (rating, grade), so that its numbers are what is wanted.
  private static func isScore(_ name: String) -> Bool {
    let plain = HeaderNames.plain(name)
    func isOne(_ column: String) -> Bool { ColumnAliases.headers(of: column, in: .ratings).contains { HeaderNames.plain($0) == plain } }
    return plain == "score" || (isOne("score") && !isOne("tier"))
  }

  /// A number as CSV would have it; a date where the variable's format shows dates.
  private static func text(_ number: Double, _ format: String) -> String? {
    guard number.isFinite else { return nil }
    let name = format.uppercased()
    if ["DATE", "ADATE", "EDATE", "SDATE", "JDATE"].contains(where: { name.hasPrefix($0) && !name.hasPrefix("DATETIME") }) {
      return CellText.date(secondsSince1970: number - spssEpoch, withTime: false)
    }
    if name.hasPrefix("DATETIME") || name.hasPrefix("YMDHMS") { return CellText.date(secondsSince1970: number - spssEpoch, withTime: true) }
    if name.hasPrefix("%TD") || name.hasPrefix("%D") {
      return CellText.date(secondsSince1970: (number - stataEpoch) * 86_400, withTime: false)
    }
    if name.hasPrefix("%TC") { return CellText.date(secondsSince1970: number / 1000 - stataEpoch * 86_400, withTime: true) }
    return CellText.number(String(number))
  }

  /// Seconds from 14 October 1582, from which SPSS counts, to 1970.
  private static let spssEpoch = 12_219_379_200.0
  /// Days from 1960, from which Stata counts, to 1970.
  private static let stataEpoch = 3653.0
}
