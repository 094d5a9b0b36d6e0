package import Messages
package import RatingStudy
package import Yams

/// Reads a YAML document node by node, collecting every problem with its line and column.
///
/// Each reading function returns `nil` after it has noted a problem, so that a reader goes on and finds the next one.
package struct YAMLReader {
  /// The file's name for problems.
  package let file: String
  /// What was found wrong so far.
  package private(set) var problems: [Problem] = []

  /// Reads a file; nothing was found wrong yet.
  ///
  /// - Parameter file: the name that problems give.
  package init(file: String) { self.file = file }

  /// The document's root.
  ///
  /// - Throws: ``DataError`` when the text is no YAML, or empty.
  package func root(of text: String) throws(DataError) -> Node {
    if let fault = YAMLBounds.fault(of: text) {
      throw DataError([Problem(.error, file: file, row: fault.line, message: Message(fault.sentence))])
    }
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw DataError([Problem(.error, file: file, message: Message(YAMLSentence.empty))])
      }
      return node
    } catch let error as YamlError {
      throw DataError([syntaxProblem(error)])
    } catch let error as DataError {
      throw error
    } catch {
      throw DataError([Problem(.error, file: file, message: Message(YAMLSentence.syntax(detail: "\(error)")))])
    }
  }

  private func syntaxProblem(_ error: YamlError) -> Problem {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Problem(
        .error, file: file, row: mark.line, column: String(mark.column),
        message: Message(YAMLSentence.syntax(detail: problem)))
    case .duplicatedKeysInMapping(let duplicates, let context):
      Problem(
        .error, file: file, row: context.mark.line, column: String(context.mark.column),
        message: Message(YAMLSentence.repeatedKey(key: duplicates.map { "\($0)" }.sorted().joined(separator: ", "))))
    default:
      Problem(.error, file: file, message: Message(YAMLSentence.syntax(detail: "\(error)")))
    }
  }

  /// Notes a problem at a node.
  package mutating func report(_ node: Node, _ sentence: any Sentence) {
    problems.append(
      Problem(
        .error, file: file, row: node.mark?.line, column: node.mark.map { String($0.column) }, value: node.scalar?.string,
        message: Message(sentence)))
  }

  /// The entries of a mapping, in the file's order; keys other than the allowed ones are problems.
  package mutating func mapping(_ node: Node, allowed: [String]? = nil, required: [String] = []) -> [(key: String, node: Node)]? {
    guard let mapping = node.mapping else {
      // `weight：40` is one text to YAML.
      let isWide = node.scalar?.string.contains("：") ?? false
      report(node, isWide ? YAMLSentence.fullWidthColon : .notAMapping)
      return nil
    }
    var entries: [(key: String, node: Node)] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        report(key, YAMLSentence.notText)
        continue
      }
      if let allowed, !allowed.contains(name) {
        report(
          key, YAMLSentence.unknownKey(key: name, allowed: allowed))
        continue
      }
      entries.append((name, value))
    }
    for name in required where !entries.contains(where: { $0.key == name }) {
      report(node, YAMLSentence.missingKey(key: name))
    }
    return entries
  }

  /// The items of a list.
  package mutating func sequence(_ node: Node) -> [Node]? {
    guard let sequence = node.sequence else {
      report(node, YAMLSentence.notASequence)
      return nil
    }
    return Array(sequence)
  }

  /// A single value as text.
  package mutating func text(_ node: Node) -> String? {
    guard let scalar = node.scalar else {
      report(node, YAMLSentence.notText)
      return nil
    }
    return scalar.string
  }

  /// A finite number within a range.
  package mutating func number(_ node: Node, in range: ClosedRange<Double> = -1e15...1e15) -> Double? {
    guard let text = node.scalar?.string, let value = NumberText.value(text), value.isFinite else {
      report(node, YAMLSentence.notANumber)
      return nil
    }
    guard range.contains(value) else {
      report(
        node, YAMLSentence.outOfRange(minimum: Double(range.lowerBound), maximum: Double(range.upperBound)))
      return nil
    }
    return value
  }

  /// A whole number within a range.
  package mutating func integer(_ node: Node, in range: ClosedRange<Int>) -> Int? {
    guard let text = node.scalar?.string, let value = Int(Wording.folded(text)) else {
      report(node, YAMLSentence.notAnInteger)
      return nil
    }
    guard range.contains(value) else {
      report(
        node, YAMLSentence.outOfRange(minimum: Double(range.lowerBound), maximum: Double(range.upperBound)))
      return nil
    }
    return value
  }

  /// One of an enum's raw values.
  package mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ node: Node, _: Choice.Type) -> Choice? {
    if let text = node.scalar?.string {
      let folded = Wording.folded(text)
      let chinese = (Choice.self as? any ChineseChoice.Type)?.meaning(folded) as? Choice
      if let choice = Choice(rawValue: text) ?? Choice(rawValue: folded) ?? chinese { return choice }
    }
    report(node, YAMLSentence.notAChoice(allowed: Choice.allCases.map { $0.rawValue }))
    return nil
  }

  /// Throws everything found, if anything was.
  package func finish() throws(DataError) {
    if !problems.isEmpty { throw DataError(problems) }
  }
}
