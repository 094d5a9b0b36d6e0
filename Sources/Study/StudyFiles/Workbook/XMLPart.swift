internal import CExpat
internal import Foundation

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
    let bytes = PartBytes(try archive.open(part))
    let events = XMLEvents(visitor)
    let line = events.lineOfError(bytes)
    if let failure = bytes.failure { throw failure }
    if events.isTooDeep { throw .broken(reason: "\(part): XML too deep") }
    if let line, !visitor.isFinished { throw .broken(reason: "\(part): XML, \(line)") }
  }
}

/// Feeds the parser from a part, and refuses what workbooks never have and attackers like: document types, hence entities
/// (ECMA-376, part 2, forbids them), encodings that could hide them, and bytes that are no UTF-8.
private final class PartBytes {
  private let part: ZipPart
  private var refusal: WorkbookFailure?
  private var carry: [UInt8] = []
  /// The bytes of a character that the last chunk began.
  private var begun: [UInt8] = []
  private var isFirst = true
  /// How many attributes the element has that is being read, and the quotation mark within which it stands: parsers compare attributes with each
  /// other, so that an element of very many would take the square of their number.
  private var attributes = 0
  private var isInElement = false
  private var quote: UInt8 = 0
  private static let mostAttributes = 1000

  init(_ part: ZipPart) { self.part = part }

  var failure: WorkbookFailure? { part.failure ?? refusal }

  /// Unpacks the next bytes into a buffer; returns how many, 0 at the end and after a failure.
  func read(into buffer: UnsafeMutableRawPointer, _ room: Int) -> Int {
    guard refusal == nil else { return 0 }
    let count = unsafe part.read(into: buffer, room)
    let chunk = unsafe Span<UInt8>(_unsafeStart: buffer.assumingMemoryBound(to: UInt8.self), count: count)
    if !hasFewAttributes(chunk) {
      refusal = .broken(reason: "\(part.name): attributes")
    } else if !isHarmless(chunk) || !isText(chunk) {
      refusal = .broken(reason: "\(part.name): document type or encoding")
    }
    return refusal == nil ? count : 0
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
@safe private final class XMLEvents {
  private static let deepest = 64
  private static let block = 1 << 16
  private let visitor: any XMLVisitor
  private var depth = 0
  private var parser: OpaquePointer?
  /// Text comes in pieces, at every line and reference; it is handed on in one, or in a few where it is long.
  private var text: [UInt8] = []
  private(set) var isTooDeep = false

  init(_ visitor: any XMLVisitor) { self.visitor = visitor }

  /// Parses a part to its end, or until the visitor has what it wants; the line of what is not well formed, else `nil`.
  func lineOfError(_ part: PartBytes) -> Int? {
    guard let parser = unsafe XML_ParserCreate("UTF-8") else { return 0 }
    unsafe self.parser = unsafe parser
    defer {
      unsafe self.parser = nil
      unsafe XML_ParserFree(parser)
    }
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser, { unsafe XMLEvents.of($0)?.begin($1, $2) }, { context, name in unsafe XMLEvents.of(context)?.end(name) })
    unsafe XML_SetCharacterDataHandler(parser) { unsafe XMLEvents.of($0)?.say($1, $2) }
    return withExtendedLifetime(self) {
      while true {
        guard let buffer = unsafe XML_GetBuffer(parser, Int32(Self.block)) else { return 0 }
        let count = unsafe part.read(into: buffer, Self.block)
        if part.failure != nil { return 0 }
        guard unsafe evenhand_xml_goes_on(parser, Int32(count), count == 0 ? 1 : 0) != 0 else {
          return Int(unsafe XML_GetCurrentLineNumber(parser))
        }
        if count == 0 { return nil }
      }
    }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLEvents? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<XMLEvents>.fromOpaque(context).takeUnretainedValue()
  }

  /// An element begins; its attributes are names and values in turn, ended by a null.
  private func begin(_ name: UnsafePointer<CChar>?, _ values: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    flush()
    depth += 1
    if depth > Self.deepest { isTooDeep = true }
    guard !isTooDeep, !visitor.isFinished, let name = unsafe name, let values = unsafe values else {
      if let parser = unsafe parser { unsafe evenhand_xml_stop(parser) }
      return
    }
    var attributes: [String: String] = [:]
    var index = 0
    while let key = unsafe values[index], let value = unsafe values[index + 1] {
      unsafe attributes[String(cString: key)] = unsafe String(cString: value)
      index += 2
    }
    visitor.begin(unsafe Self.local(name), attributes)
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    flush()
    depth -= 1
    if let name = unsafe name, !isTooDeep, !visitor.isFinished { visitor.end(unsafe Self.local(name)) }
  }

  private func say(_ bytes: UnsafePointer<CChar>?, _ count: Int32) {
    guard let bytes = unsafe bytes, !visitor.isFinished else { return }
    let raw = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(count))
    unsafe text.append(contentsOf: raw)
    // No piece ends within a character.
    if text.count >= Self.block { flush() }
  }

  private func flush() {
    guard !text.isEmpty else { return }
    if !visitor.isFinished { visitor.text(String(decoding: text, as: UTF8.self)) }
    text.removeAll(keepingCapacity: true)
  }

  private static func local(_ pointer: UnsafePointer<CChar>) -> String {
    let name = unsafe String(cString: pointer)
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.index(after: colon)...])
  }
}
