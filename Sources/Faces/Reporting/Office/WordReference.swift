internal import Messages

/// The parts of a Word document that say how it looks: styles, fonts, paper, page numbers.
struct WordReference {
  let language: Language
  /// The paper of the last section.
  let last: OfficePaper

  private static let names =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
  private static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  /// Stands for the footer where its number isn't known yet: whoever makes the document gives it one.
  static let footer = "evenhand-footer"

  /// What takes the place of the parts that pandoc brings.
  var parts: [(name: String, text: String)] {
    [
      ("[Content_Types].xml", contentTypes), ("word/styles.xml", styles), ("word/fontTable.xml", fonts), ("word/footer1.xml", footer),
      ("word/document.xml", document), ("word/_rels/document.xml.rels", relations),
    ]
  }

  /// A section's paper and page numbers.
  static func section(_ paper: OfficePaper, footer: String) -> String {
    func twips(_ millimetres: Double) -> Int { Int((millimetres / 25.4 * 1440).rounded()) }
    let margins = paper.margins
    return """
      <w:sectPr><w:footerReference w:type="default" r:id="\(footer)"/>\
      <w:pgSz w:w="\(twips(paper.width))" w:h="\(twips(paper.height))"\(paper.isTurned ? #" w:orient="landscape""# : "")/>\
      <w:pgMar w:top="\(twips(margins.top))" w:right="\(twips(margins.right))" w:bottom="\(twips(margins.bottom))" \
      w:left="\(twips(margins.left))" w:header="\(twips(10))" w:footer="\(twips(min(margins.bottom - 7, 28)))" w:gutter="0"/></w:sectPr>
      """
  }

  /// Ends a section on a paper of its own.
  static func sectionEnd(_ paper: OfficePaper) -> String {
    #"<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>"# + section(paper, footer: footer) + "</w:pPr></w:p>"
  }

  /// A number that Word keeps counted.
  static func sequence(_ name: String, _ number: Int) -> String {
    #"<w:fldSimple w:instr=" SEQ \#(name) \* ARABIC "><w:r><w:t>\#(number)</w:t></w:r></w:fldSimple>"#
  }

  private var document: String {
    "\(Self.head)<w:document \(Self.names)><w:body><w:p/>\(Self.section(last, footer: "rId20"))</w:body></w:document>"
  }

