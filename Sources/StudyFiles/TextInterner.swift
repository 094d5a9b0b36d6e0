/// Codes texts: each distinct run of bytes gets one code, in order of first appearance.
///
/// An open-addressing table over the bytes themselves, so that a String is made once per distinct text and never per cell.
/// Texts that differ only in white space around them share a code; texts that mean "missing" get −1. The hash is seeded
/// anew in each process, so that no file can be made to collide; codes depend on the order of the texts alone.
struct TextInterner {
  private struct Entry {
    var hash: UInt64
    /// The first eight bytes; the whole text when it is no longer.
    var head: UInt64
    var start: Int
    var length: Int32
    var code: Int32
  }

  private(set) var levels: [String] = []
  private var entries: [Entry] = []
  /// The upper half of a text's hash and below it the index into `entries`, or `empty`; the count is a power of two. A look
  /// at the slot alone nearly always tells whether the entry is worth one.
  private var slots: [UInt64] = []
  private static let empty = UInt64.max
  private var arena: [UInt8] = []
  /// The entry found last: neighbours in a column are often the same.
  private var last = 0
  private let seed = UInt64.random(in: .min ... .max)

  /// The code of the bytes `start ..< end`; −1 when they mean a missing cell.
  mutating func code(of bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int32 {
    if start == end { return -1 }
    let head = Self.head(bytes, start, end - start)
    if last < entries.count, matches(entries[last], head, bytes, start, end) { return entries[last].code }
    let hash = self.hash(bytes, start, end, head)
    if !slots.isEmpty {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while true {
        let content = slots[slot]
        if content == Self.empty { break }
        if content >> 32 == hash >> 32 {
          let index = Int(content & 0xFFFF_FFFF)
          let entry = entries[index]
          if matches(entry, head, bytes, start, end) {
            last = index
            return entry.code
          }
        }
        slot = (slot + 1) & (slots.count - 1)
      }
    }
    return insert(bytes, start, end, hash, head)
  }

  /// The code of a text.
  mutating func code(of text: String) -> Int32 {
    let bytes = text.utf8Span.span
    return code(of: bytes, 0, bytes.count)
  }

  /// Stores a new text: its own code when it has no white space around it, else the code of what is within.
  private mutating func insert(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ hash: UInt64, _ head: UInt64
  ) -> Int32 {
    let text = String(bytes: bytes, in: start..<end)
    let trimmed = MissingText.trimmed(text)
    let code: Int32
    if MissingText.isMissing(trimmed) {
      code = -1
    } else if trimmed.utf8.count != text.utf8.count {
      code = self.code(of: trimmed)
    } else {
      code = Int32(levels.count)
      levels.append(text)
    }
    if (entries.count + 1) * 2 > slots.count { grow() }
    place(entries.count, hash)
    entries.append(Entry(hash: hash, head: head, start: arena.count, length: Int32(end - start), code: code))
    if end - start > 8 {
      for index in (start + 8)..<end { arena.append(bytes[index]) }
    }
    return code
  }

  private mutating func grow() {
    slots = [UInt64](repeating: Self.empty, count: max(16, slots.count * 2))
    for index in entries.indices { place(index, entries[index].hash) }
  }

  private mutating func place(_ index: Int, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != Self.empty { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = (hash & ~0xFFFF_FFFF) | UInt64(index)
  }

  /// Whether an entry is the text; the arena holds what goes beyond the first eight bytes.
  @inline(__always)
  private func matches(_ entry: Entry, _ head: UInt64, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard entry.head == head, Int(entry.length) == end - start else { return false }
    var offset = start + 8
    var stored = entry.start
    while offset < end {
      if arena[stored] != bytes[offset] { return false }
      offset += 1
      stored += 1
    }
    return true
  }

  /// A hash of eight bytes a step: the two halves of a 128-bit product, folded (after the idea of wyhash, Wang Yi 2019).
  @inline(__always)
  private func hash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ head: UInt64) -> UInt64 {
    var hash = Self.fold(seed ^ UInt64(end - start) ^ head)
    var offset = start + 8
    while offset < end {
      hash = Self.fold(hash ^ Self.head(bytes, offset, end - offset))
      offset += 8
    }
    return hash
  }

  /// The first eight bytes of a text as one number, the others as zeros when it is shorter.
  @inline(__always)
  private static func head(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> UInt64 {
    if start + 8 <= bytes.count {
      let word = unsafe UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
      return length >= 8 ? word : word & ((1 << UInt64(length * 8)) - 1)
    }
    var word: UInt64 = 0
    for index in 0..<min(8, length) { word |= UInt64(bytes[start + index]) << UInt64(index * 8) }
    return word
  }

  @inline(__always)
  private static func fold(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
