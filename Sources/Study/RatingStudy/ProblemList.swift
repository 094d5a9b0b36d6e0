internal import Messages

/// Problems as they are found. Of one kind in one column all are listed where they are few; of many the first alone, and one line that counts the
/// rest and says where they begin.
package struct ProblemList {
  /// How many problems of one kind in one column are listed one by one.
  package static let limit = 20
  /// How many are listed where there are more.
  package static let listed = 3
  /// How many further rows are said.
  private static let further = 10
  /// In how many columns one kind is told column by column.
  private static let mostColumns = 20

  private struct Kind: Hashable {
    var severity: Problem.Severity
    var file: String
    var sheet: String?
    var column: String?
    var kind: String
  }

  private struct Found {
    var first: [Problem] = []
    var count = 0
    var rows: [Int] = []
  }

  private var order: [Kind] = []
  private var found: [Kind: Found] = [:]
  private var columns: [Kind: Int] = [:]
  /// Of all those that are listed the place among them.
  private var sequence: [(kind: Kind, place: Int)] = []

  /// Whether one of them stops the work.
  package private(set) var hasErrors = false

  /// None yet.
  package init() {}

  /// Notes a problem.
  package mutating func add(_ problem: Problem) {
    if problem.severity == .error { hasErrors = true }
    let kind = kind(of: problem)
    if found[kind] == nil {
      order.append(kind)
      found[kind] = Found()
    }
    let place = found[kind]?.first.count ?? 0
    found[kind]?.count += 1
    if place < Self.limit {
      found[kind]?.first.append(problem)
      sequence.append((kind, place))
    }
    if let row = problem.row, (found[kind]?.rows.count ?? 0) < Self.listed + Self.further { found[kind]?.rows.append(row) }
  }

  /// A problem's kind; that of a kind which stands in very many columns is one for all further columns.
  private mutating func kind(of problem: Problem) -> Kind {
    var kind = Kind(severity: problem.severity, file: problem.file, sheet: problem.sheet, column: nil, kind: problem.message.kind)
    guard let column = problem.column else { return kind }
    let all = kind
    kind.column = column
    guard found[kind] == nil else { return kind }
    columns[all, default: 0] += 1
    return (columns[all] ?? 0) > Self.mostColumns ? all : kind
  }

  /// What is to be said, in the order found, with a closing line for each kind that was cut.
  package var all: [Problem] {
    let isCut = found.filter { $0.value.count > Self.limit }
    let listed = sequence.compactMap { kind, place in
      isCut[kind] != nil && place >= Self.listed ? nil : found[kind]?.first[place]
    }
    return listed + order.compactMap { kind in isCut[kind].map { Self.rest($0, kind) } }
  }

  /// Problems from everywhere, those of one kind that are many counted; in their order where none are.
  package static func collected(_ problems: [Problem]) -> [Problem] {
    guard problems.count > limit else { return problems }
    var list = ProblemList()
    for problem in problems { list.add(problem) }
    return list.all
  }

  private static func rest(_ found: Found, _ kind: Kind) -> Problem {
    let count = found.count - listed
    let rows = Array(found.rows.dropFirst(listed))
    let sentence: StudySentence = rows.isEmpty ? .moreProblems(count: count) : .moreProblemsInRows(count: count, rows: rows)
    var problem = Problem(kind.severity, file: kind.file, sheet: kind.sheet, column: kind.column, message: Message(sentence))
    problem.count = count
    return problem
  }
}
