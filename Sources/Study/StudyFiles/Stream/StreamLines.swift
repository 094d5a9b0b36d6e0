#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The lines of a stream, one at a time; never more of it in memory than a block and the line asked for.
struct StreamLines {
  /// What became of a line that was asked for.
  enum Outcome {
    case line
    /// Longer than ``TextFile/longestLine``: passed over, not kept.
    case tooLong
    /// There is no more.
    case end
  }

  /// Bytes that are read at once.
  private static let blockSize = 1 << 20

  private let descriptor: Int32?
  private var block: [UInt8]
  private var position = 0
  private var isOver: Bool
  /// How many lines were taken.
  private(set) var taken = 0

  /// Lines of an open descriptor.
  init(descriptor: Int32) {
    self.descriptor = descriptor
    block = []
    isOver = false
  }

  /// Lines of bytes in memory.
  init(bytes: [UInt8]) {
    descriptor = nil
    block = bytes
    isOver = true
  }

  /// Whether the stream goes on with these bytes; no more is waited for than decides it.
  mutating func goesOn(with beginning: StaticString) throws(StudyFileError) -> Bool {
    let wanted = unsafe Array(UnsafeBufferPointer(start: beginning.utf8Start, count: beginning.utf8CodeUnitCount))
    return try goesOn(with: wanted)
  }

  private mutating func goesOn(with wanted: [UInt8]) throws(StudyFileError) -> Bool {
    for (offset, byte) in wanted.enumerated() {
      while block.count - position <= offset { guard try fill() else { return false } }
      guard block[position + offset] == byte else { return false }
    }
    return true
  }

  /// Steps over the mark that some programs begin UTF-8 with.
  mutating func skipByteOrderMark() throws(StudyFileError) {
    if try goesOn(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
  }

  /// Whether there is anything left.
  mutating func hasMore() throws(StudyFileError) -> Bool {
    while position == block.count { guard try fill() else { return false } }
    return true
  }

  /// Appends the next line with its end to a text.
  mutating func take(into text: inout [UInt8]) throws(StudyFileError) -> Outcome {
    guard try hasMore() else { return .end }
    taken += 1
    let start = text.count
    var isTooLong = false
    while true {
      let end = lineEnd()
      if !isTooLong { text.append(contentsOf: block[position..<(end ?? block.count)]) }
      position = end ?? block.count
      if text.count - start > TextFile.longestLine {
        isTooLong = true
        text.removeSubrange(start...)
      }
      if end != nil { break }
      guard try hasMore() else { break }
    }
    return isTooLong ? .tooLong : .line
  }

  /// Where the block's next line ends, behind its line feed; `nil` when that is not in the block.
  private func lineEnd() -> Int? {
    let bytes = block.span
    var index = position
    while index < bytes.count {
      if bytes[index] == 0x0A { return index + 1 }
      index += 1
    }
    return nil
  }

  /// Reads a further block behind what is not yet taken; `false` at the end.
  private mutating func fill() throws(StudyFileError) -> Bool {
    guard !isOver, let descriptor else { return false }
    block.removeSubrange(..<position)
    position = 0
    let old = block.count
    block.append(contentsOf: repeatElement(0, count: Self.blockSize))
    var count = 0
    repeat {
      count = unsafe block.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress.map { unsafe $0 + old }, Self.blockSize)
      }
    } while count < 0 && errno == EINTR
    let code = errno
    block.removeSubrange((old + max(0, count))...)
    guard count >= 0 else { throw .unreadable(path: StudyStream.name, reason: unsafe String(cString: strerror(code))) }
    isOver = count == 0
    return count > 0
  }
}
