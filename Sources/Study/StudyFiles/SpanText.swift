extension String {
  /// A stretch of UTF-8 bytes as text; what is part of no character becomes U+FFFD.
  init(bytes: Span<UInt8>, in range: Range<Int>) {
    self = unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
