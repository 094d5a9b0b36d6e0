internal import Evenhand
internal import Messages

extension Document {
  /// What reference cases show, as a section of a comparison; none where no case was scored.
  static func caseSections(_ comparison: GroupComparison) -> [Section] {
    guard let cases = comparison.cases else { return [] }
    var blocks: [Block] = [
      .paragraph(Message(CaseSentence.casesNote(cases: cases.cases, ratings: cases.ratings, labelled: cases.labelled)))
    ]
    if !cases.sharedPreference.isEmpty {
      blocks += [
        .paragraph(Message(CaseSentence.preferenceNote)), .notes(cases.sharedPreference.map(\.message)),
        .table(CaseTables.preference(cases.sharedPreference)),
      ]
    }
    let split = comparison.components.flatMap { component in component.gaps.map { (component.component, $0.higherFirst) } }
      .filter { $0.1.supportedByMerit != nil }
    if !split.isEmpty { blocks.append(.table(CaseTables.split(split))) }
    if !cases.accuracy.isEmpty {
      blocks += [
        .paragraph(Message(CaseSentence.accuracyNote)), .notes(cases.accuracy.map(\.message)), .table(CaseTables.accuracy(cases.accuracy)),
      ]
    }
    return [Section(id: "cases", title: Message(CaseSentence.casesTitle), blocks: blocks)]
  }
}

/// What reference cases show, in tables.
private enum CaseTables {
  private static func number(_ title: CaseColumn) -> DataTable.Column { .init(Message(title), isNumeric: true) }
  private static func text(_ title: CaseColumn) -> DataTable.Column { .init(Message(title), isNumeric: false) }

  static func preference(_ found: [SharedPreference]) -> DataTable {
    DataTable(
      id: "compare-shared-preference", title: Message(CaseSentence.preferenceTitle),
      columns: [
        .text(.component), text(.raterGroup), .text(.from), .text(.to), number(.preference), .number(.interval), number(.acrossCases),
        .number(.pValue), number(.q), number(.cases), number(.fromRatings), number(.toRatings), .text(.verdict),
      ],
      rows: .init(
        found.map(\.higherFirst).map { own -> [DataTable.Cell] in
          [
            own.component.map { .text($0) } ?? .missing, own.raters.map { .text($0) } ?? .missing, .text(own.from), .text(own.to),
            .optionalSigned(own.estimate, places: 2), .interval(own.interval, places: 2), .interval(own.acrossCases, places: 2),
            own.pValue.map { .probability($0) } ?? .missing, own.qValue.map { .probability($0) } ?? .missing, .integer(own.cases),
            .integer(own.fromRatings), .integer(own.toRatings), .message(Message(own.verdict.name)),
          ]
        }))
  }

  static func split(_ gaps: [(String, GroupGap)]) -> DataTable {
    DataTable(
      id: "compare-supported-split", title: Message(CaseColumn.splitTitle),
      columns: [
        .text(.component), .text(.from), .text(.to), .number(.supported), number(.byMerit), .number(.interval), number(.preference),
        number(.acrossCases), number(.cases),
      ],
      rows: .init(
        gaps.map { component, gap -> [DataTable.Cell] in
          [
            .text(component), .text(gap.from), .text(gap.to), .optionalSigned(gap.supported, places: 2),
            .optionalSigned(gap.supportedByMerit, places: 2), .interval(gap.supportedByMeritInterval, places: 2),
            .optionalSigned(gap.sharedPreference, places: 2), .interval(gap.sharedPreferenceInterval, places: 2),
            gap.sharedPreferenceCases.map { .integer($0) } ?? .missing,
          ]
        }))
  }

  static func accuracy(_ found: [CaseAccuracy]) -> DataTable {
    let rows = found.flatMap { component in
      component.raters.map { rater -> [DataTable.Cell] in
        func cells(_ measure: CaseAccuracy.Measure, signed: Bool) -> [DataTable.Cell] {
          [
            signed ? .optionalSigned(measure.estimate, places: 2) : .optional(measure.estimate, places: 2),
            .interval(measure.interval, places: 2), .message(Message(measure.verdict.name)),
          ]
        }
        return [.text(component.component), .text(rater.rater), .integer(rater.ratings)] + cells(rater.level, signed: true)
          + cells(rater.slope, signed: false) + cells(rater.spread, signed: false)
      }
    }
    return DataTable(
      id: "compare-accuracy", title: Message(CaseSentence.accuracyTitle),
      columns: [
        .text(.component), text(.rater), number(.ratings), number(.level), .number(.interval), .text(.verdict), number(.slope),
        .number(.interval), .text(.verdict), number(.spread), .number(.interval), .text(.verdict),
      ], rows: .init(rows))
  }
}

/// Heads of tables about reference cases.
private enum CaseColumn: Sentence {
  case raterGroup, preference, acrossCases, q, cases, fromRatings, toRatings, byMerit, splitTitle, rater, ratings, level, slope, spread

  var text: Bilingual {
    switch self {
    case .raterGroup: .init(en: "raters of", zh: "评分人所属")
    case .preference: .init(en: "shared preference", zh: "共有偏好")
    case .acrossCases: .init(en: "of cases like these", zh: "同类案例")
    case .q: .init(en: "q", zh: "q")
    case .cases: .init(en: "cases", zh: "案例数")
    case .fromRatings: .init(en: "ratings, first", zh: "前者评分数")
    case .toRatings: .init(en: "ratings, second", zh: "后者评分数")
    case .byMerit: .init(en: "by merit", zh: "归于水平")
    case .splitTitle: .init(en: "What the supported part is made of", zh: "获支持部分的构成")
    case .rater: .init(en: "rater", zh: "评分人")
    case .ratings: .init(en: "ratings", zh: "评分数")
    case .level: .init(en: "level", zh: "水平")
    case .slope: .init(en: "slope", zh: "斜率")
    case .spread: .init(en: "spread", zh: "离散")
    }
  }
}
