import Foundation

/// The best of several runs of the same work.
struct Stopwatch {
  var seconds = Double.infinity
  var cpuSeconds = Double.infinity

  /// Runs the work so many times and keeps the shortest wall and processor times.
  static func best<Result>(of repeats: Int, _ body: () throws -> Result) rethrows -> (best: Stopwatch, last: Result) {
    precondition(repeats > 0)
    var best = Stopwatch()
    var last: Result?
    for _ in 0..<repeats {
      let (cpu, wall) = (clock(CLOCK_PROCESS_CPUTIME_ID), clock(CLOCK_MONOTONIC))
      last = try body()
      best.seconds = min(best.seconds, clock(CLOCK_MONOTONIC) - wall)
      best.cpuSeconds = min(best.cpuSeconds, clock(CLOCK_PROCESS_CPUTIME_ID) - cpu)
    }
    return (best, last!)
  }

  private static func clock(_ id: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(id, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }
}
