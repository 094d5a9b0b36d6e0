import Evenhand
import Foundation

// How fast a CSV file of ratings gets into a study's columns: megabytes (10^6 bytes) per second of one core's user time, and of all
// its time. Reading includes the SHA-256 of the file, finding encoding, separator and header, and naming the columns.
//   evenhand-bench-files [MEGABYTES] [RUNS]
// The file is generated: 10 ratings a person, 200 a rater, scores with one decimal, as in the design of ten million ratings.

let megabytes = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 128
let runs = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 5

/// Ratings as CSV, at least `size` bytes of them.
func ratings(size: Int) -> Data {
  var random = SystemIndependentGenerator(state: 1)
  let raters = max(10, size / 31 / 200)
  var bytes = Array("period,component,rater,person,score\n".utf8)
  bytes.reserveCapacity(size + 64)
  var row = 0
  while bytes.count < size {
    let rater = Int(random.next() % UInt64(raters))
    let score = 600 + Int(random.next() % 400)
    bytes += "\(2015 + row % 3),\(row % 2 == 0 ? "team" : "leaders"),R\(rater + 10_000),P\(row / 10 + 100_000),".utf8
    bytes += "\(score / 10).\(score % 10)\n".utf8
    row += 1
  }
  return Data(bytes)
}

/// SplitMix64 (Steele et al. 2014).
struct SystemIndependentGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Seconds of user and of system time that this process has used.
func usedTime() -> (user: Double, system: Double) {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  let seconds = { (time: timeval) in Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
  return (seconds(usage.ru_utime), seconds(usage.ru_stime))
}

let file = FileManager.default.temporaryDirectory.appending(path: "evenhand-ratings-\(UUID().uuidString).csv")
defer { try? FileManager.default.removeItem(at: file) }
let data = ratings(size: megabytes * 1_000_000)
try data.write(to: file)
let size = Double(data.count) / 1e6
var best = (user: Double.infinity, total: Double.infinity)
for _ in 0..<runs {
  let before = usedTime()
  let study = try StudyOpening().read(file.path)
  let after = usedTime()
  guard study.tables.first?.rowCount ?? 0 > 0 else { fatalError("no rows") }
  let user = after.user - before.user
  best.user = min(best.user, user)
  best.total = min(best.total, user + after.system - before.system)
}
print(
  String(
    format: "%.0f MB, best of %d: %.0f MB/s of user time, %.0f MB/s of user and system time", size, runs, size / best.user,
    size / best.total))
