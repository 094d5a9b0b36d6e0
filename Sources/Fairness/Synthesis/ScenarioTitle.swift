package import Messages
internal import RaterBias

/// What a scenario plants, or what is special about it, in both languages: written beside the scenario, as no other says it.
package struct ScenarioTitle: Sentence {
  /// The words.
  package let text: Bilingual

  /// A title in both languages, each naming the same arguments.
  package init(en: Phrase, zh: Phrase) { text = Bilingual(en: en, zh: zh) }

  /// A title that says first which detector is measured.
  static func of(_ detector: Detector, _ title: ScenarioTitle) -> ScenarioTitle {
    let name = DetectorName(detector: detector)
    return .init(en: "\(name): \(title)", zh: "\(name)：\(title)")
  }
}

/// A detector as its scenarios call it: in English as options do, in Chinese as findings do.
private struct DetectorName: Sentence {
  let detector: Detector

  var text: Bilingual { .init(en: "\(detector.rawValue)", zh: "\(Message(detector.name))") }
}
