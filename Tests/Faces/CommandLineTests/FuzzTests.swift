import Foundation
import Testing

/// Studies that mean something else, thrown at every verb and form (`scripts/fuzz`): nothing ends by a signal or as a bug, hangs, or writes
/// JSON that holds no finite numbers. Seed and numbers are fixed, so that a fault that is mended stays so.
@Suite struct FuzzTests {
  @Test func nothingBreaksTheProgramOff() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", Program.root.appending(path: "scripts/fuzz").path, Program.executable.path, "--cases", "2000", "--seed", "20261129",
      "--stream", "0.8",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
    #expect(said.contains("2000 cases, seed 20261129, 0 faults"), "\(said)")
  }
}
