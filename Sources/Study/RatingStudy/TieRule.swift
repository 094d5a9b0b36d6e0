package import Messages

/// A tie stated as a rule, `A == B` or `A != B`: a rating is tied where the two columns, read in the rating's row,
/// agree (differ).
///
/// A name is a column of the ratings, or `rater.X`, `person.X`, `unit.X`: an attribute in that table of the row's rater,
/// person, or the person's unit (`unit.group` is the unit's group). A cell that is missing ties nothing.
package struct TieRule: Sendable, Hashable {
  /// The name on the rule's left side.
  package var left: String
  /// The name on the rule's right side.
  package var right: String
  /// Whether the rule asks for equality.
  package var isEquality: Bool

  /// - Throws: ``TieRuleError`` when the text is not of the form.
  package init(_ text: String) throws(TieRuleError) {
    for (symbol, isEquality) in [("==", true), ("!=", false)] {
      guard let range = text.firstRange(of: symbol) else { continue }
      left = Self.trimmed(text[..<range.lowerBound])
      right = Self.trimmed(text[range.upperBound...])
      self.isEquality = isEquality
      if !left.isEmpty, !right.isEmpty { return }
    }
    throw TieRuleError(message: Message(StudySentence.tieRuleSyntax(rule: text)))
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// For each rating whether it is tied.
  ///
  /// - Throws: ``TieRuleError`` for a name that is no column, with the names there are.
  package func mask(in study: Study) throws(TieRuleError) -> [Bool] {
    guard let ratings = study.ratings else { return [] }
    let left = try values(self.left, ratings, study)
    let right = try values(self.right, ratings, study)
    return (0..<ratings.count).map { row in
      guard let a = left(row), let b = right(row) else { return false }
      return (a == b) == isEquality
    }
  }

  private func values(_ name: String, _ ratings: Ratings, _ study: Study) throws(TieRuleError) -> (Int) -> String? {
    if let column = ratings.extra.named(name) { return { column[$0] } }
    switch name {
    case "rater": return { study.raters[ratings.rater[$0]] }
    case "person": return { study.persons[ratings.person[$0]] }
    case "unit": return { study.units[ratings.unit[$0]] }
    case "period": return { study.periods[ratings.period[$0]] }
    case "component": return { study.components[ratings.component[$0]] }
    case "rater.unit": return { study.units[study.raterTable.unit(of: ratings.rater[$0], in: ratings.period[$0])] }
    case "rater.person": return { study.persons[study.raterTable.person(of: ratings.rater[$0], in: ratings.period[$0])] }
    case "person.unit": return { study.units[ratings.personUnit[$0]] }
    case "unit.group", "person.group": return { study.groups[ratings.personGroup[$0]] }
    default: break
    }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    if parts.count == 2 {
      switch parts[0] {
      case "rater" where study.raterTable.attributes.named(parts[1]) != nil:
        return { study.raterTable.attribute(parts[1], of: ratings.rater[$0], in: ratings.period[$0]) }
      case "person" where study.people.attributes.named(parts[1]) != nil:
        return { study.people.attribute(parts[1], of: ratings.person[$0], in: ratings.period[$0]) }
      case "unit" where study.unitTable.attributes.named(parts[1]) != nil:
        return { study.unitTable.attribute(parts[1], of: ratings.personUnit[$0]) }
      default: break
      }
    }
    throw TieRuleError(
      message: Message(
        StudySentence.tieRuleName(name: name, candidates: Self.candidates(ratings, study))))
  }

  private static func candidates(_ ratings: Ratings, _ study: Study) -> [String] {
    ["rater", "person", "unit", "period", "component", "rater.unit", "rater.person", "person.unit", "unit.group"]
      + ratings.extra.map(\.header) + study.raterTable.attributes.map { "rater.\($0.name)" }
      + study.people.attributes.map { "person.\($0.name)" } + study.unitTable.attributes.map { "unit.\($0.name)" }
  }
}

/// A tie rule that can't be used, and why.
package struct TieRuleError: Error, Sendable {
  /// The reason, as a sentence.
  package var message: Message
}

extension Study {
  /// For each rating whether a tie of a kind holds between its rater and its person (directly, or through the person's
  /// unit in that period).
  package func tied(kind: Int) -> [Bool] {
    guard let ratings else { return [] }
    struct Key: Hashable {
      var rater: Int32
      var thing: Int32
      var period: Int32
      var isUnit: Bool
    }
    var keys: Set<Key> = []
    for tie in ties where tie.kind == kind {
      let isUnit = tie.unit >= 0
      keys.insert(Key(rater: tie.rater, thing: isUnit ? tie.unit : tie.person, period: tie.period, isUnit: isUnit))
    }
    return (0..<ratings.count).map { row in
      [ratings.period[row], -1].contains { period in
        let rater = ratings.rater[row]
        return
          (ratings.personUnit[row] >= 0
          && keys.contains(Key(rater: rater, thing: ratings.personUnit[row], period: period, isUnit: true)))
          || keys.contains(Key(rater: rater, thing: ratings.person[row], period: period, isUnit: false))
      }
    }
  }
}
