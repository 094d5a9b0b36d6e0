/// Results of the chunks of a parallel loop, one place each.
@safe final class SharedParts<Value: Sendable>: @unchecked Sendable {
  private let storage: UnsafeMutableBufferPointer<Value?>

  init(count: Int) {
    unsafe storage = .allocate(capacity: count)
    unsafe storage.initialize(repeating: nil)
  }

  deinit {
    unsafe storage.deinitialize()
    unsafe storage.deallocate()
  }

  /// Fills a place; each by one thread only.
  func set(_ index: Int, _ value: Value) { unsafe storage[index] = value }

  /// All results in the order of their places.
  var all: [Value] { unsafe storage.compactMap { $0 } }
}
