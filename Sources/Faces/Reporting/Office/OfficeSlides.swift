internal import Messages

/// A report's first page as slides: an answer each with its drawing, what to do next, what the data can't say.
struct OfficeSlides {
  private(set) var blocks: [PandocTree.Block] = []
  private(set) var pictures = OfficePictures()
  private let language: Language

  /// The slides of a document.
  ///
  /// - Throws: ``OfficeError/noAnswers`` where it has no first page.
  init(_ document: Document, _ language: Language) throws(OfficeError) {
    self.language = language
    let front = document.sections.filter { $0.place == .front }.flatMap(\.blocks)
    var lead: [Message] = []
    for (place, block) in front.enumerated() {
      switch block {
      case .answer(let answer): add(answer, tables: Self.tables(after: place, in: front))
      case .remark(let remark): add(remark.title, remark.points + lead)
      case .paragraph(let message): lead.append(message)
      // Tables stand on their answer's slide; why parts are missing stands in the report.
      case .notes, .table, .chart: break
      }
    }
    guard !blocks.isEmpty else { throw .noAnswers }
  }

  /// The tables that follow an answer.
  private static func tables(after place: Int, in blocks: [Document.Block]) -> [DataTable] {
    blocks[(place + 1)...].prefix { if case .table = $0 { true } else { false } }
      .compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private func text(_ message: Message) -> String { XMLText.plain(message.text(in: language)).capitalizedFirst }

  private mutating func add(_ answer: Document.Answer, tables: [DataTable]) {
    blocks.append(.heading(1, text(answer.answer ?? answer.question)))
    // The question stands first where the answer is the title.
    let points = (answer.answer == nil ? [] : [text(answer.question)]) + answer.remarks.map(text)
    let own: PandocTree.Block = .points(
      points.map { [.text($0)] }, style: nil, details: tables.flatMap(lines).map { [.text($0)] })
    guard let drawing = answer.large ?? answer.chart else {
      blocks.append(own)
      return
    }
    let (picture, _) = pictures.add(
      drawing, language, drawnIn: SlidesReference.drawing, unit: SlidesReference.unit, room: SlidesReference.picture)
    blocks.append(.columns([(45, [own]), (55, [.figure(.picture(file: picture.name + ".png", alternative: "", width: nil))])]))
  }

  /// A table's rows as sentences, for a slide has no room for a table of names.
  private func lines(_ table: DataTable) -> [String] {
    table.rows.map { row in
      let cells = zip(table.columns, row).dropFirst().map { Message(OfficeSentence.cell($0.title, $1.text(in: language))) }
      return text(Message(OfficeSentence.row(row.first?.text(in: language) ?? "", cells)))
    }
  }

  private mutating func add(_ title: Message, _ points: [Message]) {
    blocks.append(.heading(1, text(title)))
    blocks.append(.points(points.map { [.text(text($0))] }, style: nil))
  }
}
