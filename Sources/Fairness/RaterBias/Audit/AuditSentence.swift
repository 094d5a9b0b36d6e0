package import Messages

/// What every detector says: verdicts, directions, and why nothing can be said. Sentences never judge.
package enum AuditSentence: Sentence {
  case higher, lower
  case flaggedVerdict, clearVerdict, inconclusiveVerdict, untestableVerdict
  case noEstimate, noRatings
  case adjustmentsDisagree, beyondChanceButSmall
  case heldBack(reason: Message)
  case withNote(sentence: Message, note: Message)

  /// The verdict as a sentence of its own.
  package static func verdict(_ verdict: Verdict) -> Self {
    switch verdict {
    case .flagged: .flaggedVerdict
    case .clear: .clearVerdict
    case .inconclusive: .inconclusiveVerdict
    case .untestable: .untestableVerdict
    }
  }

  package var text: Bilingual {
    switch self {
    case .higher: .init(en: "higher", zh: "高")
    case .lower: .init(en: "lower", zh: "低")
    case .flaggedVerdict:
      .init(
        en: "This is beyond chance and beyond the smallest effect of interest: worth a second look.",
        zh: "这一差异超出偶然范围，也超出最小有意义差异，值得复核。")
    case .clearVerdict:
      .init(
        en: "Any difference is smaller than the smallest effect of interest.",
        zh: "即使有差异，也小于最小有意义差异。")
    case .inconclusiveVerdict:
      .init(
        en: "The data leave it open; this does not rule out a difference.",
        zh: "现有数据无法判断，但这并不等于排除。")
    case .untestableVerdict: .init(en: "The design cannot answer.", zh: "现有数据结构无法回答。")
    case .noEstimate: .init(en: "there is too little to compare", zh: "可比较的数据太少")
    case .noRatings: .init(en: "the study has no ratings", zh: "没有评分数据")
    case .heldBack(let reason):
      .init(
        en: "The verdict is held back: \(reason).",
        zh: "暂不下结论：\(reason)。")
    case .withNote(let sentence, let note):
      .init(
        en: "\(sentence) \(note)",
        zh: "\(sentence)\(note)")
    case .adjustmentsDisagree:
      .init(
        en:
          "the answer depends on whether raters are allowed to spread people differently (additive and linear adjustment of the panel disagree)",
        zh: "结论取决于是否允许各评分人的打分拉开程度不同（加法调整与线性调整结果不一致）")
    case .beyondChanceButSmall:
      .init(
        en: "the difference is beyond chance, but may be smaller than the smallest effect of interest",
        zh: "差异虽超出偶然范围，但可能小于最小有意义差异")
    }
  }
}

extension Message {
  /// The sentence, and others after it.
  func followed(by notes: [Message]) -> Message {
    notes.reduce(self) { Message(AuditSentence.withNote(sentence: $0, note: $1)) }
  }
}

extension Decision {
  /// Why nothing is flagged or clear where something speaks against it, as a sentence of its own; none where nothing does.
  var heldBack: [Message] { reason.map { [Message(AuditSentence.heldBack(reason: $0))] } ?? [] }
}
