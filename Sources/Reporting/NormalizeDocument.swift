internal import Messages
public import Normalization

extension Document {
  /// Adjusted scores beside raw ones; several methods side by side.
  public init(_ report: NormalizationReport) {
    self.init(title: Message(LayoutMessage.normalizeTitle), sections: Self.sections(report, withPeople: true))
  }

  /// The methods, then each with its groups and, when wanted, its people.
  static func sections(_ report: NormalizationReport, withPeople: Bool) -> [Section] {
    [methods(report)]
      + report.methods.filter { withPeople && !$0.people.isEmpty }.map { method in
        Section(
          id: "normalize-\(method.method.rawValue)",
          title: Message(LayoutMessage.methodTitle, ["method": .text(method.method.rawValue)]),
          blocks: [
            .paragraph(Message(LayoutMessage.assumes, ["assumption": .message(method.assumption)])),
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
      id: "methods", title: Message(LayoutMessage.methods),
      blocks: [.table(assumptions), .table(table), .notes(report.methods.flatMap(\.warnings))])
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
