internal import Glibc

/// The bytes of a file, mapped into memory rather than copied, so that a file of any size costs no memory of our own.
///
/// What can't be mapped (a pipe) is read into memory. All raw memory of this module's reading lives in this file.
@safe final class MappedFile: @unchecked Sendable {
  /// Why a file could not be opened.
  enum Failure: Error {
    case missing
    case unreadable(reason: String)
  }

  /// Files up to this size are brought into memory in one step, not page by page: a tenth faster.
  private static let mostPrefetched = 1 << 30

  private let memory: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Opens a file.
  /// - Throws: ``Failure`` when there is none, or it can't be read.
  init(path: String) throws(Failure) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw Self.failure(errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw Self.failure(EISDIR) }
    let size = Int(status.st_size)
    if status.st_mode & S_IFMT == S_IFREG, size > 0,
      let address = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), unsafe address != MAP_FAILED
    {
      unsafe madvise(address, size, MADV_SEQUENTIAL)
      if size <= Self.mostPrefetched { unsafe madvise(address, size, MADV_POPULATE_READ) }
      unsafe memory = UnsafeRawBufferPointer(start: address, count: size)
      isMapped = true
    } else {
      unsafe memory = try Self.slurp(descriptor)
      isMapped = false
    }
  }

  deinit {
    if isMapped {
      unsafe munmap(UnsafeMutableRawPointer(mutating: memory.baseAddress), memory.count)
    } else {
      unsafe memory.deallocate()
    }
  }

  /// The number of bytes.
  var count: Int { unsafe memory.count }

  /// Lends the bytes.
  func withBytes<Result, Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result {
    let bytes = unsafe Span<UInt8>(_unsafeBytes: memory)
    return try body(bytes)
  }

  /// Reads to the end of a descriptor that can't be mapped.
  private static func slurp(_ descriptor: Int32) throws(Failure) -> UnsafeRawBufferPointer {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(descriptor, &block, block.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(errno) }
      if count == 0 { break }
      bytes.append(contentsOf: block[..<count])
    }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    unsafe copy.copyBytes(from: bytes)
    return UnsafeRawBufferPointer(copy)
  }

  private static func failure(_ code: Int32) -> Failure {
    if code == ENOENT || code == ENOTDIR { return .missing }
    return .unreadable(reason: unsafe String(cString: strerror(code)))
  }
}
