internal import Messages
internal import RatingStudy
internal import Yams

/// Reads `study.yaml`: where the tables are, what their columns are called, and how scores are meant.
///
/// ```yaml
/// files: {ratings: 2017评分.csv}
/// sheets: {people: 花名册}
/// columns:
///   person: 考核对象            # in every table that has this header
///   raters: {role: 身份}        # in one table
/// encoding: gb18030
/// decimal: ","                  # 8,5 is 8.5
/// scale: {leaders: {min: 0, max: 100}}
/// tierOrder: [优秀, 称职, 基本称职, 不称职]
/// period: 2025                # of the tables that have no column of periods
/// periods: [试点期, 推行期]      # their order, where the names don't say it
/// identity: [姓名, 单位]         # people of one name in different units are different people
/// statuses: {挂起: appealed}    # words of the ledger's status column
/// whomToScore: assigned         # a roster or a draw decided who scores whom, not the raters
/// memberKinds: alike            # those who score each other are of one kind
/// labels:                       # what people read in place of the study's words
///   groups: {township: {en: townships, zh: 乡镇}}   # also components, ties, tiers; one text serves both languages
/// ```
struct SettingsReader {
  private var yaml: YAMLReader
  private var layout = FileLayout()
  private var settings = StudySettings()

  private init(file: String) { yaml = YAMLReader(file: file) }

  /// What a text says.
  ///
  /// - Parameters:
  ///   - text: YAML.
  ///   - file: the file's name in words for people.
  /// - Returns: what was understood, and all problems; with an error among them the rest is not to be used.
  static func read(_ text: String, file: String) -> (layout: FileLayout, settings: StudySettings, problems: [Problem]) {
    var reader = SettingsReader(file: file)
    do {
      let root = try reader.yaml.root(of: text)
      reader.read(root)
      return (reader.layout, reader.settings, reader.yaml.problems)
    } catch {
      return (reader.layout, reader.settings, error.problems)
    }
  }

  private mutating func read(_ root: Node) {
    let allowed = [
      "files", "sheets", "columns", "encoding", "decimal", "scale", "tierOrder", "period", "periods", "identity", "statuses",
      "labels", "whomToScore", "memberKinds",
    ]
    for (key, node) in yaml.mapping(root, allowed: allowed) ?? [] {
      switch key {
      case "files": (layout.files, layout.fileParts) = places(node)
      case "sheets": (layout.sheets, layout.sheetParts) = places(node)
      case "columns": readColumns(node)
      case "encoding": readEncoding(node)
      case "decimal": readDecimal(node)
      case "scale": readScale(node)
      case "period": settings.period = text(node)
      case "periods": settings.periods = texts(node)
      case "identity": layout.identity = texts(node)
      case "statuses": readStatuses(node)
      case "labels": readLabels(node)
      case "memberKinds": settings.memberKinds = yaml.choice(node, MemberKinds.self) ?? settings.memberKinds
      case "whomToScore": settings.whomToScore = yaml.choice(node, WhomToScore.self) ?? settings.whomToScore
      default: settings.tierOrder = texts(node)
      }
    }
  }

  private mutating func texts(_ node: Node) -> [String] { (yaml.sequence(node) ?? []).compactMap { text($0) } }

  private mutating func readStatuses(_ node: Node) {
    for (word, value) in yaml.mapping(node) ?? [] {
      guard let name = text(value) else { continue }
      if let status = PointEntry.Status(word: name) {
        settings.statuses[word] = status
      } else {
        let known = PointEntry.Status.allCases.map(\.rawValue)
        yaml.report(value, YAMLSentence.notAChoice(allowed: known))
      }
    }
  }

  private mutating func readLabels(_ node: Node) {
    for (key, words) in yaml.mapping(node, allowed: StudyLabels.Kind.allCases.map(\.rawValue)) ?? [] {
      guard let kind = StudyLabels.Kind(rawValue: key) else { continue }
      for (word, value) in yaml.mapping(words) ?? [] {
        guard value.mapping != nil else {
          if let name = text(value) { settings.labels.names[kind, default: [:]][word] = Renaming.Name(english: name, chinese: name) }
          continue
        }
        var name = Renaming.Name(english: nil, chinese: nil)
        for (language, label) in yaml.mapping(value, allowed: ["en", "zh"]) ?? [] {
          if language == "en" { name.english = text(label) } else { name.chinese = text(label) }
        }
        settings.labels.names[kind, default: [:]][word] = name
      }
    }
  }

