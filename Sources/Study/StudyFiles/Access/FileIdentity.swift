#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Which file a path means, whatever the path is; `nil` where there is none.
package struct FileIdentity: Sendable, Hashable {
  private let device: UInt64
  private let number: UInt64

  /// The file that a path leads to, links followed.
  package init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    (device, number) = (UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// As a line of a list.
  init?(line: some StringProtocol) {
    let parts = line.split(separator: ":").compactMap { UInt64($0) }
    guard parts.count == 2 else { return nil }
    (device, number) = (parts[0], parts[1])
  }

  var line: String { "\(device):\(number)" }
}
