internal import Messages
internal import Statistics

/// No adjustment: the scores as given.
struct Unadjusted: Normalizer {
  let method = NormalizationMethod.none
  let keepsPoints = true
  var assumption: Message { Message(NormalizationSentence.assumesNone) }
  func transform(_ input: NormalizationInput) -> Transformation { Transformation(scores: input.scores) }
}

/// The means that a coefficient or a shift compares: each group's, and the overall one.
struct ComparedMeans {
  var groups: [Double?]
  var overall: Double

  init(_ input: NormalizationInput, _ options: NormalizationOptions) throws(NormalizationError) {
    let trim = options.trim
    var means: [Double?] = []
    for (group, members) in input.members.enumerated() {
      let own = members.map { input.scores[$0] }
      guard !own.isEmpty else {
        means.append(nil)
        continue
      }
      guard let mean = Moments.trimmedMean(own, high: trim.high, low: trim.low) else {
        throw .tooFewToTrim(
          group: input.groupNames[group], count: own.count, trimmed: trim.high + trim.low)
      }
      means.append(options.places.mean.map { HalfUp.round(mean, places: $0) } ?? mean)
    }
    groups = means
    let overall: Double? =
      switch options.overall {
      case .pooled: Moments.trimmedMean(input.scores, high: trim.high, low: trim.low)
      case .meanOfMeans: SampleMoments.mean(means.compactMap { $0 })
      }
    guard let overall else {
      throw .tooFewToTrim(group: "", count: input.scores.count, trimmed: trim.high + trim.low)
    }
    self.overall = options.places.mean.map { HalfUp.round(overall, places: $0) } ?? overall
  }
}

/// The correction coefficient (修正系数): every score times k = overall mean / group mean.
///
/// Trimming leaves the highest and lowest out of each group's mean, and out of the pool for a pooled overall mean. Published
/// practice rounds the mean before k, k before the product, then the product (Xuancheng 2024; Gao'an; Henan 2013 takes
/// the mean of means). A factor stretches spread along with level.
struct CorrectionCoefficient: Normalizer {
  let method = NormalizationMethod.correctionCoefficient
  let keepsPoints = true
  var options: NormalizationOptions
  var assumption: Message { Message(NormalizationSentence.assumesRatio) }

  func transform(_ input: NormalizationInput) throws(NormalizationError) -> Transformation {
    guard !input.scores.isEmpty else { return Transformation(scores: []) }
    let means = try ComparedMeans(input, options)
    var coefficients: [Double?] = []
    for (group, mean) in means.groups.enumerated() {
      guard let mean else {
        coefficients.append(nil)
        continue
      }
      guard mean > 0, means.overall > 0 else {
        throw .meanNotPositive(group: input.groupNames[group], mean: min(mean, means.overall))
      }
      let coefficient = means.overall / mean
      coefficients.append(options.places.coefficient.map { HalfUp.round(coefficient, places: $0) } ?? coefficient)
    }
    var result = Transformation(
      scores: zip(input.scores, input.groups).map { score, group in score * (coefficients[Int(group)] ?? 1) })
    result.coefficients = coefficients
    return result
  }
}

/// Moves every group to the overall mean: every score plus overall mean − group mean. Spread stays as it was.
struct MeanShift: Normalizer {
  let method = NormalizationMethod.shift
  let keepsPoints = true
  var options: NormalizationOptions
  var assumption: Message { Message(NormalizationSentence.assumesEqualMeans) }

  func transform(_ input: NormalizationInput) throws(NormalizationError) -> Transformation {
    guard !input.scores.isEmpty else { return Transformation(scores: []) }
    let means = try ComparedMeans(input, options)
    let shifts = means.groups.map { mean in mean.map { means.overall - $0 } }
    var result = Transformation(
      scores: zip(input.scores, input.groups).map { score, group in score + (shifts[Int(group)] ?? 0) })
    result.shifts = shifts
    return result
  }
}
