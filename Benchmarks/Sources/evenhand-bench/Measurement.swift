import Foundation

/// What one run took.
struct Measurement {
  let seconds: Double
  let cpuSeconds: Double

  static func of(_ body: () throws -> Void) rethrows -> Measurement {
    let cpu = clock(CLOCK_PROCESS_CPUTIME_ID)
    let wall = clock(CLOCK_MONOTONIC)
    try body()
    return Measurement(seconds: clock(CLOCK_MONOTONIC) - wall, cpuSeconds: clock(CLOCK_PROCESS_CPUTIME_ID) - cpu)
  }

  private static func clock(_ id: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(id, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }

  /// The process's largest resident size, in MiB.
  static var peakMemory: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }
}
