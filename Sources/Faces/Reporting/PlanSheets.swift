package import Evenhand
internal import Foundation
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

  /// By rater with anybody to score.
  private var own: [(rater: String, people: [PlanResult.Assignment])] {
    let byRater = Dictionary(grouping: result.assignments, by: \.rater)
    return result.workload.compactMap { load in byRater[load.rater].map { (load.rater, $0) } }
  }

  private func sheet(_ rater: String, _ people: [PlanResult.Assignment], name: String) -> WorkbookSheet {
    let order = result.sheetOrder(of: rater, count: people.count)
    let guide = Message(AssignmentSentence.sheetGuide(rater: rater, people: people.count)).text(in: language)
    let hasBlocks = people.contains { $0.block != nil }
    return WorkbookSheet(
      name: name,
      columns: [
        WorkbookSheet.Column("component"), WorkbookSheet.Column("rater"), WorkbookSheet.Column("person", note: guide),
        WorkbookSheet.Column("unit"),
      ] + (hasBlocks ? [WorkbookSheet.Column("block")] : []) + [
        WorkbookSheet.Column("score", note: text(.shuffled), choices: result.choices.isEmpty ? nil : .texts(result.choices))
      ],
      rows: order.map { place in
        let one = people[place]
        return [.text(one.component), .text(rater), .text(one.person), one.unit.map { .text($0) } ?? .empty]
          + (hasBlocks ? [one.block.map { .text($0) } ?? .empty] : []) + [.empty]
      })
  }

  /// A sheet a rater, where they are not too many.
  package var sheets: [WorkbookSheet] {
    let own = own
    guard own.count <= Self.mostSheets else { return [] }
    var names = SheetNames(longest: 31)
    return own.map { sheet($0.rater, $0.people, name: names.next($0.rater)) }
  }

  /// A workbook a rater, each by its name.
  ///
  /// - Throws: where a file can't be written.
  package func write(to folder: String) throws {
    let place = URL(filePath: folder)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    var names = SheetNames(longest: 80)
    for (rater, people) in own {
      // Not hidden, and no name that some system refuses.
      let plain = String(rater.filter { !"<>|\"".contains($0) }.drop { $0 == "." })
      try WorkbookWriter.write([sheet(rater, people, name: "ratings")], to: place.appending(path: names.next(plain) + ".xlsx").path)
    }
  }

  /// The assignment as a study's table of ratings, without scores.
  package var ratings: String {
    var table = CSVWriter(
      header: ["component", "rater", "person", "score"], options: .init(byteOrderMark: true, guardsFormulas: false))
    for one in result.assignments { table.append([one.component, one.rater, one.person, nil]) }
    return table.text
  }
}
