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
    picked.extra = extra.map {
      TextColumn(name: $0.name, header: $0.header, levels: $0.levels, codes: pick($0.codes))
    }
    return picked
  }

  /// Finds ratings of one target by one rater in one period and component that stand twice: a different score is an error, the
  /// same one is left out and said. (A target has one person.)
  mutating func removeDuplicates(_ study: Study, _ column: TextColumn, _ reader: inout TableReader) {
    let components = UInt64(max(1, study.components.count))
    let periods = UInt64(max(1, study.periods.count))
    let keys = (0..<count).map {
      ((UInt64(rater[$0]) * UInt64(max(1, targetCount)) + UInt64(target[$0])) * periods + UInt64(period[$0])) * components
        + UInt64(component[$0])
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
      pairs.append((earlier, index))
    }
    // Columns in which every two such ratings differ most likely number what was scored.
    let numbering = extra.first { column in pairs.allSatisfy { column.codes[$0.earlier] != column.codes[$0.later] } }?.header
    for (earlier, index) in pairs {
      let isSame = score[index] == score[earlier]
      let (by, of) = (study.raters[rater[index]] ?? "", study.persons[person[index]] ?? "")
      let (other, place) = (score[earlier], Int(row[earlier]))
      let sentence: StudySentence =
        if isSame {
          .duplicateRating(rater: by, person: of, row: place)
        } else if targetIsStated {
          .contradictoryTarget(rater: by, person: of, other: other, row: place)
        } else if let numbering {
          .contradictoryNumbered(rater: by, person: of, other: other, row: place, header: numbering)
        } else {
          .contradictoryRating(rater: by, person: of, other: other, row: place)
        }
      reader.problems.add(
        Problem(
          isSame ? .warning : .error, in: source, row: Int(row[index]), column: column.header,
          value: study.persons[person[index]],
          message: Message(sentence)))
    }
    self = rows((0..<count).filter { !isDropped[$0] })
  }

  /// The rows whose key occurs more than once, in order; `nil` when all keys differ.
  private static func repeatedRows(_ keys: [UInt64]) -> [Int]? {
    let sorted = keys.sorted()
    var repeated: Set<UInt64> = []
    for index in sorted.indices.dropFirst() where sorted[index] == sorted[index - 1] { repeated.insert(sorted[index]) }
    return repeated.isEmpty ? nil : keys.indices.filter { repeated.contains(keys[$0]) }
  }
}
