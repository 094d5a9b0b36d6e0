package import Evenhand
package import Messages

/// A plan as sheets to fill in, one a rater, people in an order of the rater's own.
package struct PlanSheets {
  let result: PlanResult
  let language: Language
  /// A workbook of more raters has none of their sheets; they can have a workbook each.
  private static let mostSheets = 250

  /// Of a plan, in a language.
  package init(_ result: PlanResult, language: Language) { (self.result, self.language) = (result, language) }

  private func text(_ sentence: AssignmentSentence) -> String { Message(sentence).text(in: language) }

  /// A line of a rater's sheet: somebody, or a reference case with the label that it is shown under.
  private struct Line {
    var person: String
    var unit: String?
    var block: String?
    var label: String?
  }

  /// By rater with anybody to score.
  private var own: [(rater: String, lines: [Line])] {
    let people = Dictionary(grouping: result.assignments, by: \.rater)
    let cases = Dictionary(grouping: result.cases?.showings ?? [], by: \.rater)
    return result.workload.compactMap { load in
      let lines =
        (people[load.rater] ?? []).map { Line(person: $0.person, unit: $0.unit, block: $0.block) }
        + (cases[load.rater] ?? []).map { Line(person: $0.person, label: $0.label) }
      return lines.isEmpty ? nil : (load.rater, lines)
    }
  }

  private func sheet(_ rater: String, _ lines: [Line], name: String) -> WorkbookSheet {
    let order = result.sheetOrder(of: rater, count: lines.count)
    let guide = Message(AssignmentSentence.sheetGuide(rater: rater, people: lines.count)).text(in: language)
    let (hasBlocks, hasLabels) = (lines.contains { $0.block != nil }, lines.contains { $0.label != nil })
    let labelNote = Message(CasePlanSentence.sheetNote).text(in: language)
    return WorkbookSheet(
      name: name,
      columns: [
        WorkbookSheet.Column("component"), WorkbookSheet.Column("rater"), WorkbookSheet.Column("person", note: guide),
        WorkbookSheet.Column("unit"),
      ] + (hasBlocks ? [WorkbookSheet.Column("block")] : []) + (hasLabels ? [WorkbookSheet.Column("label", note: labelNote)] : []) + [
        WorkbookSheet.Column("score", note: text(.shuffled), choices: result.choices.isEmpty ? nil : .texts(result.choices))
      ],
      rows: order.map { place in
        let one = lines[place]
        return [.text(result.component), .text(rater), .text(one.person), Self.cell(one.unit)] + (hasBlocks ? [Self.cell(one.block)] : [])
          + (hasLabels ? [Self.cell(one.label)] : []) + [.empty]
      })
  }

  private static func cell(_ text: String?) -> WorkbookSheet.Cell { text.map { .text($0) } ?? .empty }

  /// A sheet a rater, where they are not too many.
  package var sheets: [WorkbookSheet] {
    let own = own
    guard own.count <= Self.mostSheets else { return [] }
    var names = SheetNames(longest: 31)
    return own.map { sheet($0.rater, $0.lines, name: names.next($0.rater)) }
  }

  /// A workbook a rater, each by its name.
  ///
  /// - Throws: where a file can't be written.
  package func write(to folder: String) throws {
    var names = SheetNames(longest: 80)
    let files = try own.map { rater, lines in
      (
        name: names.nextFile(rater) + ".xlsx",
        bytes: try WorkbookWriter.bytes([sheet(rater, lines, name: "ratings")], isResult: false)
      )
    }
    try AtomicFile.write(files, toFolder: folder)
  }

  /// The assignment as a study's table of ratings, without scores.
  package var ratings: String {
    var table = CSVWriter(
      header: ["component", "rater", "person", "score"], options: .init(byteOrderMark: true, guardsFormulas: false))
    for one in result.assignments { table.append([one.component, one.rater, one.person, nil]) }
    return table.text
  }

  /// Who sees which reference case under which label, as a study's table of ratings without scores.
  package var sealed: String {
    var table = CSVWriter(
      header: ["component", "rater", "person", "label", "score"], options: .init(byteOrderMark: true, guardsFormulas: false))
    for one in result.cases?.showings ?? [] { table.append([result.component, one.rater, one.person, one.label, nil]) }
    return table.text
  }
}
