internal import Messages

extension Ratings {
  /// The ratings of some rows, in the order given. Codes keep their meaning.
  package func rows(_ rows: [Int]) -> Ratings {
    func pick<Value>(_ column: [Value]) -> [Value] { rows.map { column[$0] } }
    var picked = self
    picked.row = pick(row)
    picked.period = pick(period)
    picked.component = pick(component)
    picked.rater = pick(rater)
    picked.person = pick(person)
    picked.score = pick(score)
    picked.tier = pick(tier)
    picked.unit = pick(unit)
    picked.personUnit = pick(personUnit)
    picked.personGroup = pick(personGroup)
    picked.target = pick(target)
    picked.stratum = pick(stratum)
    picked.label = label.isEmpty ? [] : pick(label)
    picked.extra = extra.map {
      TextColumn(name: $0.name, header: $0.header, levels: $0.levels, codes: pick($0.codes))
    }
    return picked
  }

  /// Finds ratings of one target by one rater in one period and component that stand twice: a different score is an error, the
  /// same one is left out and said. (A target has one person.) Comes after the rows are in order, so that the file's doesn't decide
  /// which of two stays.
  mutating func removeDuplicates(_ study: Study, _ column: TextColumn, _ reader: inout TableReader) {
    let components = UInt64(max(1, study.components.count))
    let periods = UInt64(max(1, study.periods.count))
    // A reference case may have been shown to one rater under several labels.
    let shown = UInt64(labels.count + 1)
    let isOfCase = Set(study.cases.map(\.person))
    let keys = (0..<count).map {
      (((UInt64(rater[$0]) * UInt64(max(1, targetCount)) + UInt64(target[$0])) * periods + UInt64(period[$0])) * components
        + UInt64(component[$0])) * shown + (isOfCase.contains(person[$0]) ? UInt64(label[$0] + 1) : 0)
    }
    guard let repeated = Self.repeatedRows(keys) else { return }
    var first: [UInt64: Int] = [:]
    var isDropped = Array(repeating: false, count: count)
    var pairs: [(earlier: Int, later: Int)] = []
    for index in repeated {
      guard let earlier = first[keys[index]] else {
        first[keys[index]] = index
        continue
      }
      isDropped[index] = true
      pairs.append(row[earlier] <= row[index] ? (earlier, index) : (index, earlier))
    }
    pairs.sort { row[$0.later] < row[$1.later] }
    // A column in which every two such ratings differ most likely numbers what was scored, or dates it.
    let numbering = extra.first { column in pairs.allSatisfy { column.codes[$0.earlier] != column.codes[$0.later] } }
    if let numbering, Namesakes.saysUnit(numbering) { return reportNamesakes(pairs, numbering, study, column, &reader) }
    for pair in pairs {
      let isSame = score[pair.later] == score[pair.earlier]
      reader.problems.add(
        Problem(
          isSame ? .warning : .error, in: source, row: Int(row[pair.later]), column: column.header,
          value: study.persons[person[pair.later]], message: Message(sentence(of: pair, numbering, study))))
    }
    self = rows((0..<count).filter { !isDropped[$0] })
  }

  /// Ratings that stand twice because two people of different units bear one name: one error a name.
  private func reportNamesakes(
    _ pairs: [(earlier: Int, later: Int)], _ unit: TextColumn, _ study: Study, _ column: TextColumn, _ reader: inout TableReader
  ) {
    for (code, own) in Dictionary(grouping: pairs, by: { person[$0.later] }).sorted(by: { $0.value[0].later < $1.value[0].later }) {
      let name = study.persons[code] ?? ""
      let sentence = StudySentence.namesakesRated(
        person: name, first: unit[own[0].earlier] ?? "", row: Int(row[own[0].earlier]), second: unit[own[0].later] ?? "",
        count: own.count, name: column.header, header: unit.header)
      reader.problems.add(
        Problem(.error, in: source, row: Int(row[own[0].later]), column: column.header, value: name, message: Message(sentence)))
    }
  }

  /// What to say of two ratings that could be one.
  private func sentence(of pair: (earlier: Int, later: Int), _ numbering: TextColumn?, _ study: Study) -> StudySentence {
    let (by, of) = (study.raters[rater[pair.later]] ?? "", study.persons[person[pair.later]] ?? "")
    let (other, place) = (score[pair.earlier], Int(row[pair.earlier]))
    let isSame = score[pair.later] == other
    guard let numbering, !targetIsStated else {
      if isSame { return .duplicateRating(rater: by, person: of, row: place) }
      return targetIsStated
        ? .contradictoryTarget(rater: by, person: of, other: other, row: place)
        : .contradictoryRating(rater: by, person: of, other: other, row: place)
    }
    // Times say when, other numbers what; where both may be meant the time is the likelier.
    let saysWhen = numbering.levels.allSatisfy { PeriodOrder.isDated($0) }
    let map = "--map \(saysWhen ? "period" : "target")=\(numbering.header)"
    return isSame
      ? .duplicateNumbered(rater: by, person: of, row: place, header: numbering.header, map: map)
      : .contradictoryNumbered(rater: by, person: of, other: other, row: place, header: numbering.header, map: map)
  }

  /// The rows whose key occurs more than once, in order; `nil` when all keys differ.
  private static func repeatedRows(_ keys: [UInt64]) -> [Int]? {
    let sorted = keys.sorted()
    var repeated: Set<UInt64> = []
    for index in sorted.indices.dropFirst() where sorted[index] == sorted[index - 1] { repeated.insert(sorted[index]) }
    return repeated.isEmpty ? nil : keys.indices.filter { repeated.contains(keys[$0]) }
  }
}
