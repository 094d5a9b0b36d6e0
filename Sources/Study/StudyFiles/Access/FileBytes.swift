#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The bytes of a file, read whole.
///
/// They are copied, not mapped: whoever cuts a mapped file short kills its readers. A file that becomes another while it is read is said to be so. All
/// raw memory of this module's reading lives in this file.
@safe final class FileBytes: @unchecked Sendable {
  /// Why a file could not be read.
  enum Failure: Error {
    case missing
    case unreadable(reason: String)
    /// A device, a named pipe, a socket: it might never end, or never begin.
    case special
    case changed
  }

  /// No more is taken from a pipe, whose length nobody knows.
  private static let longestPipe = 1 << 31

  private let memory: UnsafeRawBufferPointer

  /// Reads a file, or what comes out of a pipe that this process was started with.
  /// - Throws: ``Failure`` when there is none, or it can't be read.
  init(path: String) throws(Failure) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw errno == ENXIO ? .special : Self.failure(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw Self.failure(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      FilesInUse.note(FileIdentity(status))
      unsafe memory = try Self.whole(descriptor, status)
    case S_IFDIR: throw Self.failure(EISDIR)
    case S_IFIFO where Self.isWithoutName(status):
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
      unsafe memory = try Self.slurp(descriptor)
    default: throw .special
    }
  }

  deinit { unsafe memory.deallocate() }

  /// The number of bytes.
  var count: Int { unsafe memory.count }

  /// Lends the bytes.
  func withBytes<Result, Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result {
    let bytes = unsafe Span<UInt8>(_unsafeBytes: memory)
    return try body(bytes)
  }

  /// Whether a pipe is one between processes: those have a device of their own, named ones that of their folder.
  private static func isWithoutName(_ status: stat) -> Bool {
    var ends: [Int32] = [0, 0]
    var own = stat()
    guard unsafe pipe(&ends) == 0 else { return false }
    defer { for end in ends { close(end) } }
    return unsafe fstat(ends[0], &own) == 0 && own.st_dev == status.st_dev
  }

  /// Reads a file as long as it was said to be.
  private static func whole(_ descriptor: Int32, _ status: stat) throws(Failure) -> UnsafeRawBufferPointer {
    let size = Int(status.st_size)
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    var got = 0
    while got < size {
      let count = unsafe read(descriptor, memory.baseAddress?.advanced(by: got), size - got)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let code = errno
        unsafe memory.deallocate()
        throw count == 0 ? .changed : failure(code)
      }
      got += count
    }
    var now = stat()
    guard unsafe fstat(descriptor, &now) == 0, now.st_size == status.st_size, now.changed.tv_sec == status.changed.tv_sec,
      now.changed.tv_nsec == status.changed.tv_nsec
    else {
      unsafe memory.deallocate()
      throw .changed
    }
    return UnsafeRawBufferPointer(memory)
  }

  /// Reads to the end of a pipe.
  private static func slurp(_ descriptor: Int32) throws(Failure) -> UnsafeRawBufferPointer {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(descriptor, &block, block.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(errno) }
      if count == 0 { break }
      bytes.append(contentsOf: block[..<count])
      guard bytes.count <= longestPipe else { throw failure(EFBIG) }
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

extension stat {
  /// When the file was last written to, under the name that the system gives it.
  fileprivate var changed: timespec {
    #if canImport(Darwin)
      st_mtimespec
    #else
      st_mtim
    #endif
  }
}
