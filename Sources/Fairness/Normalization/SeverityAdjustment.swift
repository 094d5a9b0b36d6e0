internal import Messages
internal import Statistics

/// Takes out of each person's score what the raters that they happened to meet add on average; the overall mean stays.
///
/// Only effects that can be distinguished from merit are removed: a rater who scores one unit only keeps theirs.
struct SeverityAdjustment: Normalizer {
  let method = NormalizationMethod.severityAdjusted
  let keepsPoints = true
  var assumption: Message { Message(NormalizationSentence.assumesRaterEffects) }

  func transform(_ input: NormalizationInput) throws(NormalizationError) -> Transformation {
    if let refusal = input.anchor?.refusal { throw .notLinked(refusal) }
    guard let offsets = input.raterOffsets, offsets.count == input.scores.count else { throw .noRaterEffects }
    let mean = SampleMoments.mean(offsets) ?? 0
    return Transformation(scores: zip(input.scores, offsets).map { $0 - ($1 - mean) })
  }
}

/// The same with raters' severities by least squares of the ratings on what was rated and on raters, one severity a rater for all components that are of one scale;
/// the overall mean stays.
struct TwoWayAdjustment: Normalizer {
  let method = NormalizationMethod.twoWay
  let keepsPoints = true
  var assumption: Message { Message(NormalizationSentence.assumesRaterEffects) }

  func transform(_ input: NormalizationInput) throws(NormalizationError) -> Transformation {
    guard let judged = input.judged else { throw .noRaterEffects }
    let (offsets, notes) = try judged.offsets()
    let mean = SampleMoments.mean(offsets) ?? 0
    var result = Transformation(scores: zip(input.scores, offsets).map { $0 - ($1 - mean) })
    result.warnings = notes
    return result
  }
}

/// What the many-facet Rasch model expects of each person from a rater, and in a component, of mean measure: fair averages [Linacre 1989].
struct FairAverageAdjustment: Normalizer {
  let method = NormalizationMethod.fairAverage
  let keepsPoints = true
  var assumption: Message { Message(NormalizationSentence.assumesManyFacets) }

  func transform(_ input: NormalizationInput) throws(NormalizationError) -> Transformation {
    guard let judged = input.judged else { throw .noRaterEffects }
    let (scores, notes) = try judged.fairAverages()
    var result = Transformation(scores: scores)
    result.warnings = notes
    return result
  }
}
