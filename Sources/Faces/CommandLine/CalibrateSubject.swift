import ArgumentParser
import Evenhand

/// What is measured in place of the detectors.
struct CalibrateSubject: ParsableArguments {
  @Flag(help: "Measure the decomposition of gaps and what normalizations leave, instead of the detectors.")
  var gaps = false

  @Flag(help: "Measure whether the stated certainty of bands comes true, instead of the detectors.")
  var bands = false

  @Flag(help: "Measure whether rank sets hold the true ranks, and bands as many wrong people as is said, instead of the detectors.")
  var ranks = false

  @Flag(help: "Measure how often all readings of a multiverse together point to favoritism, instead of the detectors.")
  var multiverse = false

  @Flag(help: "Measure the errors and fit statistics of many-facet Rasch models, instead of the detectors.")
  var facets = false

  @Flag(help: "Measure whether what plans promise would be found, and further ratings settle as much as is said, instead of the detectors.")
  var plans = false

  @Flag(help: "Measure what reference cases show, instead of the detectors.")
  var cases = false

  @Flag(help: "Measure shifts between periods and what is said of them, instead of the detectors.")
  var years = false

  @Flag(help: "Measure gaps tested by exchanging labels within strata, instead of the detectors.")
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
