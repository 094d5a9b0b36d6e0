import ArgumentParser
import Evenhand
import Messages

/// Which share of the repeated work is done.
struct ShardOption: ParsableArguments {
  @Option(
    help: .init(
      en: "Do only share I of N of the repeated draws and write a part (JSON); evenhand merge makes the result of all parts.",
      zh: "重复抽样共分 N 份，只做第 I 份，写出一个部分（JSON）；evenhand merge 把各部分合并成结果。", called: "I/N")
  )
  var shard: String?

  /// The share; `nil`: all of it.
  func chosen() throws -> Shard? {
    guard let shard else { return nil }
    guard let found = Shard(shard) else { throw UsageError(PartSentence.wrongShard(text: shard)) }
    return found
  }
}
