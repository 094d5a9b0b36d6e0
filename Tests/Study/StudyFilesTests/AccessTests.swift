import Foundation
import Testing

@testable import StudyFiles

/// What is opened for reading, and what is held.
@Suite struct AccessTests {
  @Test func namedPipesAndDevicesAreNotOpened() throws {
    let folder = try TemporaryFolder()
    let fifo = folder.path + "/fifo"
    let made = unsafe mkfifo(fifo, 0o600)
    #expect(made == 0)
    for path in [fifo, "/dev/zero", "/dev/null"] {
      #expect(throws: StudyFileError.special(path: path)) { try StudyFileError.opening(path) }
    }
  }

  /// What a pipe without a name brings is read to its end.
  @Test func pipesBetweenProcessesAreRead() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("abc".utf8))
    try pipe.fileHandleForWriting.close()
    let file = try StudyFileError.opening("/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)")
    #expect(file.withBytes { $0.count } == 3)
  }

  /// A file that is cut short behind a reader's back changes nothing of what was read: it is no mapping.
  @Test func aFileThatIsCutShortStaysReadable() throws {
    let folder = try TemporaryFolder(["a.csv": String(repeating: "x,y\n", count: 5000)])
    let file = try StudyFileError.opening(folder.path + "/a.csv")
    let cut = unsafe truncate(folder.path + "/a.csv", 0)
    #expect(cut == 0)
    #expect(file.withBytes { bytes in (0..<bytes.count).reduce(0) { $0 + Int(bytes[$1]) } } > 0)
  }

  @Test func aLockIsOfTheFileThatIsThere() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/log"
    do {
      let lock = try FileLock(path, isOwn: false)
      #expect(lock.count == 0)
    }
    // What was made for the lock alone is gone with it.
    #expect(!FileManager.default.fileExists(atPath: path))
    do {
      let lock = try FileLock(path, isOwn: false)
      try lock.append(Array("one\n".utf8), after: 0)
      try lock.append(Array("two\n".utf8), after: 4)
      #expect(try lock.bytes() == Array("one\ntwo\n".utf8))
      try lock.append(Array("2\n".utf8), after: 4)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "one\n2\n")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }
}
