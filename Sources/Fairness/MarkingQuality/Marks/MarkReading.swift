internal import Messages
package import RatingStudy

/// What of a study's ratings is marking: which marks are of seeds, which of live scripts, and in what order they were given.
package struct MarkReading {
  /// Each component, then scripts as wholes where markers mark them whole.
  let parts: [MarkPart]
  /// Whether marks stand in an order that the table states.
  let isOrdered: Bool
  /// Whether the order is that of the file's rows.
  var isByRows: Bool { !isOrdered }
  /// What of the columns can't be used.
  let gaps: Gaps
  /// Columns in use, as the table calls them.
  let columns: (definitive: String?, stage: String?, order: String?)

  /// What of the columns can't be used.
  struct Gaps {
    /// A column whose texts can't be put in order.
    var unordered: String?
    /// Marks without a place in the order.
    var withoutPlace = 0
    /// Marks left out: what stands for the definitive mark is no number; the first of them.
    var notDefinitive = 0
    var first: (column: String, row: Int, text: String)?
  }

  /// Headers that say what they hold, letters of any case, without white space, `_` and `-`.
  static let definitiveHeads: Set<String> = [
    "definitive", "definitivemark", "definitivemarks", "truemark", "agreedmark", "referencemark", "keymark", "moderatormark",
    "moderatedmark", "seniormark", "leadmark", "principalmark", "基准分", "定标分", "标准卷得分", "仲裁分",
  ]
  static let stageHeads: Set<String> = ["stage", "phase", "阶段", "环节"]
  static let orderHeads: Set<String> = [
    "order", "sequence", "seq", "markedat", "time", "timestamp", "datetime", "markingorder", "顺序", "次序", "评卷时间", "阅卷时间", "时间",
  ]
  /// Beginnings of what a stage before live marking is called.
  private static let before = [
    "standard", "qualif", "practi", "train", "approv", "calibrat", "induction", "试评", "标准化", "培训", "练习", "资格",
  ]

  /// Columns named by hand that the ratings don't have.
  package static func missingColumns(_ study: Study, _ options: MarkingOptions) -> [String] {
    let tables = [study.ratings, study.caseRatings].compactMap(\.self)
    return [options.definitive, options.stage, options.order].compactMap(\.self).filter { name in
      !tables.contains { $0.extra.named(name) != nil }
    }
  }

  /// - Parameters:
  ///   - components: codes, in order.
  ///   - total: what a script as a whole is called.
  package init(_ study: Study, period: Int32, components given: [Int32], total: String, _ options: MarkingOptions) {
    let components = given.indices.filter { given.firstIndex(of: given[$0]) == $0 }.map { given[$0] }
    let tables = [study.ratings, study.caseRatings].compactMap(\.self)
    func column(_ given: String?, _ heads: Set<String>, in ratings: Ratings) -> TextColumn? {
      given.map { ratings.extra.named($0) } ?? ratings.extra.first { heads.contains(Self.plain($0.header)) }
    }
    let keys = Dictionary(study.cases.compactMap { own in own.key.map { (own.person, $0) } }, uniquingKeysWith: { first, _ in first })
    var parts = components.map {
      MarkPart(name: Self.isUnnamed(study) ? total : study.components[$0] ?? "", isWhole: components.count == 1)
    }
    let place = Dictionary(uniqueKeysWithValues: components.enumerated().map { ($1, $0) })
    var used: (String?, String?, String?) = (nil, nil, nil)
    var gaps = Gaps()
    let orders = Self.orders(tables.map { column(options.order, Self.orderHeads, in: $0) }, &gaps)
    used.2 = orders.lazy.compactMap { $0?.header }.first
    for (ratings, order) in zip(tables, orders) {
      let definitive = column(options.definitive, Self.definitiveHeads, in: ratings)
      let stage = column(options.stage, Self.stageHeads, in: ratings)
      let marks = (definitive?.levels ?? []).map { NumberSize.value($0) ?? .nan }
      let unread = (definitive?.levels ?? []).map { NumberSize.value($0) == nil && !Self.saysNothing($0) }
      let early = (stage?.levels ?? []).map { text in Self.before.contains { Self.plain(text).hasPrefix($0) } }
      used.0 = used.0 ?? definitive?.header
      used.1 = used.1 ?? stage?.header
      for row in 0..<ratings.count where ratings.period[row] == period {
        guard let own = place[ratings.component[row]] else { continue }
        let text = definitive.map { $0.codes[row] } ?? -1
        let known = text >= 0 ? marks[Int(text)] : keys[ratings.person[row]] ?? .nan
        if let definitive, text >= 0, unread[Int(text)] {
          gaps.notDefinitive += 1
          gaps.first = gaps.first ?? (definitive.header, Int(ratings.row[row]), definitive.levels[Int(text)])
          continue
        }
        let code = stage.map { $0.codes[row] } ?? -1
        let when = order.map { $0.codes[row] } ?? -1
        let isLost = used.2 != nil && when < 0
        if isLost { gaps.withoutPlace += 1 }
        parts[own].append(
          ratings.rater[row], ratings.person[row], ratings.score[row], known, code >= 0 && early[Int(code)],
          // What has no place among others that have one comes last.
          isLost ? .infinity : order.map { $0.places[Int(when)] } ?? Double(ratings.row[row]))
      }
    }
    (columns, self.gaps) = (used, gaps)
    isOrdered = used.2 != nil
    parts = parts.map { Self.inOrder($0) }
    if parts.count > 1, let whole = Self.whole(parts, name: total, without: keys) { parts.append(whole) }
    self.parts = parts.filter { $0.count > 0 }
  }

  /// Whether marks are of scripts alone: no column says of which component.
  static func isUnnamed(_ study: Study) -> Bool { study.components.names == ["score"] }

  /// Whether a text stands for an empty cell.
  private static func saysNothing(_ text: String) -> Bool {
    ["", "/", "–", "—", "na", "n/a", "nan", "none", "null", "nil", "无"].contains(plain(text))
  }

  /// What tables add to a header says nothing.
  private static func plain(_ text: String) -> String {
    String(text.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" && $0 != "." })
  }

  private typealias Order = (header: String, codes: [Int32], places: [Double])

  /// By table what says its order; none of any where one can't be read, or is of another kind than the other: the rows' order is as good then.
  private static func orders(_ columns: [TextColumn?], _ gaps: inout Gaps) -> [Order?] {
    var kinds: Set<MarkMoment.Kind> = []
    var orders: [Order?] = []
    for column in columns {
      guard let column, !column.levels.isEmpty else {
        orders.append(nil)
        continue
      }
      let found = MarkMoment.places(column.levels)
      kinds.formUnion(found.map { [$0.kind] } ?? [])
      guard let found, kinds.count == 1 else {
        gaps.unordered = column.header
        return [Order?](repeating: nil, count: columns.count)
      }
      orders.append((column.header, column.codes, found.places))
    }
    return orders
  }

  /// Script after script, of each by marker.
  private static func inOrder(_ part: MarkPart) -> MarkPart {
    let order = RowOrder.positions([part.script, part.marker])
    guard zip(order, order.dropFirst()).contains(where: { $0 > $1 }) else { return part }
    var sorted = part
    func pick<Value>(_ column: [Value]) -> [Value] { order.map { column[$0] } }
    (sorted.marker, sorted.script, sorted.value) = (pick(part.marker), pick(part.script), pick(part.value))
    (sorted.definitive, sorted.isStandardisation, sorted.place) = (pick(part.definitive), pick(part.isStandardisation), pick(part.place))
    return sorted
  }

  /// The share of a component's marks by somebody who marked all of the script, from which on markers are taken to mark scripts whole.
  private static let wholeShare = 0.9

  /// The sums of markers who marked all components of a script; `nil` where few did.
  ///
  /// - Parameter keys: agreed scores of cases, which are of each component, not of their sum.
  private static func whole(_ parts: [MarkPart], name: String, without keys: [Int32: Double]) -> MarkPart? {
    var whole = MarkPart(name: name, isWhole: true)
    // All parts stand in the same order: one walk through all of them.
    var rows = [Int](repeating: 0, count: parts.count)
    let first = parts[0]
    for row in 0..<first.count {
      let key = (first.script[row], first.marker[row])
      var (sum, definitive) = (first.value[row], first.definitive[row])
      var isComplete = true
      for other in 1..<parts.count {
        let part = parts[other]
        while rows[other] < part.count, (part.script[rows[other]], part.marker[rows[other]]) < key { rows[other] += 1 }
        guard rows[other] < part.count, (part.script[rows[other]], part.marker[rows[other]]) == key else {
          isComplete = false
          break
        }
        sum += part.value[rows[other]]
        definitive += part.definitive[rows[other]]
      }
      guard isComplete, keys[key.0] == nil else { continue }
      whole.append(key.1, key.0, sum, definitive, first.isStandardisation[row], first.place[row])
    }
    let most = parts.map(\.count).max() ?? 0
    return Double(whole.count) >= wholeShare * Double(most) ? whole : nil
  }
}
