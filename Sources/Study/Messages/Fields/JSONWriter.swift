/// Writes JSON as UTF-8 into a buffer, which goes to a sink whenever it is full: what is written takes no memory but the buffer.
///
/// Objects and lists stand on lines of their own, indented by two, but for those that hold numbers and texts alone and for the rows of
/// tables, each of which is one line. Doubles stand in their shortest form that reads back as the same.
package struct JSONWriter {
  /// How much white space there is.
  package enum Layout: Sendable {
    /// Indented, for people and programs.
    case indented
    /// None: everything on one line.
    case line
  }

  private struct Container {
    var isOnOneLine: Bool
    var isEmpty = true
  }

  /// The language of the sentences.
  package let language: Language
  /// How many digits of a number count; `nil`: all that it takes to read it back the same.
  package var significantDigits: Int?
  private let layout: Layout
  private let sink: (([UInt8]) throws -> Void)?
  private var bytes: [UInt8] = []
  private var containers: [Container] = []
  private var isAfterKey = false
  private static let bufferSize = 1 << 20

  /// - Parameters:
  ///   - language: of the sentences.
  ///   - layout: indented or on one line.
  ///   - sink: takes the bytes whenever there are enough; `nil`: all are kept for ``finish()``.
  package init(language: Language, layout: Layout = .indented, sink: (([UInt8]) throws -> Void)? = nil) {
    self.language = language
    self.layout = layout
    self.sink = sink
    if sink != nil { bytes.reserveCapacity(Self.bufferSize + Self.bufferSize / 4) }
  }

  /// Ends the last line and hands over what is left.
  ///
  /// - Returns: all bytes where there is no sink, else none.
  package consuming func finish() throws -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    guard let sink else { return bytes }
    try sink(bytes)
    return []
  }

  // MARK: Containers

  /// Begins an object; its keys and values follow, then ``endObject()``.
  package mutating func beginObject(onOneLine: Bool = false) { begin(UInt8(ascii: "{"), onOneLine) }
  /// Ends the innermost object.
  package mutating func endObject() { end(UInt8(ascii: "}")) }
  /// Begins a list; its values follow, then ``endList()``.
  package mutating func beginList(onOneLine: Bool = false) { begin(UInt8(ascii: "["), onOneLine) }
  /// Ends the innermost list.
  package mutating func endList() { end(UInt8(ascii: "]")) }

  /// Hands what was written to the sink where it is enough; called between the rows of a list.
  package mutating func flushIfFull() throws {
    guard bytes.count >= Self.bufferSize, let sink else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func begin(_ bracket: UInt8, _ onOneLine: Bool) {
    beginValue()
    // What holds everything is never on one line with it, unless all is.
    let isInside = layout == .line || containers.last?.isOnOneLine ?? false
    bytes.append(bracket)
    containers.append(Container(isOnOneLine: isInside || (onOneLine && !containers.isEmpty)))
  }

  private mutating func end(_ bracket: UInt8) {
    let ended = containers.removeLast()
    if !ended.isEmpty && !ended.isOnOneLine { newLine() }
    bytes.append(bracket)
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * containers.count))
  }

  /// What stands before an element of the innermost container.
  private mutating func separate() {
    guard let last = containers.indices.last else { return }
    if !containers[last].isEmpty {
      bytes.append(UInt8(ascii: ","))
      if containers[last].isOnOneLine && layout == .indented { bytes.append(UInt8(ascii: " ")) }
    }
    containers[last].isEmpty = false
    if !containers[last].isOnOneLine { newLine() }
  }

  private mutating func beginValue() {
    if isAfterKey { isAfterKey = false } else { separate() }
  }

  // MARK: Keys and values

  /// Writes a key of the innermost object; its value follows.
  package mutating func key(_ key: JSONKey) {
    separate()
    bytes.append(contentsOf: key.bytes)
    if layout == .indented { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  /// Writes a key and its value.
  ///
  /// - Throws: ``JSONError`` that names the key.
  package mutating func member(_ key: JSONKey, _ value: some JSONValue) throws {
    self.key(key)
    do {
      try value.write(to: &self)
    } catch let error as JSONError {
      throw error.inside(key.name)
    }
  }

  /// Writes `null`.
  package mutating func null() {
    beginValue()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) {
    beginValue()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes a whole number.
  package mutating func integer(_ value: some FixedWidthInteger) {
    beginValue()
    JSONNumber.append(value, to: &bytes)
  }

  /// Writes a number in its shortest form that reads back as the same; a whole one without a point.
  ///
  /// - Throws: ``JSONError`` where it is not finite.
  package mutating func number(_ value: Double) throws {
    guard value.isFinite else { throw JSONError(value: value) }
    beginValue()
    JSONNumber.append(significantDigits.map { value.significant($0) } ?? value, to: &bytes)
  }

  /// Writes a list of finite numbers on one line.
  ///
  /// - Throws: ``JSONError`` where one is not finite.
  package mutating func numbers(_ values: [Double]) throws {
    beginList(onOneLine: true)
    for value in values { try number(value) }
    endList()
    try flushIfFull()
  }

  /// Writes a finite number, or `null` for one that stands for what isn't there.
  package mutating func numberOrNull(_ value: Double) {
    beginValue()
    if value.isFinite {
      JSONNumber.append(significantDigits.map { value.significant($0) } ?? value, to: &bytes)
    } else {
      bytes.append(contentsOf: "null".utf8)
    }
  }

  /// Writes a text, escaped where JSON asks for it.
  package mutating func text(_ value: String) {
    beginValue()
    JSONString.append(value, to: &bytes)
  }
}

/// A key as it is written, quotes and colon included, made once.
package struct JSONKey: Sendable {
  let name: String
  let bytes: [UInt8]

  /// The key of a name.
  package init(_ name: String) {
    var bytes: [UInt8] = []
    JSONString.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    self.name = name
    self.bytes = bytes
  }
}
