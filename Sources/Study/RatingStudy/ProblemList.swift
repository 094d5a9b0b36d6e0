internal import Messages

/// Problems as they are found. Of each kind in each column at most `limit` are listed; the rest is counted.
struct ProblemList {
  /// How many problems of one kind in one column are listed before the rest is only counted.
  static let limit = 200

  private(set) var problems: [Problem] = []
  private var counts: [String: Int] = [:]
  private var order: [(key: String, sample: Problem)] = []

  mutating func add(_ problem: Problem) {
    let key = "\(problem.file)\u{0}\(problem.sheet ?? "")\u{0}\(problem.column ?? "")\u{0}\(problem.message.kind)"
    let count = counts[key, default: 0]
    counts[key] = count + 1
    if count == 0 { order.append((key, problem)) }
    if count < Self.limit { problems.append(problem) }
  }

  /// Everything found, with a closing line for each kind that was cut.
  var all: [Problem] {
    problems
      + order.compactMap { key, sample in
        guard let count = counts[key], count > Self.limit else { return nil }
        return Problem(
          sample.severity, file: sample.file, sheet: sample.sheet, column: sample.column,
          message: Message(StudySentence.moreProblems(count: count - Self.limit)))
      }
  }

  var hasErrors: Bool { problems.contains { $0.severity == .error } }
}
