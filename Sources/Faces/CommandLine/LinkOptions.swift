import ArgumentParser
import Evenhand

/// Through what the methods that link groups do so.
struct LinkOptions: ParsableArguments {
  @Option(
    help:
      "tucker, levine, equipercentile, moderation, anchored: link groups through this component, or this CSV file of persons and scores, in place of the raters who score several groups."
  )
  var anchor: String?

  @Flag(help: "The anchor is part of what is linked, or contains it (levine).")
  var internalAnchor = false

  @Option(
    help: "tucker, levine: the people among whom scores are made equal: 1 (the linked group), 0.5 (groups with equal weights) or size.")
  var synthetic: NormalizationOptions.Synthetic?

  @Option(help: "tucker, levine, equipercentile: the group whose scale is kept (default: the largest).")
  var reference: String?

  func apply(to question: inout Normalize) {
    question.anchor = anchor
    question.anchorIsInternal = internalAnchor
    question.options.synthetic = synthetic ?? question.options.synthetic
    question.options.reference = reference
  }
}
