internal import CZip

/// A zip archive opened for reading, with bounds on what comes out of it: a few kilobytes can claim to be terabytes.
@safe final class ZipArchive: @unchecked Sendable {
  /// Most bytes that one part may unpack to.
  static let largestPart = 512 << 20
  /// Most bytes that all parts read may unpack to.
  static let largestTotal = 1 << 30
  /// A part beyond `smallPart` bytes may unpack to at most this many times its packed size; sheets reach some dozens.
  static let mostExpansion = 400
  static let smallPart = 16 << 20

  private let archive: OpaquePointer
  private var unpacked = 0

  /// Opens an archive.
  init(path: String) throws(WorkbookFailure) {
    var code: Int32 = 0
    guard let archive = unsafe zip_open(path, ZIP_RDONLY, &code) else {
      var error = unsafe zip_error_t()
      unsafe zip_error_init_with_code(&error, code)
      defer { unsafe zip_error_fini(&error) }
      throw .broken(reason: unsafe String(cString: zip_error_strerror(&error)))
    }
    unsafe self.archive = unsafe archive
  }

  deinit { unsafe zip_discard(archive) }

  /// Whether there is a part of a name.
  func contains(_ part: String) -> Bool { unsafe zip_name_locate(archive, part, 0) >= 0 }

  /// Opens a part for unpacking.
  func open(_ part: String) throws(WorkbookFailure) -> ZipPart {
    let index = unsafe zip_name_locate(archive, part, 0)
    guard index >= 0 else { throw .missingPart(part) }
    let limit = try self.limit(of: part, UInt64(index))
    guard let file = unsafe zip_fopen_index(archive, UInt64(index), 0) else { throw lastFailure() }
    return unsafe ZipPart(name: part, file: file, limit: limit, archive: self)
  }

  /// Counts bytes that came out of a part; `false` when they are too many.
  func count(_ bytes: Int) -> Bool {
    unpacked += bytes
    return unpacked <= Self.largestTotal
  }

  /// How much a part may unpack to; what it says of itself is checked first.
  private func limit(of part: String, _ index: UInt64) throws(WorkbookFailure) -> Int {
    var status = unsafe zip_stat_t()
    guard unsafe zip_stat_index(archive, index, 0, &status) == 0 else { throw lastFailure() }
    let (valid, encryption) = unsafe (status.valid, status.encryption_method)
    let (packed, unpacked) = unsafe (status.comp_size, status.size)
    if valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0, encryption != ZIP_EM_NONE { throw .encrypted }
    var limit = Self.largestPart
    if valid & UInt64(ZIP_STAT_COMP_SIZE) != 0, packed < UInt64(Self.largestPart) {
      limit = min(limit, max(Self.smallPart, Int(packed) * Self.mostExpansion))
    }
    if valid & UInt64(ZIP_STAT_SIZE) != 0, unpacked > UInt64(limit) { throw .tooLarge(part: part) }
    return limit
  }

  private func lastFailure() -> WorkbookFailure {
    .broken(reason: unsafe String(cString: zip_strerror(archive)))
  }
}

/// A part of an archive while it is unpacked. It keeps its archive open.
@safe final class ZipPart {
  let name: String
  /// Why the unpacking ended early; `nil` while all is well.
  private(set) var failure: WorkbookFailure?
  private let file: OpaquePointer
  private let limit: Int
  private let archive: ZipArchive
  private var total = 0

  init(name: String, file: OpaquePointer, limit: Int, archive: ZipArchive) {
    self.name = name
    unsafe self.file = unsafe file
    self.limit = limit
    self.archive = archive
  }

  deinit { unsafe zip_fclose(file) }

  /// Unpacks the next bytes into a buffer; returns how many, 0 at the end and after a failure.
  func read(into buffer: UnsafeMutableRawPointer, _ room: Int) -> Int {
    guard failure == nil else { return 0 }
    let count = Int(unsafe zip_fread(file, buffer, UInt64(room)))
    guard count >= 0 else {
      failure = .broken(reason: "\(name): \(unsafe String(cString: zip_file_strerror(file)))")
      return 0
    }
    total += count
    guard total <= limit, archive.count(count) else {
      failure = .tooLarge(part: name)
      return 0
    }
    return count
  }
}
