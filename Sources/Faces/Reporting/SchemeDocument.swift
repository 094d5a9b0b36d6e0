package import Evenhand
internal import Messages

extension Document {
  /// A scheme in plain words.
  package init(_ explanation: SchemeExplanation, name: String) {
    let title = Message(verbatim: name)
    self.init(title: title, sections: [Section(id: "scheme", title: title, blocks: [.notes(explanation.lines)])])
  }
}
