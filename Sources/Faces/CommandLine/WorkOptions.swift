import ArgumentParser
import Evenhand

/// How the work is done; neither changes what a given seed gives.
struct WorkOptions: ParsableArguments {
  @Option(help: "The seed of all random streams.")
  var seed: UInt64 = 1

  @Option(help: "How many threads work; the result does not depend on it (default: one a processor).")
  var threads: Int?

  var threadCount: Int { threads ?? Parallel.processorCount }

  func validate() throws {
    try OptionBounds.count("--threads", threads, from: 1, upTo: 4096)
  }
}
