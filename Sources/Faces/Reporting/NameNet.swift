internal import Evenhand
internal import Messages

/// The last net: no sentence that happens to name a person, a rater or a unit gets through.
struct NameNet {
  private let names: [String]

  init(_ study: Study) {
    names = (study.persons.names + study.raters.names + study.units.names).filter { $0.count > 1 }
  }

  func strained(_ sections: [Document.Section]) -> [Document.Section] {
    sections.map { section in
      var own = section
      own.blocks = section.blocks.compactMap { block in
        switch block {
        case .paragraph(let message): isClean(message) ? block : nil
        case .notes(let notes): .notes(notes.filter(isClean))
        case .remark(let remark): isClean(remark.whole) ? block : nil
        case .answer(let answer): answer.messages.allSatisfy(isClean) ? block : nil
        case .table, .chart: block
        }
      }
      return own
    }
  }

  private func isClean(_ message: Message) -> Bool {
    let text = message.text(in: .english)
    return !names.contains { text.contains($0) }
  }
}
