import ArgumentParser
import Evenhand

/// Through what the methods that link groups do so.
struct LinkOptions: ParsableArguments {
  @Option(
    help: .init(
      en:
        "tucker, levine, equipercentile, moderation, anchored: link groups through this component, or this CSV file of persons and scores, in place of the raters who score several groups.",
      zh: "tucker、levine、equipercentile、moderation、anchored：不经跨组评分的评分人，而经此分项或此 CSV 文件（人员与分数）衔接各组。", value: "分项或文件")
  )
  var anchor: String?

  @Flag(help: .init(en: "The anchor is part of what is linked, or contains it (levine).", zh: "锚分包含在被衔接的分数之中，或包含后者（levine）。"))
  var internalAnchor = false

  @Option(
    help: .init(
      en: "tucker, levine: the people among whom scores are made equal: 1 (the linked group), 0.5 (groups with equal weights) or size.",
      zh: "tucker、levine：以哪些人员为准使分数相等：1（被衔接的组）、0.5（两组权重相同）或 size（按人数）。", value: "方式"))
  var synthetic: NormalizationOptions.Synthetic?

  @Option(
    help: .init(
      en: "tucker, levine, equipercentile: the group whose scale is kept (default: the largest).",
      zh: "tucker、levine、equipercentile：以哪一组的尺度为准（默认：人数最多的组）。", value: "组别"))
  var reference: String?

  func apply(to question: inout Normalize) {
    question.anchor = anchor
    question.anchorIsInternal = internalAnchor
    question.options.synthetic = synthetic ?? question.options.synthetic
    question.options.reference = reference
  }
}
