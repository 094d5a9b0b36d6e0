internal import Foundation
internal import FoundationXML

/// Sees the elements of a part of a workbook go by. Names come without namespace prefixes.
protocol XMLVisitor: AnyObject {
  func begin(_ element: String, _ attributes: [String: String])
  func end(_ element: String)
  func text(_ text: String)
  /// Set once nothing more is of use; the reading then stops.
  var isFinished: Bool { get }
}

/// Reads XML parts of an archive as a stream.
enum XMLPart {
  /// Reads a part; the visitor sees its elements.
  /// - Throws: when the part is missing, damaged, not well formed, or larger than is reasonable.
  static func read(_ part: String, of archive: ZipArchive, _ visitor: some XMLVisitor) throws(WorkbookFailure) {
    let stream = PartStream(try archive.open(part))
    let events = XMLEvents(visitor)
    let parser = XMLParser(stream: stream)
    parser.delegate = events
    parser.shouldResolveExternalEntities = false
    let isWellFormed = parser.parse() && parser.parserError == nil && events.isRootClosed
    if let failure = stream.failure { throw failure }
    if events.isTooDeep { throw .broken(reason: "\(part): XML too deep") }
    if !isWellFormed && !visitor.isFinished { throw .broken(reason: "\(part): XML, \(parser.lineNumber)") }
  }
}

/// Feeds the parser from a part, and refuses what workbooks never have and attackers like: document types, hence entities
/// (ECMA-376, part 2, forbids them), encodings that could hide them, and bytes that are no UTF-8, at which Foundation's parser
/// traps.
private final class PartStream: InputStream {
  private let part: ZipPart
  private var refusal: WorkbookFailure?
  private var carry: [UInt8] = []
  /// The bytes of a character that the last chunk began.
  private var begun: [UInt8] = []
  private var isFirst = true
  private var isAtEnd = false
  /// How many attributes the element has that is being read, and the quotation mark within which it stands: parsers compare attributes with each
  /// other, so that an element of very many would take the square of their number.
  private var attributes = 0
  private var isInElement = false
  private var quote: UInt8 = 0
  private static let mostAttributes = 1000

  init(_ part: ZipPart) {
    self.part = part
    super.init(data: Data())
  }

  var failure: WorkbookFailure? { part.failure ?? refusal }

  override func open() {}
  override func close() {}
  override var hasBytesAvailable: Bool { !isAtEnd }

  override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength: Int) -> Int {
    guard refusal == nil else { return 0 }
    let count = unsafe part.read(into: buffer, maxLength)
    isAtEnd = count == 0
    let chunk = unsafe Span(_unsafeStart: buffer, count: count)
    guard hasFewAttributes(chunk) else {
      refusal = .broken(reason: "\(part.name): attributes")
      isAtEnd = true
      return 0
    }
    guard isHarmless(chunk), isText(chunk) else {
      refusal = .broken(reason: "\(part.name): document type or encoding")
      isAtEnd = true
      return 0
    }
    return count
  }

  /// Counts the signs of equality within each element's brackets; within values none is possible that begins another.
  private func hasFewAttributes(_ chunk: Span<UInt8>) -> Bool {
    for index in 0..<chunk.count {
      let byte = chunk[index]
      if byte == UInt8(ascii: "<") {
        (attributes, isInElement, quote) = (0, true, 0)
      } else if isInElement {
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: ">") {
          isInElement = false
        } else if byte == UInt8(ascii: "=") {
          attributes += 1
          if attributes > Self.mostAttributes { return false }
        }
      }
    }
    return true
  }

  /// Looks for `<!DOCTYPE` across chunks, and in the first one for an encoding other than UTF-8.
  private func isHarmless(_ chunk: Span<UInt8>) -> Bool {
    if isFirst, chunk.count > 0 {
      isFirst = false
      let head = String(bytes: chunk, in: 0..<min(chunk.count, 256)).lowercased()
      if let declared = head.range(of: "encoding="), head.hasPrefix("<?xml") || head.hasPrefix("\u{FEFF}<?xml") {
        let name = head[declared.upperBound...].dropFirst().prefix(8)
        guard name.hasPrefix("utf-8") || name.hasPrefix("utf8") || name.hasPrefix("us-ascii") else { return false }
      }
      if chunk.count > 1, chunk[0] >= 0xFE || chunk[0] == 0 || chunk[1] == 0 { return false }
    }
    let pattern = Array("<!DOCTYPE".utf8)
    var window = carry
    for index in 0..<min(pattern.count, chunk.count) { window.append(chunk[index]) }
    if Self.contains(pattern, window.span) || Self.contains(pattern, chunk) { return false }
    if chunk.count >= pattern.count {
      carry = []
      for index in (chunk.count - pattern.count + 1)..<chunk.count { carry.append(chunk[index]) }
    } else {
      carry = Array(window.suffix(pattern.count - 1))
    }
    return true
  }

  /// Whether the chunk goes on as UTF-8; at the end no character may be left open.
  private func isText(_ chunk: Span<UInt8>) -> Bool {
    if chunk.count == 0 { return begun.isEmpty }
    var window = begun
    for index in 0..<chunk.count { window.append(chunk[index]) }
    let open = Self.openBytes(window)
    begun = Array(window.suffix(open))
    return UTF8Check(window.span.extracting(0..<(window.count - open))).isValid
  }

  /// How many bytes at the end begin a character that goes on after them.
  private static func openBytes(_ bytes: [UInt8]) -> Int {
    for (back, byte) in bytes.reversed().prefix(3).enumerated() where byte >= 0xC0 {
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      return length > back + 1 ? back + 1 : 0
    }
    return 0
  }

  private static func contains(_ pattern: [UInt8], _ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index + pattern.count <= bytes.count {
      if bytes[index] == pattern[0], bytes[index + 1] == pattern[1],
        pattern.indices.allSatisfy({ bytes[index + $0] == pattern[$0] })
      {
        return true
      }
      index += 1
    }
    return false
  }
}

/// Passes the parser's events on.
private final class XMLEvents: NSObject, XMLParserDelegate {
  private static let deepest = 64
  private let visitor: any XMLVisitor
  private var depth = 0
  private(set) var isRootClosed = false
  private(set) var isTooDeep = false

  init(_ visitor: any XMLVisitor) { self.visitor = visitor }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    depth += 1
    if depth > Self.deepest { isTooDeep = true }
    if isTooDeep || visitor.isFinished { return parser.abortParsing() }
    visitor.begin(Self.local(element), attributes)
  }

  func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
    depth -= 1
    if depth == 0 { isRootClosed = true }
    if !visitor.isFinished { visitor.end(Self.local(element)) }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if !visitor.isFinished { visitor.text(text) }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if !visitor.isFinished { visitor.text(String(decoding: block, as: UTF8.self)) }
  }

  private static func local(_ name: String) -> String {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.index(after: colon)...])
  }
}
