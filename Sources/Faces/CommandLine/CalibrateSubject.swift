import ArgumentParser
import Evenhand

/// What is measured in place of the detectors.
struct CalibrateSubject: ParsableArguments {
  @Flag(
    help: .init(
      en: "Measure the decomposition of gaps and what normalizations leave, instead of the detectors.", zh: "不测检验，改测差距的分解和归一后剩余的差距。"))
  var gaps = false

  @Flag(help: .init(en: "Measure whether the stated certainty of bands comes true, instead of the detectors.", zh: "不测检验，改测所报的等次把握程度是否属实。"))
  var bands = false

  @Flag(
    help: .init(
      en: "Measure whether rank sets hold the true ranks, and bands as many wrong people as is said, instead of the detectors.",
      zh: "不测检验，改测名次范围是否包含真实名次，以及各等次中错列的人数是否与所报相符。"))
  var ranks = false

  @Flag(
    help: .init(
      en: "Measure how often all readings of a multiverse together point to favoritism, instead of the detectors.",
      zh: "不测检验，改测各种口径合并检验时误指厚此薄彼的比例。"))
  var multiverse = false

  @Flag(
    help: .init(
      en: "Measure the errors and fit statistics of many-facet Rasch models, instead of the detectors.", zh: "不测检验，改测多面 Rasch 模型的误差和拟合统计量。")
  )
  var facets = false

  @Flag(
    help: .init(
      en: "Measure whether what plans promise would be found, and further ratings settle as much as is said, instead of the detectors.",
      zh: "不测检验，改测评分安排所预期的偏差能否查出，补评能否如所报那样定局。"))
  var plans = false

  @Flag(help: .init(en: "Measure what reference cases show, instead of the detectors.", zh: "不测检验，改测参照案例所显示的结果。"))
  var cases = false

  @Flag(
    help: .init(en: "Measure shifts between periods and what is said of them, instead of the detectors.", zh: "不测检验，改测时期之间的变动以及对变动的说法。"))
  var years = false

  @Flag(
    help: .init(
      en: "Measure gaps tested by exchanging labels within strata, instead of the detectors.", zh: "不测检验，改测在层内置换标签检验的差距。"))
  var strata = false

  /// The first that was asked for; the detectors where none was.
  var chosen: Calibrate.Subject {
    let all: [(Bool, Calibrate.Subject)] = [
      (gaps, .gaps), (bands, .bands), (ranks, .ranks), (multiverse, .multiverse), (facets, .facets), (plans, .plans), (cases, .cases),
      (years, .years), (strata, .strata),
    ]
    return all.first(where: \.0)?.1 ?? .detectors
  }
}
