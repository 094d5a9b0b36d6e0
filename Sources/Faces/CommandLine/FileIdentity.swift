import Foundation

/// Which file a path means, whatever the path is; `nil` where there is none.
struct FileIdentity: Equatable {
  private let device: Int
  private let number: Int

  init?(_ path: String) {
    guard let found = try? FileManager.default.attributesOfItem(atPath: URL(filePath: path).resolvingSymlinksInPath().path),
      let device = found[.systemNumber] as? Int, let number = found[.systemFileNumber] as? Int
    else { return nil }
    (self.device, self.number) = (device, number)
  }
}
