internal import Messages

/// The styles of an OpenDocument text: the same looks as in Word, in this format's words.
struct OpenDocumentReference {
  let language: Language

  private static let names = [
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("fo", "xsl-fo-compatible"),
    ("svg", "svg-compatible"),
  ].map { #"xmlns:\#($0)="urn:oasis:names:tc:opendocument:xmlns:\#($1):1.0""# }.joined(separator: " ")

  /// What takes the place of the parts that pandoc brings.
  var parts: [(name: String, text: String)] { [("styles.xml", styles)] }

  /// The cells of pandoc's tables have no lines; these stand in their place.
  static let cells = [
    (
      name: "TableHeaderRowCell",
      look: ##"fo:background-color="#f4f6f8" fo:border-top="1pt solid #55606e" fo:border-bottom="0.75pt solid #55606e" fo:padding="0.8mm""##
    ),
    (name: "TableRowCell", look: ##"fo:border-bottom="0.5pt solid #d5dae0" fo:padding="0.8mm""##),
  ]

  /// The style of the annex's first heading, which turns the paper.
  static let annexHeading = "AnnexHeading"

  /// A number that the word processor keeps counted.
  static func sequence(_ name: String, _ number: Int) -> String {
    #"<text:sequence text:name="\#(name)" text:formula="ooow:\#(name)+1" style:num-format="1">\#(number)</text:sequence>"#
  }

  private var styles: String {
    let looks = ParagraphLook.all(language)
    let annex = looks.filter { $0.name == "Heading1" }.map { look in
      var own = look
      own.name = Self.annexHeading
      return style(own, page: "Turned")
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-styles \(Self.names) office:version="1.2">\
      <office:font-face-decls>\(OfficeFont.families(language).map(face).joined())</office:font-face-decls>\
      <office:styles><style:style style:name="Standard" style:family="paragraph" style:class="text"/>\
      <style:style style:name="Table" style:family="table"/>\(bullet)\(looks.map { style($0) }.joined())\(annex.joined())\
      </office:styles>\
      <office:automatic-styles>\(layout("Upright", .upright(language)))\(layout("Turned", .turned(language)))</office:automatic-styles>\
      <office:master-styles>\(master("Standard", "Upright"))\(master("Turned", "Turned"))</office:master-styles>\
      </office:document-styles>
      """
  }

  private var bullet: String { #"<style:style style:name="Bullet_20_Symbols" style:display-name="Bullet Symbols" style:family="text"/>"# }

  private func face(_ family: OfficeFont.Family) -> String {
    let all = ([family.name] + family.instead).map { $0.contains(" ") ? "&apos;\($0)&apos;" : $0 }.joined(separator: ", ")
    return #"<style:font-face style:name="\#(family.name)" svg:font-family="\#(all)"/>"#
  }

  private func layout(_ name: String, _ paper: OfficePaper) -> String {
    let margins = paper.margins
    // The footer stands within the lower margin.
    let footer = min(margins.bottom - 8, 12)
    return """
      <style:page-layout style:name="\(name)"><style:page-layout-properties fo:page-width="\(paper.width)mm" \
      fo:page-height="\(paper.height)mm" style:print-orientation="\(paper.isTurned ? "landscape" : "portrait")" \
      fo:margin-top="\(margins.top)mm" fo:margin-right="\(margins.right)mm" fo:margin-bottom="\(margins.bottom - footer)mm" \
      fo:margin-left="\(margins.left)mm"/><style:footer-style><style:header-footer-properties fo:min-height="\(footer)mm" \
      fo:margin-top="\(footer / 3)mm"/></style:footer-style></style:page-layout>
      """
  }

  private func master(_ name: String, _ layout: String) -> String {
    """
    <style:master-page style:name="\(name)" style:page-layout-name="\(layout)"><style:footer><text:p text:style-name="PageNumber">— \
    <text:page-number text:select-page="current">1</text:page-number> —</text:p></style:footer></style:master-page>
    """
  }

  private func style(_ look: ParagraphLook, page: String? = nil) -> String {
    let font = OfficeFont.of(look.face, language)
    let isHeading = look.level != nil && page == nil
    let name = isHeading ? look.name.replacing("Heading", with: "Heading_20_") : look.name
    let line: String =
      switch look.line {
      case .times(let times): #"fo:line-height="\#(Int((times * 100).rounded()))%""#
      case .exactly(let points): #"fo:line-height="\#(points)pt""#
      }
    let alignment: String =
      switch look.alignment {
      case .left: "start"
      case .center: "center"
      case .right: "end"
      }
    let weight = look.isBold ? #"fo:font-weight="bold" style:font-weight-asian="bold""# : ""
    return """
      <style:style style:name="\(name)" style:family="paragraph" style:parent-style-name="Standard" style:class="text"\
      \(isHeading ? " style:display-name=\"\(look.name.replacing("Heading", with: "Heading "))\"" : "")\
      \(look.level.map { " style:default-outline-level=\"\($0)\"" } ?? "")\(page.map { " style:master-page-name=\"\($0)\"" } ?? "")>\
      <style:paragraph-properties fo:margin-top="\(look.space.above)pt" fo:margin-bottom="\(look.space.below)pt" \(line) \
      fo:text-align="\(alignment)" fo:text-indent="\(look.firstLine)pt"\(look.keepsWithNext ? #" fo:keep-with-next="always""# : "")/>\
      <style:text-properties style:font-name="\(font.latin.name)" style:font-name-asian="\(font.chinese.name)" \
      fo:font-size="\(look.size)pt" style:font-size-asian="\(look.size)pt" \(weight) fo:color="#\(look.color)" \
      fo:language="\(language == .chinese ? "zh" : "en")" fo:country="\(language == .chinese ? "CN" : "GB")"/></style:style>
      """
  }
}
