import ArgumentParser
import Evenhand
import Messages

/// Which share of the repeated work is done.
struct ShardOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Do only share I of N of the repeated draws and write a part (JSON); evenhand merge makes the result of all parts.", valueName: "I/N")
  )
  var shard: String?

  /// The share; `nil`: all of it.
  func chosen() throws -> Shard? {
    guard let shard else { return nil }
    guard let found = Shard(shard) else { throw UsageError(PartSentence.wrongShard(text: shard)) }
    return found
  }
}
