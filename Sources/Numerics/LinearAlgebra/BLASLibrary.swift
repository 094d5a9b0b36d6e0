internal import CLAPACK

/// The linear algebra library that answers behind the interface on this machine, chosen by the dynamic linker.
///
/// Last digits of results differ between libraries, so output is promised to be the same bytes only per library, and
/// a program says which one it runs on.
public struct BLASLibrary: Sendable, Equatable {
  /// "OpenBLAS" or "reference BLAS".
  public let name: String
  /// OpenBLAS's version, or the version of LAPACK that comes with the reference library.
  public let version: String

  /// The library in use.
  public static var current: BLASLibrary {
    LibraryThreads.settle()
    let lapack = la_version()
    let lapackVersion = "\(lapack / 10000).\(lapack / 100 % 100).\(lapack % 100)"
    guard let text = unsafe evenhand_openblas_config() else {
      return BLASLibrary(name: "reference BLAS", version: "LAPACK \(lapackVersion)")
    }
    let words = unsafe String(cString: text).split(separator: " ")
    return BLASLibrary(name: "OpenBLAS", version: words.count > 1 ? String(words[1]) : "unknown")
  }
}

/// Keeps the library to one thread of its own.
///
/// OpenBLAS with several threads makes small factorizations a thousand times slower on a busy machine, and gives other
/// last digits than with one thread. Large factorizations here are cut into tiles that run beside each other
/// (see `TiledCholesky`), which is as fast and gives the same bytes for any number of threads.
enum LibraryThreads {
  private static let oneThread: Void = evenhand_blas_threads(1)

  /// Called before any use of the library; costs nothing after the first time.
  @inline(__always) static func settle() { oneThread }
}

/// LAPACK's letters for its CHARACTER arguments.
enum Letter {
  static let lower = CChar(UInt8(ascii: "L"))
  static let left = CChar(UInt8(ascii: "L"))
  static let right = CChar(UInt8(ascii: "R"))
  static let plain = CChar(UInt8(ascii: "N"))
  static let transposed = CChar(UInt8(ascii: "T"))
  static let nonUnit = CChar(UInt8(ascii: "N"))
  static let vectors = CChar(UInt8(ascii: "V"))
}

extension BLASLibrary: CustomStringConvertible {
  /// Name and version, as `--version` prints them.
  public var description: String { "\(name) \(version)" }
}
