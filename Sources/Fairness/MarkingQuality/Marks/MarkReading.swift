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
  /// Columns in use, as the table calls them.
  let columns: (definitive: String?, stage: String?, order: String?)

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
      !tables.contains { table in table.extra.contains { $0.name == name || $0.header == name } }
    }
  }

  /// - Parameters:
  ///   - components: codes, in order.
  ///   - total: what a script as a whole is called.
  package init(_ study: Study, period: Int32, components: [Int32], total: String, _ options: MarkingOptions) {
    let tables = [study.ratings, study.caseRatings].compactMap(\.self)
    func column(_ given: String?, _ heads: Set<String>, in ratings: Ratings) -> TextColumn? {
      ratings.extra.first { own in given.map { own.name == $0 || own.header == $0 } ?? heads.contains(Self.plain(own.header)) }
    }
    let keys = Dictionary(study.cases.compactMap { own in own.key.map { (own.person, $0) } }, uniquingKeysWith: { first, _ in first })
    var parts = components.map {
      MarkPart(name: Self.isUnnamed(study) ? total : study.components[$0] ?? "", isWhole: components.count == 1)
    }
    let place = Dictionary(uniqueKeysWithValues: components.enumerated().map { ($1, $0) })
    var used: (String?, String?, String?) = (nil, nil, nil)
    for ratings in tables {
      let definitive = column(options.definitive, Self.definitiveHeads, in: ratings)
      let stage = column(options.stage, Self.stageHeads, in: ratings)
      let order = column(options.order, Self.orderHeads, in: ratings).flatMap { Self.places($0) }
      let marks = (definitive?.levels ?? []).map { NumberSize.value($0) ?? .nan }
      let early = (stage?.levels ?? []).map { text in Self.before.contains { Self.plain(text).hasPrefix($0) } }
      used.0 = used.0 ?? definitive?.header
      used.1 = used.1 ?? stage?.header
      used.2 = used.2 ?? order?.header
      for row in 0..<ratings.count where ratings.period[row] == period {
        guard let own = place[ratings.component[row]] else { continue }
        let text = definitive.map { $0.codes[row] } ?? -1
        let known = text >= 0 ? marks[Int(text)] : keys[ratings.person[row]] ?? .nan
        let code = stage.map { $0.codes[row] } ?? -1
        let when = order.map { $0.codes[row] } ?? -1
        parts[own].append(
          ratings.rater[row], ratings.person[row], ratings.score[row], known, code >= 0 && early[Int(code)],
          order == nil || when < 0 ? Double(ratings.row[row]) : order?.places[Int(when)] ?? 0)
      }
    }
    columns = used
    isOrdered = used.2 != nil
    parts = parts.map { Self.inOrder($0) }
    if parts.count > 1, let whole = Self.whole(parts, name: total, without: keys) { parts.append(whole) }
    self.parts = parts.filter { $0.count > 0 }
  }

  /// Whether marks are of scripts alone: no column says of which component.
  static func isUnnamed(_ study: Study) -> Bool { study.components.names == ["score"] }

  /// What tables add to a header says nothing.
  private static func plain(_ text: String) -> String {
    String(text.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" && $0 != "." })
  }

  /// By text of a column of times or numbers its place among the others.
  private static func places(_ column: TextColumn) -> (header: String, codes: [Int32], places: [Double])? {
    let numbers = column.levels.map { NumberSize.value($0) }
    if !numbers.contains(nil) { return (column.header, column.codes, numbers.map { $0 ?? 0 }) }
    // Dates and times with the year first stand in the order of their texts.
    var places = [Double](repeating: 0, count: column.levels.count)
    for (place, index) in column.levels.indices.sorted(by: { column.levels[$0] < column.levels[$1] }).enumerated() {
      places[index] = Double(place)
    }
    return (column.header, column.codes, places)
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
