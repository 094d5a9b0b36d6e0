extension Scheme {
  /// The same scheme with everything it names of a study under the study's own names: components, tiers, ballot classes, attributes of pools,
  /// aspects and items of the ledger. The components keep the names that the scheme gives them.
  ///
  /// A scheme may say `单位考绩（40%）` or `unit` for the column 单位考绩分, `excellent` for 优秀, `组别` for the group. What it names and the study
  /// doesn't have stays as it is, so that whoever applies it says so; what is resolved already stays, too.
  package func inWords(of study: Study) -> Scheme {
    var scheme = self
    let words = StudyWords(study)
    for index in scheme.components.indices { words.resolve(&scheme.components[index]) }
    scheme.poolsBy = poolsBy.map(words.attribute)
    scheme.adjust = adjust.map(words.resolved)
    for index in scheme.components.indices {
      scheme.components[index].weight.pools = words.pools(scheme.components[index].weight.pools, by: scheme.poolsBy)
    }
    scheme.points.aspects = words.renamed(points.aspects, among: study.points.compactMap(\.aspect))
    scheme.points.veto?.items = (points.veto?.items ?? []).map { words.name($0, among: study.points.compactMap(\.item)) }
    return scheme
  }
}

/// What a study calls things, for whoever names them.
package struct StudyWords {
  private let study: Study
  private let columns: WordIndex?
  private let rated: WordIndex
  private let ratingTiers: [String]
  private let ballotTiers: [String]

  /// The words of a study.
  package init(_ study: Study) {
    self.study = study
    columns = study.componentScores.map { table in
      WordIndex(zip(table.names, table.forms).map { name, forms in [name] + forms })
    }
    rated = WordIndex(study.components.names)
    ratingTiers = study.ratings?.tierNames.names ?? []
    var tiers: [String] = []
    for ballot in study.ballots.prefix(1) { tiers = ballot.tiers }
    ballotTiers = tiers
  }

  /// What the study calls a component of a scheme that comes from a source, or from wherever it stands where none is stated.
  package func component(_ name: String, from source: SchemeComponent.Source?) -> String? {
    switch source {
    case .components: column(name)
    case .ratings: rating(name)
    case nil: column(name) ?? rating(name)
    case .ballots: name
    case .unitScores: name
    }
  }

  private func column(_ name: String) -> String? {
    columns.flatMap { index in index.position(name).flatMap { study.componentScores?.names[$0] } }
  }

  private func rating(_ name: String) -> String? { rated.position(name).map { study.components.names[$0] } }

  fileprivate func resolve(_ component: inout SchemeComponent) {
    switch component.from {
    case .ballots:
      let classes = Set(study.ballots.compactMap(\.ballotClass)).sorted()
      component.of = component.of.map { name($0, among: classes) }
    case .unitScores: break
    case .components, .ratings, nil:
      let name = component.of ?? component.name
      if let found = self.component(name, from: component.from), found != name { component.of = found }
    }
    component.tiers = component.tiers.map { SchemeComponent.Tier(tier($0.name, ratingTiers), $0.points) }
    for index in component.quotas.indices {
      component.quotas[index].tiers = component.quotas[index].tiers.map { tier($0, ratingTiers) }
    }
    if var rule = component.ballots {
      rule.points = rule.points.map { SchemeComponent.Tier(tier($0.name, ballotTiers), $0.points) }
      for index in rule.steps.indices { rule.steps[index].tiers = rule.steps[index].tiers.map { tier($0, ballotTiers) } }
      component.ballots = rule
    }
    component.adjust = component.adjust.map(resolved)
  }

  private func tier(_ name: String, _ known: [String]) -> String { TierWords.position(name, among: known).map { known[$0] } ?? name }

  fileprivate func resolved(_ adjust: AdjustSpecification) -> AdjustSpecification {
    var adjust = adjust
    adjust.within = adjust.within.map(attribute)
    adjust.reference = adjust.reference.map { name($0, among: study.groups.names) }
    return adjust
  }

  /// The name under which an attribute of people is known: `组别` is `group`, `职务` is `position`.
  package func attribute(_ name: String) -> String {
    let attributes = study.people.attributes + study.unitTable.attributes + (study.componentScores?.text ?? [])
    let known = ["group", "unit"] + attributes.map(\.name)
    if known.contains(name) { return name }
    var words = [["group"] + study.headers(of: "group"), ["unit"] + study.headers(of: "unit", in: "people")]
    words += attributes.map { [$0.name, $0.header] }
    switch WordIndex(words).find(name) {
    case .one(let index): return words[index][0]
    // The same column may stand in several tables; it is the first that is asked.
    case .several(let found): return Set(found.map { words[$0][0] }).count == 1 ? words[found[0]][0] : name
    case .none: return name
    }
  }

  /// Weights by pool under the names that the pools have.
  fileprivate func pools(_ weights: [String: ExactDecimal], by attributes: [String]) -> [String: ExactDecimal] {
    guard !weights.isEmpty else { return weights }
    var values: Set<String> = []
    for name in attributes {
      if name == "group" { values.formUnion(study.groups.names) }
      if name == "unit" { values.formUnion(study.units.names) }
      let columns = study.people.attributes + study.unitTable.attributes + (study.componentScores?.text ?? [])
      for column in columns where column.name == name { values.formUnion(column.levels) }
    }
    return renamed(weights, among: values.sorted())
  }

  fileprivate func renamed<Value>(_ values: [String: Value], among known: [String]) -> [String: Value] {
    Dictionary(values.map { (name($0.key, among: known), $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The known name that differs in width, case or spaces only; the name itself where there is none.
  fileprivate func name(_ name: String, among known: [String]) -> String {
    if known.contains(name) { return name }
    let folded = Wording.folded(name)
    let found = Set(known.filter { Wording.folded($0) == folded })
    return found.count == 1 ? found.first ?? name : name
  }
}
