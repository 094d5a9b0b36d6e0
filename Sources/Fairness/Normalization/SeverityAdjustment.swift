internal import Messages

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
    let mean = Moments.mean(offsets) ?? 0
    return Transformation(scores: zip(input.scores, offsets).map { $0 - ($1 - mean) })
  }
}
