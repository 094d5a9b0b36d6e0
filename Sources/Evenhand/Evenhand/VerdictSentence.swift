package import GroupComparison
package import Messages
package import RaterBias

/// A verdict in a word, for cells, heads and half sentences.
package enum VerdictSentence: Sentence {
  case flagged
  case clear
  case inconclusive
  case untestable

  package var text: Bilingual {
    switch self {
    case .flagged: .init(en: "flagged", zh: "提示复核")
    case .clear: .init(en: "clear", zh: "未见异常")
    case .inconclusive: .init(en: "inconclusive", zh: "尚难判断")
    case .untestable: .init(en: "untestable", zh: "无法检验")
    }
  }
}

extension Verdict {
  /// The verdict in a word.
  package var name: VerdictSentence {
    switch self {
    case .flagged: .flagged
    case .clear: .clear
    case .inconclusive: .inconclusive
    case .untestable: .untestable
    }
  }
}

extension GapVerdict {
  /// The verdict in a word.
  package var name: VerdictSentence {
    switch self {
    case .flagged: .flagged
    case .clear: .clear
    case .inconclusive: .inconclusive
    case .untestable: .untestable
    }
  }
}
