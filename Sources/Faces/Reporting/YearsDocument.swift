package import Evenhand
internal import Messages

extension Document {
  /// Periods on one scale.
  package init(_ result: YearsResult) {
    self.init(
      title: Message(YearsSentence.title),
      sections: [YearTables.links(result), YearTables.conversion(result), YearTables.anchors(result)].compactMap(\.self)
        + YearTables.totals(result))
  }
}

/// Periods on one scale, in tables.
enum YearTables {
  private static func number(_ title: YearsSentence) -> DataTable.Column { .init(Message(title), isNumeric: true) }
  private static func text(_ title: YearsSentence) -> DataTable.Column { .init(Message(title), isNumeric: false) }

  /// How the periods differ, component by component.
  static func links(_ result: YearsResult) -> Document.Section? {
    let said =
      result.links.flatMap(\.messages) + result.notes + (result.totalsReason.map { [Message(YearsSentence.noTotals(reason: $0))] } ?? [])
    return Document.Section(
      id: "years", title: Message(YearsSentence.linksTitle),
      blocks: [.paragraph(Message(YearsSentence.note(onto: result.onto))), .notes(said), .table(table(result.links, id: "years-links"))])
  }

  static func table(_ links: [YearLink], id: String) -> DataTable {
    DataTable(
      id: id,
      columns: [
        .text(.component), text(.moved), text(.onto), .number(.shift), .number(.interval), number(.linkingError), number(.scale),
        text(.anchors), number(.raters),
      ],
      rows: links.map { link -> [DataTable.Cell] in
        [
          .text(link.component), .text(link.from), .text(link.onto), .optionalSigned(link.shift, places: 2),
          .interval(link.interval, places: 2), .optional(link.standardError, places: 2),
          link.shift == nil ? .missing : .number(link.scale, places: 3), .text("\(link.anchorCount) (\(link.driftedCount))"),
          .integer(link.commonRaters),
        ]
      })
  }

  /// Scores and what they correspond to.
  static func conversion(_ result: YearsResult) -> Document.Section? {
    let rows = result.links.flatMap { link in
      link.conversion.map { own -> [DataTable.Cell] in
        [
          .text(link.component), .text(link.from), .significant(own.score, places: 1), .number(own.converted, places: 1),
          .interval(own.interval, places: 1),
        ]
      }
    }
    guard !rows.isEmpty else { return nil }
    return Document.Section(
      id: "years-conversion", title: Message(YearsSentence.conversionTitle),
      blocks: [
        .table(
          DataTable(
            id: "years-conversion-table",
            columns: [.text(.component), text(.moved), number(.score), number(.convertedScore), .number(.interval)], rows: rows))
      ])
  }

  /// What the periods have in common, and how far each moved beyond the others.
  static func anchors(_ result: YearsResult) -> Document.Section? {
    let rows = result.links.flatMap { link in
      link.anchors.map { own -> [DataTable.Cell] in
        [
          .text(link.component), .text(link.from), .message(Message(own.kind.name)), .text(own.name), .number(own.onto, places: 2),
          .number(own.from, places: 2), .optionalSigned(own.displacement, places: 2), .interval(own.interval, places: 2),
          own.pValue.map { .probability($0) } ?? .missing, own.qValue.map { .probability($0) } ?? .missing,
          own.isDrifted ? .message(Message(YearsSentence.leftOut)) : own.isUsed ? .message(Message(YearsSentence.used)) : .missing,
        ]
      }
    }
    guard !rows.isEmpty else { return nil }
    return Document.Section(
      id: "years-anchors", title: Message(YearsSentence.anchorsTitle),
      blocks: [
        .table(
          DataTable(
            id: "years-anchors-table",
            columns: [
              .text(.component), text(.moved), text(.kind), text(.name), number(.onto), number(.moved), number(.displacement),
              .number(.interval), .number(.pValue), .number(.qValue), text(.used),
            ], rows: rows, mayBeCut: true))
      ])
  }

  /// Totals, bands and people across periods.
  static func totals(_ result: YearsResult) -> [Document.Section] {
    guard !result.totals.isEmpty else { return [] }
    var blocks: [Document.Block] = [.notes(result.totals.flatMap(\.messages)), .table(totalConversion(result.totals))]
    if result.totals.contains(where: { !$0.bands.isEmpty }) { blocks.append(.table(bands(result.totals))) }
    return [
      Document.Section(id: "years-totals", title: Message(YearsSentence.totalsTitle), blocks: blocks),
      Document.Section(id: "years-people", title: Message(YearsSentence.peopleTitle), blocks: [.table(people(result.people))]),
    ]
  }

  static func totalConversion(_ totals: [YearsResult.TotalLink]) -> DataTable {
    DataTable(
      id: "years-totals-table",
      columns: [text(.moved), number(.score), number(.convertedScore), .number(.interval)],
      rows: totals.flatMap { link in
        link.conversion.map {
          [.text(link.from), .significant($0.score, places: 1), .number($0.converted, places: 1), .interval($0.interval, places: 1)]
        }
      })
  }

  static func bands(_ totals: [YearsResult.TotalLink]) -> DataTable {
    DataTable(
      id: "years-bands", title: Message(YearsSentence.bandsTitle),
      columns: [text(.moved), .text(.band), .text(.pool), number(.line), number(.own), number(.byLineCount), .number(.interval)],
      rows: totals.flatMap { link in
        link.bands.map { own -> [DataTable.Cell] in
          [
            .text(link.from), .text(own.band), .optional(own.pool), .number(own.line, places: 2), .integer(own.own), .integer(own.byLine),
            .interval(own.interval.map(Double.init), places: 0),
          ]
        }
      })
  }

  private static func people(_ people: [YearsResult.Person]) -> DataTable {
    let order = people.indices.sorted {
      (people[$0].pool ?? "", people[$0].rankTogether, $0) < (people[$1].pool ?? "", people[$1].rankTogether, $1)
    }
    let hasPools = people.contains { $0.pool != nil }
    return DataTable(
      id: "years-people-table",
      columns: [.text(.person), .text(.period)] + (hasPools ? [.text(.pool)] : [])
        + [
          .number(.total), number(.convertedScore), .number(.interval), .number(.rank), number(.rankTogether), number(.ranksTogether),
          .text(.band), text(.bandByLine),
        ],
      rows: order.map { place in
        let own = people[place]
        return [.text(own.person), .text(own.period)] + (hasPools ? [.optional(own.pool)] : [])
          + [
            .finite(own.total, places: 2), .number(own.converted, places: 2),
            own.linkingError > 0 ? .interval(own.interval, places: 2) : .missing, .rank(own.rank),
            .integer(own.rankTogether), .interval(own.ranks?.map(Double.init), places: 0), .optional(own.band), .optional(own.bandByLine),
          ]
      }, mayBeCut: true)
  }
}

extension AnchorKind {
  /// What one of them is called.
  fileprivate var name: YearsSentence {
    switch self {
    case .cases: .caseKind
    case .raters: .raterKind
    case .people: .personKind
    }
  }
}
