import ArgumentParser
import Evenhand
import Messages

/// What is asked of a proposal beside what it does to ranks.
struct SimulationOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "Wanted importances of the components: \"unit=30,leaders=25,…\"; only their proportions count.",
      zh: "希望各分项达到的重要性：\"unit=30,leaders=25,…\"；只看相互比例。", value: "重要性"))
  var target: String?

  @Option(
    help: .init(
      en: "Which importance the target speaks of: main-effect or covariance-share.",
      zh: "目标所指的重要性：main-effect（主效应）或 covariance-share（协方差份额）。", value: "种类"))
  var importance: TargetMeasure = .mainEffect

  @Option(
    help: .init(
      en: "Lowest and highest shares of the weights for the target: \"unit=0.1:0.4,head=0.15\".",
      zh: "为达到目标，各权重所占比例的上下限：\"unit=0.1:0.4,head=0.15\"。", value: "上下限"))
  var bounds: String?

  @Flag(help: .init(en: "Look at ranks over a region of weights.", zh: "考察权重在一定范围内变动时的名次。"))
  var robustness = false

  @Option(
    help: .init(en: "How many weights (and, with --score-error, scores) are drawn.", zh: "抽取权重（与 --score-error 同用时也包括分数）的次数。", value: "次数"))
  var draws: Int?

  @Option(
    help: .init(
      en: "The region: simplex, ordinal, box:0.1, or a file of constraints such as \"unit + head <= 0.5\".",
      zh: "权重的范围：simplex（任意）、ordinal（保持大小次序）、box:0.1（上下各 0.1），或约束文件，如 \"unit + head <= 0.5\"。", value: "范围"))
  var region: String?

  @Flag(
    help: .init(
      en: "Draw the error of the ratings: how sure each band is, now and proposed, and whether the change alters it.",
      zh: "按评分误差反复抽样：现行与拟议方案之下每个等次各有多大把握，改动是否使其改变。"))
  var scoreError = false

  @Option(
    help: .init(
      en: "Ranges of ranks while every share of the weights moves by so much, and critical weights: 0.05.",
      zh: "各权重所占比例变动不超过此数时的名次范围，以及临界权重：0.05。", value: "比例"))
  var shift: Double?

  @Flag(
    help: .init(
      en: "Search all weights for those that keep each band's impact ratio at four fifths or more.", zh: "在所有权重中寻找使各等次的影响比不低于五分之四者。"))
  var fair = false

  @Flag(
    help: .init(
      en: "Say what the ranking depends on most: weights, normalization, trimming or raters (Sobol indices).",
      zh: "说明排名最取决于什么：权重、归一、去掉最高分最低分，还是评分人（Sobol 指数）。"))
  var sensitivity = false

  @Flag(help: .init(en: "Apply the proposal to every period.", zh: "把拟议方案用于每个时期。"))
  var backtest = false

  @Option(
    help: .init(
      en: "The band whose share groups are compared by (default: the first that is a good thing to have).",
      zh: "比较各组占比所用的等次（默认：第一个表示好的等次）。", value: "等次"))
  var band: String?

  @Option(help: .init(en: "The attribute that makes the groups.", zh: "按哪个属性分组。", value: "属性"))
  var group = "group"

  @Option(
    help: .init(
      en: "A file to which what was tried is appended, with when and by which settings.", zh: "把每次试算的内容、时间和设置追加到此文件。", value: "文件")
  )
  var log: String?

  /// The measures under the names that people write.
  enum TargetMeasure: String, ExpressibleByArgument, CaseIterable {
    case mainEffect = "main-effect"
    case covarianceShare = "covariance-share"
  }

  func validate() throws {
    try OptionBounds.count("--draws", draws, from: 1, upTo: OptionBounds.mostDraws)
    if let shift, !(shift >= 1e-9 && shift <= 1) { throw ValidationError(.shift) }
    if bounds != nil, target == nil { throw ValidationError(.boundsOfTarget) }
  }

  /// The question, without periods and weights.
  func question(_ work: WorkOptions) throws -> Simulate {
    var question = Simulate()
    question.options.band = band
    question.options.group = group
    (question.options.seed, question.options.threads) = (work.seed, work.threadCount)
    question.options.target = try wanted()
    if robustness || region != nil { try askRobustness(&question, work) }
    question.options.shift = shift
    if scoreError { question.options.certainty = certainty(work) }
    var cards = certainty(work)
    cards.draws = min(cards.draws, BandCertaintyOptions.forCards.draws)
    question.options.certaintyOfCards = cards
    question.options.searchesFairWeights = fair
    if sensitivity {
      var sensitivity = RankSensitivity.Options()
      (sensitivity.seed, sensitivity.threads) = (work.seed, work.threadCount)
      question.options.sensitivity = sensitivity
    }
    question.options.backtests = backtest
    return question
  }

  private func wanted() throws -> ImportanceTarget? {
    guard let target else { return nil }
    let values = Dictionary(
      try WeightList.entries(target).map { ($0.component, $0.weight.value) }, uniquingKeysWith: { first, _ in first })
    return ImportanceTarget(
      values, measure: importance == .mainEffect ? .mainEffect : .covarianceShare, bounds: try bounds.map(WeightList.bounds) ?? [:])
  }

  private func askRobustness(_ question: inout Simulate, _ work: WorkOptions) throws {
    var options = RobustnessOptions()
    options.draws = draws ?? options.draws
    (options.seed, options.threads) = (work.seed, work.threadCount)
    if let region {
      if let known = WeightRegion(region) {
        options.region = known
      } else if region.hasPrefix("box:") {
        throw UsageError(ConsoleSentence.wrongRegion(text: region))
      } else {
        question.constraints = (try PlainText.read(region), region)
      }
    }
    question.options.robustness = options
  }

  private func certainty(_ work: WorkOptions) -> BandCertaintyOptions {
    var options = BandCertaintyOptions()
    options.draws = draws ?? options.draws
    (options.seed, options.threads) = (work.seed, work.threadCount)
    return options
  }
}
