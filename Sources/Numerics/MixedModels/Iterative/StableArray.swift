/// Numbers at an address that does not change, so that hot loops can read them without counting references.
@safe final class StableArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let storage: UnsafeMutableBufferPointer<Element>

  init(_ values: [Element]) {
    unsafe storage = .allocate(capacity: values.count)
    _ = unsafe storage.initialize(from: values)
  }

  deinit { unsafe storage.deallocate() }

  var count: Int { unsafe storage.count }

  /// Valid as long as this object is.
  var pointer: UnsafePointer<Element>? { unsafe UnsafePointer(storage.baseAddress) }

  subscript(index: Int) -> Element { unsafe storage[index] }
}

/// Addresses of a sorted design's parts; valid as long as the design is.
@unsafe struct RawDesign: @unchecked Sendable {
  @unsafe struct Feature: BitwiseCopyable, @unchecked Sendable {
    let offset: Int
    let codes: UnsafePointer<Int32>?
    let values: UnsafePointer<Double>?
  }

  let start: UnsafePointer<Int32>
  let leafTerm: UnsafePointer<Int32>
  let leafValues: UnsafePointer<Double>?
  let weights: UnsafePointer<Double>?
  let rowFeatures: [Feature]
  let leafFeatures: [Feature]
}
