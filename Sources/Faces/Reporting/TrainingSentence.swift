internal import Messages

/// What a rater is told of their own scores of reference cases.
enum TrainingSentence: Sentence {
  case title(rater: String)
  case forYou
  case privacy(rater: String, fewest: Int)
  case component(component: String)
  case level(ratings: Int, level: Double, low: Double, high: Double, panel: Message?)
  case panel(raters: Int, level: Double)
  case line(apart: Int, given: Double, low: Double, high: Double, spread: Double)
  case untestable(ratings: Int, reason: Message)
  case noReason
  case lower(size: Double, begin: Message)
  case higher(size: Double, begin: Message)
  case apart(begin: Message)
  case closer(begin: Message)
  case steadier(low: Double, high: Double, begin: Message)
  case steady
  case keep(smallest: Double)
  case open(begin: Message)
  case moreCases
  case begin(cases: [Message])
  case oneCase(person: String, score: Double, key: Double)
  case scoresTitle
  case caseName
  case key
  case yours
  case difference
  case othersMean
  case othersCount

  var text: Bilingual {
    switch self {
    case .title(let rater): .init(en: "Reference cases as \(rater) scored them", zh: "参照案例评分反馈：\(rater)")
    case .forYou: .init(en: "What this page is for", zh: "本页用途")
    case .privacy(let rater, let fewest):
      .init(
        en:
          "For \(rater) alone, to score alike next time: how your scores of the reference cases compare with the agreed key. Nobody else is named; what the others gave is shown as a mean, and only where at least \(fewest) others scored the case.",
        zh: "仅供\(rater)本人参阅，便于下次统一尺度：您对参照案例的评分与基准分相比如何。本页不出现他人姓名；他人的评分只以平均分显示，且至少有另外 \(fewest) 人评过该案例时才显示。")
    case .component(let component): .init(en: "\(component)", zh: "\(component)")
    case .level(let ratings, let level, let low, let high, let panel):
      .init(
        en:
          "Level: on \(ratings) \(ratings, one: "rating", many: "ratings") of cases you scored \(signed: level, places: 2) points from the key on average (\(signed: low, places: 2) to \(signed: high, places: 2))\(optional: panel). A plus is generous, a minus severe.",
        zh:
          "水平：您对案例的 \(ratings) 个评分平均与基准分相差 \(signed: level, places: 2) 分（\(signed: low, places: 2) 至 \(signed: high, places: 2)）\(optional: panel)。正数偏宽，负数偏严。"
      )
    case .panel(let raters, let level):
      .init(en: "; all \(raters) raters together \(signed: level, places: 2)", zh: "；全体 \(raters) 名评分人合计为 \(signed: level, places: 2) 分")
    case .line(let apart, let given, let low, let high, let spread):
      .init(
        en:
          "Distance: two cases that lie \(apart) points apart by the key lie \(given, places: 1) points apart with you (\(low, places: 1) to \(high, places: 1)); around that your scores scatter by \(spread, places: 2) points (standard deviation).",
        zh:
          "区分度：基准分相差 \(apart) 分的两个案例，您的评分相差 \(given, places: 1) 分（\(low, places: 1) 至 \(high, places: 1)）；在此之外，您的评分离散（标准差）为 \(spread, places: 2) 分。"
      )
    case .untestable(let ratings, let reason):
      .init(
        en: "On \(ratings) \(ratings, one: "rating", many: "ratings") of cases nothing can be said: \(reason).",
        zh: "您对案例的评分共 \(ratings) 个，无法得出结论：\(reason)。")
    case .noReason: .init(en: "there is nothing to compare", zh: "没有可比较的内容")
    case .lower(let size, let begin):
      .init(
        en: "What now: on cases like these give about \(size, places: 1) points less. \(begin)",
        zh: "建议：评同类案例时，打分可降低约 \(size, places: 1) 分。\(begin)")
    case .higher(let size, let begin):
      .init(
        en: "What now: on cases like these give about \(size, places: 1) points more. \(begin)",
        zh: "建议：评同类案例时，打分可提高约 \(size, places: 1) 分。\(begin)")
    case .apart(let begin):
      .init(
        en: "What now: set strong and weak cases further apart: the strong ones higher, the weak ones lower. \(begin)",
        zh: "建议：拉开差距，好的评得更高，差的评得更低。\(begin)")
    case .closer(let begin):
      .init(
        en: "What now: set cases less far apart: strong ones got more and weak ones less than the key says. \(begin)",
        zh: "建议：缩小差距，您对好的评得偏高，对差的评得偏低。\(begin)")
    case .steadier(let low, let high, let begin):
      .init(
        en:
          "What now: level and distance are as they should be on the whole, but your scores scatter more than the others' (\(low, places: 2) to \(high, places: 2) points). \(begin)",
        zh: "建议：总体的水平和差距没有发现问题，但您的评分比其他评分人更不稳定（离散 \(low, places: 2) 至 \(high, places: 2) 分）。\(begin)")
    case .steady:
      .init(
        en: "What now: nothing to change; your scores keep closer to the key than the others'.",
        zh: "建议：无需调整，您的评分比其他评分人更贴近基准分。")
    case .keep(let smallest):
      .init(
        en: "What now: nothing to change; you lie within \(smallest, places: 1) points of the key.",
        zh: "建议：无需调整，您的总体水平与基准分相差不超过 \(smallest, places: 1) 分。")
    case .open(let begin):
      .init(
        en:
          "What now: these cases neither show a departure that matters nor rule one out; more cases would tell. Nothing needs to change on their account. \(begin)",
        zh: "建议：这些案例既不能说明也不能排除值得关注的偏离，需要更多案例；目前无需据此调整。\(begin)")
    case .moreCases: .init(en: "What now: score more reference cases.", zh: "建议：再评一些参照案例。")
    case .begin(let cases): .init(en: "To go through first: \(cases).", zh: "可先看：\(cases)。")
    case .oneCase(let person, let score, let key):
      .init(en: "\(person) (yours \(score, places: 1), key \(key, places: 1))", zh: "\(person)（您 \(score, places: 1)，基准 \(key, places: 1)）")
    case .scoresTitle: .init(en: "Your scores, case by case", zh: "逐个案例的评分")
    case .caseName: .init(en: "case", zh: "案例")
    case .key: .init(en: "key", zh: "基准分")
    case .yours: .init(en: "yours", zh: "您的评分")
    case .difference: .init(en: "difference", zh: "相差")
    case .othersMean: .init(en: "mean of the others", zh: "其他人平均")
    case .othersCount: .init(en: "others", zh: "其他人数")
    }
  }
}
