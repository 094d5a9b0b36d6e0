package import Messages

/// Rules of resolution, actions and sources in a few words, for cells.
package enum MarkingWord: Sentence {
  case mean
  case higher
  case third
  case closest
  case median
  case noAction
  case adjust
  case remark
  case untestable
  case doubleMarking
  case seeds
  case stated
  case approved
  case notApproved
  case singleMark
  case below(mark: Double)

  package var text: Bilingual {
    switch self {
    case .mean: .init(en: "mean of two", zh: "两评平均")
    case .higher: .init(en: "higher of two", zh: "取高分")
    case .third: .init(en: "third marker decides", zh: "三评定分")
    case .closest: .init(en: "closest two of three", zh: "三评取最近两个平均")
    case .median: .init(en: "middle of three", zh: "三评取中位数")
    case .noAction: .init(en: "marks stand", zh: "维持原分")
    case .adjust: .init(en: "adjust", zh: "统一调整")
    case .remark: .init(en: "mark again", zh: "重评")
    case .untestable: .init(en: "untestable", zh: "无法检验")
    case .doubleMarking: .init(en: "two markers a script", zh: "双评")
    case .seeds: .init(en: "seeds", zh: "质控卷")
    case .stated: .init(en: "as given", zh: "给定")
    case .approved: .init(en: "approved", zh: "合格")
    case .notApproved: .init(en: "not approved", zh: "不合格")
    case .singleMark: .init(en: "one mark", zh: "单评")
    case .below(let mark): .init(en: "below \(shortest: mark)", zh: "低于 \(shortest: mark)")
    }
  }
}

extension ResolutionRule {
  /// The rule in a few words.
  package var word: MarkingWord {
    switch self {
    case .mean: .mean
    case .higher: .higher
    case .third: .third
    case .closest: .closest
    case .median: .median
    }
  }
}

extension MarkAdjustment.Action {
  /// The action in a few words.
  package var word: MarkingWord {
    switch self {
    case .none: .noAction
    case .adjust: .adjust
    case .remark: .remark
    case .untestable: .untestable
    }
  }
}

extension GradeCertainty.Source {
  /// The source in a few words.
  package var word: MarkingWord {
    switch self {
    case .doubleMarking: .doubleMarking
    case .seeds: .seeds
    case .stated: .stated
    }
  }
}
