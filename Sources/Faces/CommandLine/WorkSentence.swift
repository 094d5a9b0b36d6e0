import Evenhand
package import Messages

/// What is said of a run's stages: while it lasts, on the terminal, and afterwards under `--timing`.
package enum WorkSentence: Sentence {
  case reading
  case modelling
  case scoring
  case planning
  case writing
  case analysis
  /// A step whose length is known.
  case remaining(stage: Message, percent: Int, seconds: Int)
  /// A step whose length nobody knows.
  case elapsed(stage: Message, seconds: Int)
  case took(stage: Message, seconds: Double)
  case tookInAll(stages: [Message], seconds: Double)

  static func stage(_ stage: WorkStage) -> WorkSentence {
    switch stage {
    case .read: .reading
    case .model: .modelling
    case .score: .scoring
    case .plan: .planning
    case .write: .writing
    }
  }

  package var text: Bilingual {
    switch self {
    case .reading: .init(en: "reading", zh: "读取")
    case .modelling: .init(en: "fitting the model", zh: "拟合模型")
    case .scoring: .init(en: "scoring", zh: "计分")
    case .planning: .init(en: "planning", zh: "编排")
    case .writing: .init(en: "writing", zh: "写出")
    case .analysis: .init(en: "analyzing", zh: "分析")
    case .remaining(let stage, let percent, let seconds):
      .init(en: "\(stage): \(percent) %, about \(seconds) s left in this step", zh: "\(stage)：\(percent)%，这一步约还需 \(seconds) 秒")
    case .elapsed(let stage, let seconds):
      .init(en: "\(stage): \(seconds) s so far", zh: "\(stage)：已用 \(seconds) 秒")
    case .took(let stage, let seconds): .init(en: "\(stage) \(seconds, places: 2) s", zh: "\(stage) \(seconds, places: 2) 秒")
    case .tookInAll(let stages, let seconds):
      .init(en: "\(stages); \(seconds, places: 2) s in all", zh: "\(stages)；共 \(seconds, places: 2) 秒")
    }
  }
}
