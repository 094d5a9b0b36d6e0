package import Evenhand
internal import Messages

extension Document {
  /// Adjusted scores beside raw ones; several methods side by side, each with its price.
  package init(_ comparison: MethodComparison) {
    let report = comparison.report
    var sections = Self.sections(report, withPeople: true)
    sections.insert(Self.price(comparison), at: 1)
    if comparison.methods.count(where: { !$0.report.people.isEmpty }) > 1 { sections.insert(Self.sideBySide(comparison), at: 2) }
    self.init(title: Message(LayoutSentence.normalizeTitle), sections: sections)
  }

  private static func price(_ comparison: MethodComparison) -> Section {
    let rows = comparison.methods.compactMap { method -> [DataTable.Cell]? in
      guard let price = method.price else { return nil }
      let crossed = price.crossings.map { "\($0.band) +\($0.entered) −\($0.left)" }.joined(separator: "; ")
      return [
        .text(method.report.method.rawValue),
        method.report.orderKept.map { .message(Message($0 ? LayoutSentence.yes : .no)) } ?? .missing, .text(crossed),
        .optional(method.report.distanceLeft, places: 2), .integer(price.bandChanges), .number(price.meanRankShift, places: 1),
        .optional(price.kendallTau, places: 3),
        pair(price.reliabilityBefore, price.reliabilityAfter),
        pair(price.meritCorrelationBefore, price.meritCorrelationAfter),
      ]
    }
    let table = DataTable(
      id: "normalize-price",
      columns: [
        .text(.method), .text(.orderKept), .text(.linesCrossed), .number(.distanceFromAnchor), .number(.bandChanges),
        .number(.meanRankShift),
        .number(.kendallTau), .number(.reliability), .number(.meritCorrelation),
      ], rows: rows)
    return Section(
      id: "price", title: Message(LayoutSentence.priceTitle), blocks: [.paragraph(Message(LayoutSentence.priceNote)), .table(table)])
  }

  private static func pair(_ before: Double?, _ after: Double?) -> DataTable.Cell {
    guard let before, let after else { return .missing }
    return .text("\(Argument.fixed(before, 3)) → \(Argument.fixed(after, 3))")
  }

  /// A line a person, a column a method.
  private static func sideBySide(_ comparison: MethodComparison) -> Section {
    let methods = comparison.methods.map(\.report).filter { !$0.people.isEmpty }
    let people = methods.first?.people ?? []
    let columns =
      [Column.text(.period), .text(.person), .text(.group)]
      + methods.map { .named($0.method.rawValue) }
    let rows = people.indices.map { index -> [DataTable.Cell] in
      [.optional(people[index].period), .text(people[index].person), .text(people[index].group)]
        + methods.map { method in
          guard method.people.indices.contains(index), method.people[index].person == people[index].person else { return .missing }
          let own = method.people[index]
          return .text("\(Argument.fixed(own.adjusted, 2)) (\(own.rank)\(own.band.map { ", " + $0 } ?? ""))")
        }
    }
    return Section(
      id: "side-by-side", title: Message(LayoutSentence.sideBySide),
      blocks: [.table(DataTable(id: "normalize-side-by-side", columns: columns, rows: rows, mayBeCut: true))])
  }

  private typealias Column = DataTable.Column

  /// The methods, then each with its groups and, when wanted, its people.
  static func sections(_ report: NormalizationReport, withPeople: Bool) -> [Section] {
    [methods(report)]
      + report.methods.filter { withPeople && !$0.people.isEmpty }.map { method in
        Section(
          id: "normalize-\(method.method.rawValue)",
          title: Message(LayoutSentence.methodTitle(method: method.method.rawValue)),
          blocks: [
            .paragraph(Message(LayoutSentence.assumes(assumption: method.assumption))),
            .notes(method.warnings), .table(people(method)),
          ])
      }
  }

  private static func methods(_ report: NormalizationReport) -> Section {
    let rows = report.methods.flatMap { method -> [[DataTable.Cell]] in
      method.groups.map { group in
        [
          .text(method.method.rawValue), .text(group.group), .integer(group.n), .optional(group.mean, places: 2),
          .optional(group.standardDeviation, places: 2), .optional(group.coefficient, places: 4),
          .optionalSigned(group.shift, places: 3),
        ]
      }
    }
    let table = DataTable(
      id: "normalize-groups",
      columns: [
        .text(.method), .text(.group), .number(.count), .number(.mean), .number(.standardDeviation),
        .number(.coefficient), .number(.shift),
      ], rows: rows)
    let assumptions = DataTable(
      id: "normalize-methods", columns: [.text(.method), .text(.assumption)],
      rows: report.methods.map { [.text($0.method.rawValue), .message($0.assumption)] })
    return Section(
      id: "methods", title: Message(LayoutSentence.methods),
      blocks: [.table(assumptions), .table(table), .notes(warnings(report))])
  }

  /// Each warning once, with the methods that it is about.
  private static func warnings(_ report: NormalizationReport) -> [Message] {
    var methods: [String: [String]] = [:]
    var messages: [Message] = []
    for method in report.methods {
      for warning in method.warnings {
        let text = warning.text(in: .english)
        if methods[text] == nil { messages.append(warning) }
        methods[text, default: []].append(method.method.rawValue)
      }
    }
    return messages.map { warning in
      Message(
        LayoutSentence.methodWarning(methods: methods[warning.text(in: .english)] ?? [], warning: warning))
    }
  }

  private static func people(_ method: MethodReport) -> DataTable {
    DataTable(
      id: "normalize-\(method.method.rawValue)-people",
      columns: [
        .text(.period), .text(.person), .text(.group), .number(.raw), .number(.adjusted), .number(.rawRank),
        .number(.rank),
      ],
      rows: method.people.map { person in
        [
          .optional(person.period), .text(person.person), .text(person.group), .number(person.raw, places: 2),
          .number(person.adjusted, places: 3), .integer(person.rawRank), .integer(person.rank),
        ]
      }, mayBeCut: true)
  }
}
