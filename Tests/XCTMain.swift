// The tests' entry point: with one of its own, finding the tests needs no index of all sources, which is a fifth of compiling them.
import Dispatch
import Foundation
import Testing

@main struct Runner {
  // Not asynchronous: the program's main function is, and the linker takes two of these for one.
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.isEmpty || arguments.contains("swift-testing") else {
      FileHandle.standardError.write(
        Data("Every test is Swift Testing's: scripts/test, or swift test --disable-xctest --enable-swift-testing\n".utf8))
      exit(64)
    }
    Task { await Testing.__swiftPMEntryPoint() as Never }
    dispatchMain()
  }
}
