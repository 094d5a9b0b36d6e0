import ArgumentParser
import Evenhand

/// How the work is done; neither changes what a given seed gives.
struct WorkOptions: ParsableArguments {
  @Option(help: .init(en: "The seed of all random streams.", zh: "全部随机数流的种子。", value: "整数"))
  var seed: UInt64 = 1

  @Option(
    help: .init(
      en: "How many threads work; the result does not depend on it (default: one a processor).", zh: "同时使用的线程数；不影响结果（默认：与处理器数相同）。",
      value: "个数"))
  var threads: Int?

  var threadCount: Int { threads ?? Parallel.processorCount }

  func validate() throws {
    try OptionBounds.count("--threads", threads, from: 1, upTo: 4096)
  }
}
