/// Codes texts: each distinct run of bytes gets one code, in order of first appearance.
///
/// An open-addressing table over the bytes themselves, so that a String is made once per distinct text and never per cell.
/// Texts that differ only in white space around them share a code; texts that mean "missing" get −1. The hash is seeded
/// anew in each process, so that no file can be made to collide; codes depend on the order of the texts alone.
struct TextInterner {
  /// A text of more than eight bytes.
  private struct Entry {
    var hash: UInt64
    /// The first eight bytes.
    var head: UInt64
    var start: Int
    var length: Int32
    var code: Int32
  }

  /// A place in the table. A short text is there whole, so that one look in memory tells: most of the time of reading a large
  /// file goes into waiting for these.
  private struct Slot {
    /// The first eight bytes; the whole text when it is no longer.
    var head: UInt64
    /// 28 bits of the hash, four of the length (9 for more than 8 bytes), then the code of a short text or the index of a long
    /// one into `entries`.
    var tag: UInt64
    static let empty = Slot(head: 0, tag: .max)
    var label: UInt64 { tag >> 32 }
  }

  private(set) var levels: [String] = []
  private var entries: [Entry] = []
  /// A power of two of them, or none.
  private var slots: [Slot] = []
  private var used = 0
  private var arena: [UInt8] = []
  /// The texts found last, a short one and a long one: neighbours in a column are often the same.
  private var lastHead: UInt64 = 0
  private var lastLength = 0
  private var lastCode: Int32 = -1
  private var lastEntry = 0
  private let seed = UInt64.random(in: .min ... .max)

  /// The code of the bytes `start ..< end`; −1 when they mean a missing cell.
  mutating func code(of bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int32 {
    let length = end - start
    if length == 0 { return -1 }
    let head = Self.head(bytes, start, length)
    if length > 8 { return longCode(of: bytes, start, end, head) }
    if head == lastHead, length == lastLength { return lastCode }
    let hash = shortHash(head, length)
    let code = shortCode(head, hash, length) ?? insert(bytes, start, end, hash, head)
    lastHead = head
    lastLength = length
    lastCode = code
    return code
  }

  /// The code of a text.
  mutating func code(of text: String) -> Int32 {
    let bytes = text.utf8Span.span
    return code(of: bytes, 0, bytes.count)
  }

  /// The code of a text of at most eight bytes; `nil` when it is new.
  @inline(__always)
  private func shortCode(_ head: UInt64, _ hash: UInt64, _ length: Int) -> Int32? {
    guard !slots.isEmpty else { return nil }
    let label = Self.label(hash, length)
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while true {
      let slot = slots[place]
      if slot.tag == Slot.empty.tag { return nil }
      if slot.head == head, slot.label == label { return Int32(truncatingIfNeeded: slot.tag) }
      place = (place + 1) & (slots.count - 1)
    }
  }

  /// The code of a text of more than eight bytes.
  private mutating func longCode(of bytes: Span<UInt8>, _ start: Int, _ end: Int, _ head: UInt64) -> Int32 {
    if lastEntry < entries.count, matches(entries[lastEntry], head, bytes, start, end) { return entries[lastEntry].code }
    let hash = self.hash(bytes, start, end, head)
    let label = Self.label(hash, end - start)
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while !slots.isEmpty, slots[place].tag != Slot.empty.tag {
      let slot = slots[place]
      if slot.head == head, slot.label == label {
        let index = Int(slot.tag & 0xFFFF_FFFF)
        if matches(entries[index], head, bytes, start, end) {
          lastEntry = index
          return entries[index].code
        }
      }
      place = (place + 1) & (slots.count - 1)
    }
    return insert(bytes, start, end, hash, head)
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
    let length = end - start
    if (used + 1) * 2 > slots.count { grow() }
    let number = length > 8 ? UInt32(entries.count) : UInt32(bitPattern: code)
    place(Slot(head: head, tag: (Self.label(hash, length) << 32) | UInt64(number)), hash)
    used += 1
    if length > 8 {
      entries.append(Entry(hash: hash, head: head, start: arena.count, length: Int32(length), code: code))
      for index in (start + 8)..<end { arena.append(bytes[index]) }
    }
    return code
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: .empty, count: max(16, old.count * 2))
    for slot in old where slot.tag != Slot.empty.tag {
      let length = Int(slot.label & 15)
      place(slot, length > 8 ? entries[Int(slot.tag & 0xFFFF_FFFF)].hash : shortHash(slot.head, length))
    }
  }

  private mutating func place(_ slot: Slot, _ hash: UInt64) {
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place].tag != Slot.empty.tag { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  /// What a slot says of a text's hash and length.
  @inline(__always)
  private static func label(_ hash: UInt64, _ length: Int) -> UInt64 { ((hash >> 36) << 4) | UInt64(min(length, 9)) }

  /// The hash of a text of at most eight bytes.
  @inline(__always)
  private func shortHash(_ head: UInt64, _ length: Int) -> UInt64 { Self.fold(seed ^ UInt64(length) ^ head) }

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
