internal import Messages

/// Writes a tree in pandoc's JSON.
struct PandocJSON {
  private var bytes: [UInt8] = []

  /// The text of a document.
  ///
  /// - Parameters:
  ///   - version: of the tree, as pandoc states its own: `[1,22,2,1]`.
  ///   - title: of the document; `nil`: none, as on slides, where it would make one more.
  ///   - language: a tag such as `zh-CN`.
  static func bytes(_ blocks: [PandocTree.Block], version: String, title: String?, language: String) -> [UInt8] {
    var json = PandocJSON()
    json.write("{\"pandoc-api-version\":\(version),\"meta\":{\"lang\":")
    json.node("MetaString") { $0.text(language) }
    if let title {
      json.write(",\"title\":")
      json.node("MetaInlines") { $0.inlines([.text(title)]) }
    }
    json.write("},\"blocks\":")
    json.list(blocks) { $0.block($1) }
    json.write("}\n")
    return json.bytes
  }

  private mutating func write(_ text: String) { bytes += Array(text.utf8) }

  private mutating func text(_ text: String) { JSONString.append(text, to: &bytes) }

  private mutating func list<Item>(_ items: [Item], _ each: (inout Self, Item) -> Void) {
    write("[")
    for (index, item) in items.enumerated() {
      if index > 0 { write(",") }
      each(&self, item)
    }
    write("]")
  }

  private mutating func node(_ tag: String, _ contents: (inout Self) -> Void) {
    write("{\"t\":\"\(tag)\",\"c\":")
    contents(&self)
    write("}")
  }

  private mutating func attributes(classes: [String] = [], _ pairs: [(String, String)] = []) {
    write("[\"\",")
    list(classes) { $0.text($1) }
    write(",")
    list(pairs) { json, pair in json.list([pair.0, pair.1]) { $0.text($1) } }
    write("]")
  }

  // MARK: Inlines

  private mutating func inlines(_ inlines: [PandocTree.Inline]) { list(inlines) { $0.inline($1) } }

  private mutating func inline(_ inline: PandocTree.Inline) {
    switch inline {
    case .text(let text): node("Str") { $0.text(text) }
    case .raw(let markup, let form): node("RawInline") { $0.raw(markup, form) }
    case .picture(let file, let alternative, let width):
      node("Image") { json in
        json.write("[")
        json.attributes(width.map { [("width", "\($0)mm")] } ?? [])
        json.write(",")
        json.inlines(alternative.isEmpty ? [] : [.text(alternative)])
        json.write(",")
        json.list([file, ""]) { $0.text($1) }
        json.write("]")
      }
    }
  }

  private mutating func raw(_ markup: String, _ form: OfficeForm) { list([form.rawMarkup, markup]) { $0.text($1) } }

  // MARK: Blocks

  private mutating func block(_ block: PandocTree.Block) {
    switch block {
    case .heading(let level, let title):
      node("Header") { json in
        json.write("[\(level),")
        json.attributes()
        json.write(",")
        json.inlines([.text(title)])
        json.write("]")
      }
    case .paragraph(let inlines, let style): styled(inlines, style)
    case .points(let points, let style, let details):
      node("BulletList") { json in
        json.list(Array(points.enumerated())) { json, point in
          json.write("[")
          if let style { json.styled(point.element, style) } else { json.node("Plain") { $0.inlines(point.element) } }
          if point.offset == points.count - 1, !details.isEmpty {
            json.write(",")
            json.block(.points(details, style: style))
          }
          json.write("]")
        }
      }
    case .table(let table): self.table(table)
    case .columns(let columns):
      division(classes: ["columns"]) { json in
        json.list(columns) { json, column in
          json.division(classes: ["column"], [("width", "\(column.share)%")]) { json in json.list(column.blocks) { $0.block($1) } }
        }
      }
    case .figure(let picture): node("Para") { $0.inlines([picture]) }
    case .raw(let markup, let form): node("RawBlock") { $0.raw(markup, form) }
    }
  }

  private mutating func division(classes: [String] = [], _ pairs: [(String, String)] = [], _ contents: (inout Self) -> Void) {
    node("Div") { json in
      json.write("[")
      json.attributes(classes: classes, pairs)
      json.write(",")
      contents(&json)
      json.write("]")
    }
  }

  private mutating func styled(_ inlines: [PandocTree.Inline], _ style: String) {
    division([("custom-style", style)]) { json in
      json.write("[")
      json.node("Para") { $0.inlines(inlines) }
      json.write("]")
    }
  }

  // MARK: Tables

  private mutating func table(_ table: PandocTree.Table) {
    node("Table") { json in
      json.write("[")
      json.attributes()
      json.write(",[null,[]],")
      json.list(table.columns) { json, column in
        let alignment = column.isNumeric ? "AlignRight" : "AlignLeft"
        json.write("[{\"t\":\"\(alignment)\"},{\"t\":\"ColWidth\",\"c\":\(column.share)}]")
      }
      json.write(",[")
      json.attributes()
      json.write(",[")
      json.row(table.head, table.columns.map { _ in table.styles?.head })
      json.write("]],[[")
      json.attributes()
      json.write(",0,[],")
      json.list(table.rows) { json, row in json.row(row, table.columns.map { $0.isNumeric ? table.styles?.number : table.styles?.text }) }
      json.write("]],[")
      json.attributes()
      json.write(",[]]]")
    }
  }

  private mutating func row(_ cells: [String], _ styles: [String?]) {
    write("[")
    attributes()
    write(",")
    list(Array(zip(cells, styles))) { json, cell in
      json.write("[")
      json.attributes()
      json.write(",{\"t\":\"AlignDefault\"},1,1,[")
      if let style = cell.1 { json.styled([.text(cell.0)], style) } else { json.node("Plain") { $0.inlines([.text(cell.0)]) } }
      json.write("]]")
    }
    write("]")
  }
}
