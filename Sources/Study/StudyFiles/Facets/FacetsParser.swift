internal import Messages
internal import RatingStudy

/// Goes through the lines of a FACETS file.
struct FacetsParser {
  /// What the lines that follow belong to.
  private enum Section { case specification, labels, models, data }
  /// A facet with the labels of its elements.
  private struct Facet {
    var name: String?
    var labels: [String: String] = [:]
  }

  private(set) var problems: ProblemList
  private var section = Section.specification
  private var facets: [Facet] = []
  private var labelled: Int?
  private var models: [String] = []
  private var builder: TableBuilder?
  /// Ratings that one line or range may stand for.
  private static let mostRatings = 1 << 16
  /// Responses that say there is none.
  private static let missing: Set<String> = [".", "", "m", "M", "*"]

  init(problems: ProblemList) { self.problems = problems }

  /// Reads all lines; what can't be understood is a problem with its line.
  mutating func read(_ text: String) {
    var number = 0
    for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let line = Self.withoutComment(raw)
      if line.isEmpty { continue }
      if section != .data, let statement = FacetsStatement(line) {
        begin(statement, number)
      } else {
        take(line, number)
      }
    }
  }

  /// The ratings; `nil`, and said, where there are none or a line could not be understood.
  mutating func table(name: String, source: TableSource) -> Table? {
    guard let builder, !builder.rowNumbers.isEmpty else {
      problems.add(.facetsNoData)
      return nil
    }
    guard !problems.hasErrors else { return nil }
    if !models.isEmpty { problems.add(as: .note, .facetsModels(models: Array(models.prefix(5)))) }
    return builder.finish(name: name, source: source).table
  }

  private mutating func begin(_ statement: FacetsStatement, _ number: Int) {
    let value = Self.trimmed(statement.value)
    switch statement.keyword {
    case "facets":
      section = .specification
      guard let count = Int(value.prefix { $0.isNumber }), (1...FacetsFile.mostFacets).contains(count) else {
        problems.add(row: number, value: value, .facetsCount)
        return
      }
      facets = Array(repeating: Facet(), count: count)
    case "labels": section = .labels
    case "models":
      section = value.isEmpty ? .models : .specification
      if !value.isEmpty { models.append(value) }
    case "data":
      section = .data
      if !value.isEmpty { problems.add(row: number, value: value, .facetsDataElsewhere) }
      beginData(number)
    default: section = .specification
    }
  }

  private mutating func beginData(_ number: Int) {
    guard !facets.isEmpty else {
      problems.add(row: number, .facetsCount)
      return
    }
    let headers = facets.enumerated().map { $1.name ?? "facet \($0 + 1)" } + ["score"]
    HeaderRow.check(headers, row: number, &problems)
    builder = TableBuilder(headers: headers)
  }

  private mutating func take(_ line: Substring, _ number: Int) {
    switch section {
    case .labels: takeLabel(line, number)
    case .models: if line == "*" { section = .specification } else { models.append(String(line)) }
    case .data: takeData(line, number)
    case .specification: break
    }
  }

  /// `1, Judges` begins a facet, `3 = Cavendish` names an element, `*` ends the facet.
  private mutating func takeLabel(_ line: Substring, _ number: Int) {
    if line == "*" {
      labelled = nil
      return
    }
    guard let facet = labelled else {
      let parts = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map { Self.trimmed($0) }
      guard let index = Int(parts[0]), facets.indices.contains(index - 1) else {
        problems.add(row: number, value: String(line), .facetsLabel)
        return
      }
      labelled = index - 1
      if parts.count > 1, !parts[1].isEmpty { facets[index - 1].name = parts[1] }
      return
    }
    guard let sign = line.firstIndex(of: "=") else { return }
    let element = Self.trimmed(line[..<sign])
    // Behind the label an anchor and a group may stand.
    let label = Self.trimmed(line[line.index(after: sign)...].prefix { $0 != "," })
    if !label.isEmpty { facets[facet].labels[element] = label }
  }

  /// Elements of every facet, then the ratings: one, or as many as a range of elements has.
  private mutating func takeData(_ line: Substring, _ number: Int) {
    guard builder != nil, line != "*" else { return }
    var fields = Self.fields(line)
    var repeats = 1
    if let first = fields.first, let mark = first.first, mark == "R" || mark == "r", let count = Int(first.dropFirst()) {
      repeats = max(0, min(count, Self.mostRatings))
      fields.removeFirst()
    }
    guard fields.count > facets.count else {
      problems.add(row: number, value: String(line), .facetsDataLine(facets: facets.count))
      return
    }
    let ranges = fields[..<facets.count].map(Self.elements)
    let responses = fields[facets.count...].map { $0 }
    let expected = ranges.reduce(1) { $0.multipliedReportingOverflow(by: $1.count).partialValue }
    guard expected == responses.count else {
      problems.add(
        row: number, value: String(line), .facetsRange(expected: expected, count: responses.count))
      return
    }
    for (position, response) in responses.enumerated() where !Self.missing.contains(response) {
      for _ in 0..<repeats { append(ranges, position, response, number) }
    }
  }

  /// A rating; the last facet with a range moves fastest.
  private mutating func append(_ ranges: [[String]], _ position: Int, _ response: String, _ number: Int) {
    var rest = position
    var chosen = [String](repeating: "", count: ranges.count)
    for index in ranges.indices.reversed() {
      let element = ranges[index][rest % ranges[index].count]
      rest /= ranges[index].count
      chosen[index] = facets[index].labels[element] ?? element
    }
    for (column, text) in chosen.enumerated() { builder?.append(text, to: column) }
    builder?.append(response, to: ranges.count)
    builder?.endRow(Int32(clamping: number), filled: ranges.count + 1)
  }

  /// `3` is one element, `1-5` are five.
  private static func elements(_ field: String) -> [String] {
    let ends = field.split(separator: "-").map { trimmed($0) }
    guard ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]), first <= last, last - first < mostRatings else {
      return [field]
    }
    return (first...last).map(String.init)
  }

  /// Separated by commas, tabs or, where there are neither, spaces.
  private static func fields(_ line: Substring) -> [String] {
    if line.contains(",") { return line.split(separator: ",", omittingEmptySubsequences: false).map { trimmed($0) } }
    if line.contains("\t") { return line.split(separator: "\t", omittingEmptySubsequences: false).map { trimmed($0) } }
    return line.split(separator: " ").map(String.init)
  }

  private static func withoutComment(_ line: Substring) -> Substring {
    let kept = line.prefix { $0 != ";" }
    let scalars = kept.drop { $0.isWhitespace }
    return scalars.lastIndex { !$0.isWhitespace }.map { scalars[...$0] } ?? ""
  }

  private static func trimmed(_ text: Substring) -> String { MissingText.trimmed(String(text)) }
}
