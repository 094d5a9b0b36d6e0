internal import Evenhand
internal import Messages

/// Gaps within strata: what is tested, every pair, what could not be.
enum StratifiedDocument {
  static func section(_ found: StratifiedGaps) -> Document.Section {
    func head(_ sentence: StratifiedSentence, isNumeric: Bool = true) -> DataTable.Column { .init(Message(sentence), isNumeric: isNumeric) }
    let rows = found.gaps.map { gap -> [DataTable.Cell] in
      [
        .text(gap.component), .text(gap.from), .text(gap.to), .optionalSigned(gap.estimate, places: 2),
        gap.lower.flatMap { low in gap.upper.map { .interval(low, $0, places: 2) } } ?? .missing,
        gap.pValue.map { .probability($0) } ?? .missing, gap.qValue.map { .probability($0) } ?? .missing, .integer(gap.fromCount),
        .integer(gap.toCount), .integer(gap.strata), .integer(gap.strataOfOne), gap.method.map { .text($0) } ?? .missing,
      ]
    }
    var blocks: [Document.Block] = [.paragraph(found.null), .paragraph(found.needs)]
    if !found.gaps.isEmpty {
      blocks.append(
        .table(
          DataTable(
            id: "compare-stratified",
            columns: [
              .text(.component), .text(.from), .text(.to), .number(.gap), .number(.interval), .number(.pValue), .number(.qValue),
              head(.fromCount), head(.toCount), head(.strataHead), head(.strataOfOne), head(.howHead, isNumeric: false),
            ], rows: .init(rows))))
    }
    blocks.append(.notes(found.gaps.map(\.message) + found.notes))
    return Document.Section(id: "stratified", title: Message(StratifiedSentence.title), blocks: blocks)
  }
}
