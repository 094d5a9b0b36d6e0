extension PartMessage {
  package var english: String {
    switch self {
    case .wrongShard: "--shard takes a share such as 3/7, not {text}"
    case .notAPart: "{file} is no part of a run made with --shard"
    case .otherRun: "{file} is a part of another run than {first}: the verb, its options or the program's version differ"
    case .otherInput: "{what} is not what the parts were made from"
    case .itemTwice: "{what}: item {item} came in two parts"
    case .itemsMissing: "{what}: {count} of {total} items are missing, the first is {first}; every part from 1/N to N/N is needed"
    case .itemBeyond: "{what}: item {item} is none of the {total} of this run"
    case .otherKind: "{what}: a part measures something else"
    case .otherDivision: "{what}: the parts are of different divisions; every part from 1/N to N/N of one N is needed"
    case .needsRobustness: "--shard divides the draws of --robustness; the other parts of simulate are made by merge"
    case .needsJSON: "a part is JSON; no other --format goes with --shard"
    case .needsFiles: "--shard takes a study that lies in files, not a stream"
    }
  }
}
