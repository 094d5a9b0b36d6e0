extension PartMessage {
  package var chinese: String {
    switch self {
    case .wrongShard: "--shard 应写成 3/7 这样的份额，而不是 {text}"
    case .notAPart: "{file} 不是用 --shard 生成的部分结果"
    case .otherRun: "{file} 与 {first} 不属于同一次运行：命令、选项或程序版本不同"
    case .otherInput: "{what} 与生成各部分时的内容不同"
    case .itemTwice: "{what}：第 {item} 项出现在两个部分中"
    case .itemsMissing: "{what}：{total} 项中缺少 {count} 项，第一项为 {first}；需要从 1/N 到 N/N 的全部部分"
    case .itemBeyond: "{what}：第 {item} 项不在本次运行的 {total} 项之内"
    case .otherKind: "{what}：其中一个部分测量的是别的内容"
    case .otherDivision: "{what}：各部分来自不同的划分；需要同一个 N 的 1/N 到 N/N 的全部部分"
    case .needsRobustness: "--shard 只拆分 --robustness 的抽样；simulate 的其余内容由 merge 完成"
    case .needsJSON: "部分结果为 JSON；--shard 不能与其他 --format 一起使用"
    case .needsFiles: "--shard 只能用于文件形式的研究，不能用于数据流"
    }
  }
}
