package import Messages

extension Document {
  /// The same document in the words that people have for the study's groups, components, ties and tiers; figures and identities stay.
  package func renamed(by names: Renaming) -> Document {
    guard !names.names.isEmpty else { return self }
    var document = self
    document.title = title.renamed(by: names)
    document.sections = sections.map { section in
      Section(
        id: section.id, title: section.title.renamed(by: names), blocks: section.blocks.map { $0.renamed(by: names) }, place: section.place)
    }
    return document
  }
}

extension Document.Block {
  fileprivate func renamed(by names: Renaming) -> Self {
    switch self {
    case .paragraph(let message): return .paragraph(message.renamed(by: names))
    case .notes(let notes): return .notes(notes.map { $0.renamed(by: names) })
    case .table(let table): return .table(table.renamed(by: names))
    case .chart(let source): return .chart(source.renamed(by: names))
    case .remark(let remark):
      return .remark(
        .init(
          title: remark.title.renamed(by: names), points: remark.points.map { $0.renamed(by: names) },
          whole: remark.whole.renamed(by: names)))
    case .answer(let answer):
      return .answer(
        .init(
          question: answer.question.renamed(by: names), answer: answer.answer?.renamed(by: names),
          remarks: answer.remarks.map { $0.renamed(by: names) }, chart: answer.chart?.renamed(by: names),
          large: answer.large?.renamed(by: names)))
    }
  }
}

extension ChartSource {
  fileprivate func renamed(by names: Renaming) -> Self {
    var source = self
    source.names = names
    return source
  }
}

extension DataTable {
  fileprivate func renamed(by names: Renaming) -> Self {
    var table = self
    table.title = title?.renamed(by: names)
    for index in columns.indices { table.columns[index].title = columns[index].title.renamed(by: names) }
    table.rows = rows.changed { row in
      row.map { cell in
        switch cell {
        case .text(let text): names.names[text] == nil ? cell : .message(Message(verbatim: text).renamed(by: names))
        case .message(let message): .message(message.renamed(by: names))
        default: cell
        }
      }
    }
    return table
  }
}
