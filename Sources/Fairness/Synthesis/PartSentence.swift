package import Messages

/// What is said about shares of repeated work.
package enum PartSentence: Sentence {
  case wrongShard(text: String)
  case notAPart(file: String)
  case otherRun(file: String, first: String)
  case otherInput(what: String)
  case itemTwice(what: String, item: Int)
  case itemsMissing(what: String, count: Int, total: Int, first: Int)
  case itemBeyond(what: String, item: Int, total: Int)
  case otherKind(what: String)
  case otherDivision(what: String)
  case needsRobustness
  case needsJSON
  case needsFiles
  case needsKey

  package var text: Bilingual {
    switch self {
    case .wrongShard(let text):
      .init(
        en: "--shard takes a share such as 3/7, not \(text)",
        zh: "--shard 应写成 3/7 这样的份额，而不是 \(text)")
    case .notAPart(let file):
      .init(
        en: "\(file) is no part of a run made with --shard",
        zh: "\(file) 不是用 --shard 生成的部分结果")
    case .otherRun(let file, let first):
      .init(
        en: "\(file) is a part of another run than \(first): the verb, its options or the program's version differ",
        zh: "\(file) 与 \(first) 不属于同一次运行：命令、选项或程序版本不同")
    case .otherInput(let what):
      .init(
        en: "\(what) is not what the parts were made from",
        zh: "\(what) 与生成各部分时的内容不同")
    case .itemTwice(let what, let item):
      .init(
        en: "\(what): item \(item) came in two parts",
        zh: "\(what)：第 \(item) 项出现在两个部分中")
    case .itemsMissing(let what, let count, let total, let first):
      .init(
        en: "\(what): \(count) of \(total) items are missing, the first is \(first); every part from 1/N to N/N is needed",
        zh: "\(what)：\(total) 项中缺少 \(count) 项，第一项为 \(first)；需要从 1/N 到 N/N 的全部部分")
    case .itemBeyond(let what, let item, let total):
      .init(
        en: "\(what): item \(item) is none of the \(total) of this run",
        zh: "\(what)：第 \(item) 项不在本次运行的 \(total) 项之内")
    case .otherKind(let what):
      .init(
        en: "\(what): a part measures something else",
        zh: "\(what)：其中一个部分测量的是别的内容")
    case .otherDivision(let what):
      .init(
        en: "\(what): the parts are of different divisions; every part from 1/N to N/N of one N is needed",
        zh: "\(what)：各部分来自不同的划分；需要同一个 N 的 1/N 到 N/N 的全部部分")
    case .needsRobustness:
      .init(
        en: "--shard divides the draws of --robustness; the other parts of simulate are made by merge",
        zh: "--shard 只拆分 --robustness 的抽样；simulate 的其余内容由 merge 完成")
    case .needsJSON:
      .init(
        en: "a part is JSON; no other --format goes with --shard",
        zh: "部分结果为 JSON；--shard 不能与其他 --format 一起使用")
    case .needsKey:
      .init(
        en: "the parts were made under codes: name the key file here, too (--pseudonymize KEYFILE)",
        zh: "各部分是用代码代替姓名生成的：请在此也用 --pseudonymize 指明密钥文件")
    case .needsFiles:
      .init(
        en: "--shard takes a study that lies in files, not a stream",
        zh: "--shard 只能用于文件形式的研究，不能用于数据流")
    }
  }
}