  private mutating func readColumns(_ node: Node) {
    for (key, value) in yaml.mapping(node) ?? [] {
      guard value.mapping != nil else {
        for header in headers(value) { addColumn(nil, key, header) }
        continue
      }
      guard let table = table(key, value) else { continue }
      for (column, value) in yaml.mapping(value) ?? [] {
        for header in headers(value) { addColumn(table.rawValue, column, header) }
      }
    }
  }

  /// The header of a column, or the headers of several that are one thing (`components: [a, b]`).
  private mutating func headers(_ node: Node) -> [String] {
    guard node.sequence != nil else { return text(node).map { [$0] } ?? [] }
    return (yaml.sequence(node) ?? []).compactMap { text($0) }
  }

  private mutating func addColumn(_ table: String?, _ column: String, _ header: String) {
    layout.columns.entries.append(HeaderMap.Entry(table: table, column: column, header: HeaderRow.cleaned(header)))
  }

  private mutating func readEncoding(_ node: Node) {
    guard let name = text(node) else { return }
    if let encoding = TextEncoding(named: name) {
      layout.encoding = encoding
    } else {
      let known = TextEncoding.allCases.map(\.rawValue)
      yaml.report(node, YAMLSentence.notAChoice(allowed: known))
    }
  }

  private mutating func readScale(_ node: Node) {
    for (component, value) in yaml.mapping(node) ?? [] {
      var bounds: [String: Double] = [:]
      for (key, number) in yaml.mapping(value, allowed: ["min", "max"], required: ["min", "max"]) ?? [] {
        bounds[key] = yaml.number(number)
      }
      guard let low = bounds["min"], let high = bounds["max"] else { continue }
      if low < high {
        settings.scale[component] = StudySettings.Scale(minimum: low, maximum: high)
      } else {
        yaml.report(value, FileSentence.scaleOrder(component: component))
      }
    }
  }

  /// The file or sheet of each table, or the several that are it together: `ratings: {rater: [评委1, 评委2]}`, or with what each stands for
  /// `ratings: {rater: {Sheet1: 王芳, Sheet2: 李明}}`.
  private mutating func places(_ node: Node) -> ([String: String], [String: FileLayout.Parts]) {
    var single: [String: String] = [:]
    var several: [String: FileLayout.Parts] = [:]
    for (key, value) in yaml.mapping(node) ?? [] {
      guard let table = table(key, value) else { continue }
      guard value.mapping != nil else {
        if let text = text(value) { single[table.rawValue] = text }
        continue
      }
      let columns = yaml.mapping(value, allowed: ["rater", "component", "period", "unit", "person"]) ?? []
      guard columns.count == 1, let (column, names) = columns.first else {
        yaml.report(value, YAMLSentence.notText)
        continue
      }
      several[table.rawValue] = FileLayout.Parts(column: column, parts: parts(names))
    }
    return (single, several)
  }

  private mutating func parts(_ node: Node) -> [FileLayout.Parts.Part] {
    if node.mapping != nil {
      return (yaml.mapping(node) ?? []).compactMap { name, value in text(value).map { FileLayout.Parts.Part(name: name, value: $0) } }
    }
    return (yaml.sequence(node) ?? []).compactMap { text($0) }.map {
      FileLayout.Parts.Part(name: $0, value: FolderListing.tableStem(of: $0))
    }
  }

  private mutating func readDecimal(_ node: Node) {
    guard let sign = text(node) else { return }
    if [",", "，", "comma"].contains(sign) {
      layout.usesDecimalComma = true
    } else if ![".", "point"].contains(sign) {
      yaml.report(node, YAMLSentence.notAChoice(allowed: [",", "."]))
    }
  }

  private mutating func table(_ name: String, _ node: Node) -> TableKind? {
    if let kind = TableKind(named: name) { return kind }
    let known = TableKind.allCases.map(\.rawValue)
    yaml.report(node, FileSentence.unknownTable(table: name, known: known))
    return nil
  }

  private mutating func text(_ node: Node) -> String? {
    guard let text = yaml.text(node) else { return nil }
    let trimmed = MissingText.trimmed(text)
    if trimmed.isEmpty { yaml.report(node, YAMLSentence.notText) }
    return trimmed.isEmpty ? nil : trimmed
  }
}
