package import Messages
internal import RatingStudy

/// `study.yaml` of what a reading took for what, so that the next one has nothing to guess.
package enum StudySettingsText {
  /// The text, in the order of the tables.
  ///
  /// - Parameters:
  ///   - source: a study as it was read.
  ///   - language: of the comment above.
  package static func text(of source: StudySource, in language: Language) -> String {
    var lines = ["# " + Message(ShapeSentence.studyFileComment(name: source.name)).text(in: language)]
    lines += places(source)
    lines += columns(source)
    let encodings = Set(source.readings.compactMap(\.encoding))
    if let encoding = encodings.first, encodings.count == 1, encoding != "utf-8" { lines.append("encoding: \(quoted(encoding))") }
    let readsCommas = source.notes.contains { if case ShapeSentence.decimalCommaRead = $0.message.sentence { true } else { false } }
    if source.layout.usesDecimalComma || readsCommas { lines.append("decimal: \",\"") }
    lines += identity(source, language)
    lines += statuses(source, language)
    lines += settings(source.settings)
    let asked = source.notes.filter { $0.severity == .error && $0.message.sentence is ShapeSentence }
    if !asked.isEmpty { lines.append("# " + Message(ShapeSentence.asked).text(in: language)) }
    for problem in asked {
      let place = [problem.file, problem.sheet].compactMap(\.self).joined(separator: " / ")
      lines.append("# \(place): " + problem.message.text(in: language).split(whereSeparator: \.isNewline).joined(separator: " "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func places(_ source: StudySource) -> [String] {
    var files: [String] = []
    var sheets: [String] = []
    let isWorkbook = source.folder == nil
    for kind in TableKind.allCases {
      guard let choice = source.taken.places[kind], let first = choice.parts.first else { continue }
      let isOneFile = Set(choice.parts.map(\.place.file)).count == 1
      if let column = choice.column, choice.parts.count > 1 || choice.parts[0].value != nil {
        let parts = choice.parts.map { part in
          (name: part.place.sheet ?? part.place.file, value: part.value ?? part.place.sheet ?? part.place.file)
        }
        let isPlain = parts.allSatisfy { $0.value == FolderListing.tableStem(of: $0.name) }
        let list =
          isPlain
          ? "[" + parts.map { quoted($0.name) }.joined(separator: ", ") + "]"
          : "{" + parts.map { "\(quoted($0.name)): \(quoted($0.value))" }.joined(separator: ", ") + "}"
        let line = "  \(kind.rawValue): {\(column): \(list)}"
        if first.place.sheet == nil { files.append(line) } else { sheets.append(line) }
        if first.place.sheet != nil, isOneFile, !isWorkbook { files.append("  \(kind.rawValue): \(quoted(first.place.file))") }
        continue
      }
      if let sheet = first.place.sheet { sheets.append("  \(kind.rawValue): \(quoted(sheet))") }
      if first.place.sheet == nil || !isWorkbook { files.append("  \(kind.rawValue): \(quoted(first.place.file))") }
    }
    return (files.isEmpty ? [] : ["files:"] + files) + (sheets.isEmpty ? [] : ["sheets:"] + sheets)
  }

  private static func columns(_ source: StudySource) -> [String] {
    var lines: [String] = []
    for kind in TableKind.allCases where source.taken.places[kind] != nil {
      var own: [String] = []
      for (column, header) in source.taken.columns[kind] ?? [] { own.append("    \(quoted(column)): \(quoted(header))") }
      if let scores = source.taken.scores[kind] {
        let list = scores.subjects.contains("rater") ? "raters" : scores.subjects.contains("person") ? "persons" : "components"
        own.append("    \(list): [" + scores.headers.map(quoted).joined(separator: ", ") + "]")
        if scores.subjects.count == 2 { own.append("    heads: \(scores.subjects.joined(separator: "-"))") }
      }
      if let attributes = source.taken.attributes[kind], !attributes.isEmpty {
        own.append("    attribute: [" + attributes.map(quoted).joined(separator: ", ") + "]")
      }
      if !own.isEmpty { lines += ["  \(kind.rawValue):"] + own }
    }
    return lines.isEmpty ? [] : ["columns:"] + lines
  }

  /// What tells people apart where a name doesn't; proposed where people of one name stand in several units.
  private static func identity(_ source: StudySource, _ language: Language) -> [String] {
    if !source.layout.identity.isEmpty { return ["identity: " + list(source.layout.identity)] }
    guard Namesakes.areThere(in: source.tables) else { return [] }
    return ["identity: [name, unit]  # " + Message(ShapeSentence.identitySuggested).text(in: language)]
  }

  /// What words of the ledger mean, with a proposal for those that nobody knows.
  private static func statuses(_ source: StudySource, _ language: Language) -> [String] {
    let proposals = StatusProposal.all(in: source).sorted { $0.word < $1.word }
    let known = source.settings.statuses.sorted { $0.key < $1.key }.map { "  \(quoted($0.key)): \($0.value.rawValue)" }
    let proposed = proposals.map { proposal in
      let reason: ShapeSentence = proposal.isTold ? .statusToldBySums(word: proposal.word) : .statusUndecided(word: proposal.word)
      return "  \(quoted(proposal.word)): \(proposal.status.rawValue)  # " + Message(reason).text(in: language)
    }
    return known.isEmpty && proposed.isEmpty ? [] : ["statuses:"] + known + proposed
  }

  private static func settings(_ settings: StudySettings) -> [String] {
    var lines: [String] = []
    if !settings.scale.isEmpty {
      lines.append("scale:")
      for (component, scale) in settings.scale.sorted(by: { $0.key < $1.key }) {
        lines.append("  \(quoted(component)): {min: \(scale.minimum), max: \(scale.maximum)}")
      }
    }
    if let period = settings.period { lines.append("period: \(quoted(period))") }
    if !settings.periods.isEmpty { lines.append("periods: " + list(settings.periods)) }
    if !settings.tierOrder.isEmpty { lines.append("tierOrder: " + list(settings.tierOrder)) }
    if settings.whomToScore != .unknown { lines.append("whomToScore: \(settings.whomToScore.rawValue)") }
    if settings.memberKinds != .unknown { lines.append("memberKinds: \(settings.memberKinds.rawValue)") }
    return lines + labels(settings.labels)
  }

  private static func labels(_ labels: StudyLabels) -> [String] {
    let kinds = StudyLabels.Kind.allCases.filter { labels.names[$0]?.isEmpty == false }
    return (kinds.isEmpty ? [] : ["labels:"])
      + kinds.flatMap { kind -> [String] in
        let words = (labels.names[kind] ?? [:]).sorted { $0.key < $1.key }.map { word, name in
          let parts = [name.english.map { "en: \(quoted($0))" }, name.chinese.map { "zh: \(quoted($0))" }].compactMap(\.self)
          return "    \(quoted(word)): {\(parts.joined(separator: ", "))}"
        }
        return ["  \(kind.rawValue):"] + words
      }
  }

  private static func list(_ texts: [String]) -> String { "[" + texts.map(quoted).joined(separator: ", ") + "]" }

  /// A text as YAML takes it for that very text: bare where nothing in it means anything, else in quotes.
  static func quoted(_ text: String) -> String {
    let isLetter = { (scalar: Unicode.Scalar) in
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || (0x4E00...0x9FFF).contains(scalar.value)
    }
    let isSafe =
      text.unicodeScalars.first.map(isLetter) == true
      && text.unicodeScalars.allSatisfy { isLetter($0) || ("0"..."9").contains($0) || "_-.".unicodeScalars.contains($0) }
      && !["null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan"].contains(text.lowercased())
    if isSafe { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