  private var footer: String {
    let field = #"<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#
    func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }
    return
      "\(Self.head)<w:ftr \(Self.names)><w:p><w:pPr><w:pStyle w:val=\"PageNumber\"/></w:pPr>\(run("— "))\(field)\(run(" —"))</w:p></w:ftr>"
  }

  private var relations: String {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let targets = [
      ("numbering", "numbering.xml"), ("styles", "styles.xml"), ("settings", "settings.xml"), ("webSettings", "webSettings.xml"),
      ("fontTable", "fontTable.xml"), ("theme", "theme/theme1.xml"), ("footnotes", "footnotes.xml"), ("comments", "comments.xml"),
    ]
    let own = targets.enumerated().map { #"<Relationship Id="rId\#($0 + 1)" Type="\#(kind)\#($1.0)" Target="\#($1.1)"/>"# }.joined()
    return Self.head + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"# + own
      + #"<Relationship Id="rId20" Type="\#(kind)footer" Target="footer1.xml"/></Relationships>"#
  }

  private var contentTypes: String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    let own = [
      ("webSettings", "webSettings"), ("numbering", "numbering"), ("settings", "settings"), ("fontTable", "fontTable"),
      ("styles", "styles"),
      ("document", "document.main"), ("comments", "comments"), ("footnotes", "footnotes"), ("footer1", "footer"),
    ].map { #"<Override PartName="/word/\#($0).xml" ContentType="\#(word)\#($1)+xml"/>"# }.joined()
    let office = "application/vnd.openxmlformats-officedocument."
    return Self.head + #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
      + #"<Default Extension="xml" ContentType="application/xml"/>"#
      + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"# + own
      + #"<Override PartName="/word/theme/theme1.xml" ContentType="\#(office)theme+xml"/>"#
      + #"<Override PartName="/docProps/app.xml" ContentType="\#(office)extended-properties+xml"/>"#
      + #"<Override PartName="/docProps/custom.xml" ContentType="\#(office)custom-properties+xml"/>"#
      + #"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#
  }

  // MARK: Fonts and styles

  /// Each family with those that stand in for it.
  private var fonts: String {
    let own = OfficeFont.families(language).map { family in
      #"<w:font w:name="\#(family.name)"><w:altName w:val="\#(family.instead.joined(separator: ","))"/></w:font>"#
    }.joined()
    return "\(Self.head)<w:fonts \(Self.names)>\(own)</w:fonts>"
  }

  private var styles: String {
    let text = OfficeFont.of(.text, language)
    let defaults = """
      <w:docDefaults><w:rPrDefault><w:rPr>\(letters(text))<w:sz w:val="21"/><w:szCs w:val="21"/>\
      <w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
      <w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>
      """
    let plain = #"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"#
    let cells =
      #"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>"#
      + #"<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>"#
      + "</w:tblPr></w:style>"
    return "\(Self.head)<w:styles \(Self.names)>\(defaults)\(plain)\(cells)\(table)"
      + ParagraphLook.all(language).map(style).joined() + "</w:styles>"
  }

  /// Rules above, below and between rows; the head on a tint; no row broken over pages.
  private var table: String {
    func rule(_ side: String, _ size: Int, _ color: String) -> String {
      #"<w:\#(side) w:val="single" w:sz="\#(size)" w:space="0" w:color="\#(color)"/>"#
    }
    return #"<w:style w:type="table" w:customStyle="1" w:styleId="Table"><w:name w:val="Table"/><w:basedOn w:val="TableNormal"/>"#
      + "<w:tblPr><w:tblBorders>\(rule("top", 8, "55606E"))\(rule("bottom", 8, "55606E"))\(rule("insideH", 4, "D5DAE0"))</w:tblBorders>"
      + #"<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr>"#
      + #"<w:trPr><w:cantSplit/></w:trPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>\#(rule("bottom", 6, "55606E"))</w:tcBorders>"#
      + #"<w:shd w:val="clear" w:color="auto" w:fill="F4F6F8"/></w:tcPr></w:tblStylePr></w:style>"#
  }

  private func letters(_ font: OfficeFont) -> String {
    #"<w:rFonts w:ascii="\#(font.latin.name)" w:hAnsi="\#(font.latin.name)" w:eastAsia="\#(font.chinese.name)" w:cs="\#(font.latin.name)"/>"#
  }

  private func style(_ look: ParagraphLook) -> String {
    func twentieths(_ points: Double) -> Int { Int((points * 20).rounded()) }
    let title: String =
      switch look.name {
      case "Heading1": "heading 1"
      case "Heading2": "heading 2"
      case "Caption": "caption"
      default: look.name
      }
    let line =
      switch look.line {
      case .times(let times): "w:line=\"\(Int((times * 240).rounded()))\" w:lineRule=\"auto\""
      case .exactly(let points): "w:line=\"\(twentieths(points))\" w:lineRule=\"exact\""
      }
    let indent = look.firstLine > 0 ? #"<w:ind w:firstLine="\#(twentieths(look.firstLine))" w:firstLineChars="200"/>"# : ""
    let half = Int((look.size * 2).rounded())
    let isBuiltIn = ["Title", "Heading1", "Heading2", "Caption"].contains(look.name)
    return """
      <w:style w:type="paragraph"\(isBuiltIn ? "" : #" w:customStyle="1""#) w:styleId="\(look.name)"><w:name w:val="\(title)"/>\
      <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>\(look.keepsWithNext ? "<w:keepNext/>" : "")\
      <w:spacing w:before="\(twentieths(look.space.above))" w:after="\(twentieths(look.space.below))" \(line)/>\(indent)\
      <w:jc w:val="\(look.alignment)"/>\(look.level.map { #"<w:outlineLvl w:val="\#($0 - 1)"/>"# } ?? "")</w:pPr>\
      <w:rPr>\(letters(OfficeFont.of(look.face, language)))\(look.isBold ? "<w:b/><w:bCs/>" : "")<w:color w:val="\(look.color)"/>\
      <w:sz w:val="\(half)"/><w:szCs w:val="\(half)"/></w:rPr></w:style>
      """
  }
}
