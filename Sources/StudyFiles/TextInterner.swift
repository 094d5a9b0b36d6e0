/// Codes texts: each distinct run of bytes gets one code, in order of first appearance.
///
/// An open-addressing table over the bytes themselves, so that a String is made once per distinct text and never per cell.
/// Texts that differ only in white space around them share a code; texts that mean "missing" get −1. The hash is seeded
/// anew in each process, so that no file can be made to collide; codes depend on the order of the texts alone.
struct TextInterner {
  private struct Entry {
    var hash: UInt64
    var start: Int
    var length: Int32
    var code: Int32
  }

  private(set) var levels: [String] = []
  private var entries: [Entry] = []
  /// Index into `entries`, or −1; the count is a power of two.
  private var slots: [Int32] = []
  private var arena: [UInt8] = []
  private static let seed = UInt64.random(in: .min ... .max)

  /// The code of the bytes `start ..< end`; −1 when they mean a missing cell.
  mutating func code(of bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int32 {
    if start == end { return -1 }
    let hash = Self.hash(bytes, start, end)
    if !slots.isEmpty {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while true {
        let index = slots[slot]
        if index < 0 { break }
        let entry = entries[Int(index)]
        if entry.hash == hash, Int(entry.length) == end - start, matches(entry, bytes, start) { return entry.code }
        slot = (slot + 1) & (slots.count - 1)
      }
    }
    return insert(bytes, start, end, hash)
  }

  /// The code of a text.
  mutating func code(of text: String) -> Int32 {
    let bytes = Array(text.utf8)
    return code(of: bytes.span, 0, bytes.count)
  }

  /// Stores a new text: its own code when it has no white space around it, else the code of what is within.
  private mutating func insert(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ hash: UInt64) -> Int32 {
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
    let entry = Entry(hash: hash, start: arena.count, length: Int32(end - start), code: code)
    for index in start..<end { arena.append(bytes[index]) }
    place(Int32(entries.count), hash)
    entries.append(entry)
    return code
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: max(16, slots.count * 2))
    for (index, entry) in entries.enumerated() { place(Int32(index), entry.hash) }
  }

  private mutating func place(_ index: Int32, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = index
  }

  private func matches(_ entry: Entry, _ bytes: Span<UInt8>, _ start: Int) -> Bool {
    let length = Int(entry.length)
    var offset = 0
    while offset < length {
      if arena[entry.start + offset] != bytes[start + offset] { return false }
      offset += 1
    }
    return true
  }

  /// A hash of eight bytes a step: the two halves of a 128-bit product, folded (after the idea of wyhash, Wang Yi 2019).
  private static func hash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash = seed ^ UInt64(end - start)
    var offset = start
    while end - offset >= 8 {
      hash = fold(hash ^ word(bytes, offset))
      offset += 8
    }
    guard offset < end else { return hash }
    let rest = end - offset
    var tail: UInt64 = 0
    if offset + 8 <= bytes.count {
      tail = word(bytes, offset) & ((1 << UInt64(rest * 8)) - 1)
    } else {
      for index in offset..<end { tail |= UInt64(bytes[index]) << UInt64((index - offset) * 8) }
    }
    return fold(hash ^ tail)
  }

  private static func word(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func fold(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
