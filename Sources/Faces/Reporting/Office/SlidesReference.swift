internal import Messages

/// The look of slides: one master, a slide of points, a slide of points beside a picture.
struct SlidesReference {
  let language: Language
  /// What stands at the foot of every slide.
  let foot: String

  /// Millimetres that a unit of a drawing takes on a slide.
  static let unit = 0.36
  /// How many units wide a drawing is made, so that its letters can be read from afar.
  static let drawing = 440.0
  /// The room of a picture, in millimetres.
  static let picture = (width: 128.0, height: 92.0)

  private static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  private static let names =
    #"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main""#
  private static let accent = "1F5A94"

  /// What takes the place of the parts that pandoc brings.
  var parts: [(name: String, text: String)] {
    [
      ("ppt/theme/theme1.xml", theme), ("ppt/slideMasters/slideMaster1.xml", master),
      ("ppt/slideLayouts/slideLayout2.xml", layout("obj", "Title and Content", [Self.whole])),
      ("ppt/slideLayouts/slideLayout4.xml", layout("twoObj", "Two Content", [Self.left, Self.right])),
    ]
  }

  // MARK: Places, in English metric units: 36,000 a millimetre; a slide is 254 mm by 142.9 mm.

  private struct Place {
    let x, y, width, height: Int
    var frame: String { #"<a:xfrm><a:off x="\#(x)" y="\#(y)"/><a:ext cx="\#(width)" cy="\#(height)"/></a:xfrm>"# }
  }

  private static let title = Place(x: 457_200, y: 260_000, width: 8_229_600, height: 990_000)
  private static let whole = Place(x: 457_200, y: 1_400_000, width: 8_229_600, height: 3_230_000)
  private static let left = Place(x: 457_200, y: 1_400_000, width: 3_560_000, height: 3_230_000)
  private static let right = Place(x: 4_100_000, y: 1_400_000, width: 4_600_000, height: 3_300_000)
  private static let footLine = Place(x: 457_200, y: 4_760_000, width: 7_000_000, height: 270_000)
  private static let number = Place(x: 7_700_000, y: 4_760_000, width: 986_800, height: 270_000)
  private static let rule = Place(x: 457_200, y: 1_290_000, width: 8_229_600, height: 0)

  // MARK: Shapes

  private func shape(_ id: Int, _ name: String, _ place: Place?, holder: String, text: String, anchor: String? = nil) -> String {
    let frame = place.map { $0.frame + #"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>"# } ?? ""
    let body = anchor.map { #"<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="\#($0)"><a:normAutofit/></a:bodyPr>"# } ?? "<a:bodyPr/>"
    return
      #"<p:sp><p:nvSpPr><p:cNvPr id="\#(id)" name="\#(name)"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>\#(holder)</p:nvPr>"#
      + "</p:nvSpPr><p:spPr>\(frame)</p:spPr><p:txBody>\(body)<a:lstStyle/>\(text)</p:txBody></p:sp>"
  }

  /// A text that stands on every slide and is nobody's placeholder.
  private func fixed(_ id: Int, _ place: Place, _ run: String, right: Bool) -> String {
    let look = #"<a:rPr lang="\#(language.officeCode)" sz="900"><a:solidFill><a:srgbClr val="55606E"/></a:solidFill></a:rPr>"#
    return #"<p:sp><p:nvSpPr><p:cNvPr id="\#(id)" name="Foot \#(id)"/><p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>"#
      + place.frame + #"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody>"#
      + #"<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="\#(right ? "r" : "l")"/>"#
      + run.replacing("LOOK", with: look) + "</a:p></p:txBody></p:sp>"
  }

  private func line(_ id: Int, _ place: Place) -> String {
    #"<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="\#(id)" name="Rule \#(id)"/><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr>"#
      + place.frame + #"<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="19050"><a:solidFill><a:srgbClr val="\#(Self.accent)"/>"#
      + "</a:solidFill></a:ln></p:spPr></p:cxnSp>"
  }

  private func tree(_ shapes: [String]) -> String {
    #"<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>"#
      + #"<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>"# + shapes.joined() + "</p:spTree>"
  }

  private static let prompt = "<a:p><a:endParaRPr/></a:p>"

  // MARK: Parts

  private var master: String {
    let shapes = [
      shape(2, "Title Placeholder 1", Self.title, holder: #"<p:ph type="title"/>"#, text: Self.prompt, anchor: "b"),
      shape(3, "Text Placeholder 2", Self.whole, holder: #"<p:ph type="body" idx="1"/>"#, text: Self.prompt, anchor: "t"),
      line(4, Self.rule),
      fixed(5, Self.footLine, "<a:r>LOOK<a:t>\(XMLText.escaped(foot))</a:t></a:r>", right: false),
      fixed(
        6, Self.number, #"<a:fld id="{C5EF2332-01BF-834F-8236-50238282D533}" type="slidenum">LOOK<a:t>1</a:t></a:fld>"#, right: true),
    ]
    let layouts = (1...11).map { #"<p:sldLayoutId id="\#(2_147_483_648 + $0)" r:id="rId\#($0)"/>"# }.joined()
    return Self.head
      + "<p:sldMaster \(Self.names)><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:effectLst/>"
      + "</p:bgPr></p:bg>\(tree(shapes))</p:cSld>"
      + #"<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" "#
      + #"accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>\#(layouts)</p:sldLayoutIdLst>"#
      + "<p:txStyles><p:titleStyle>\(level(1, size: 2000, isTitle: true))</p:titleStyle>"
      + "<p:bodyStyle>\((1...3).map { level($0, size: $0 == 1 ? 1400 : 1050, isTitle: false) }.joined())</p:bodyStyle>"
      + "<p:otherStyle><a:defPPr><a:defRPr lang=\"\(language.officeCode)\"/></a:defPPr></p:otherStyle></p:txStyles></p:sldMaster>"
  }

  private func level(_ level: Int, size: Int, isTitle: Bool) -> String {
    let letters =
      isTitle
      ? #"<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>"#
      : #"<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>"#
    let margin = isTitle ? 0 : 180_000 * level
    let space = isTitle ? #"<a:spcBef><a:spcPts val="0"/></a:spcBef>"# : #"<a:spcBef><a:spcPts val="500"/></a:spcBef>"#
    let bullet = isTitle ? "<a:buNone/>" : #"<a:buFont typeface="Arial"/><a:buChar char="•"/>"#
    return #"<a:lvl\#(level)pPr marL="\#(margin)" indent="\#(isTitle ? 0 : -180_000)" algn="l">"#
      + #"<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>"# + space + bullet
      + #"<a:defRPr sz="\#(size)" b="\#(isTitle ? 1 : 0)" kern="1200"><a:solidFill><a:schemeClr val="\#(isTitle ? "accent1" : "tx1")"/>"#
      + "</a:solidFill>\(letters)</a:defRPr></a:lvl\(level)pPr>"
  }

  private func layout(_ type: String, _ name: String, _ places: [Place]) -> String {
    let contents = places.enumerated().map { index, place in
      let half = places.count > 1 ? #" sz="half""# : ""
      return shape(3 + index, "Content Placeholder \(2 + index)", place, holder: #"<p:ph\#(half) idx="\#(index + 1)"/>"#, text: Self.prompt)
    }
    return Self.head + #"<p:sldLayout \#(Self.names) type="\#(type)" preserve="1"><p:cSld name="\#(name)">"#
      + tree([shape(2, "Title 1", nil, holder: #"<p:ph type="title"/>"#, text: Self.prompt)] + contents)
      + "</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
  }

  private var theme: String {
    let font = OfficeFont.of(.heading, language)
    let family = language == .chinese ? "微软雅黑" : font.chinese.name
    func fonts(_ kind: String) -> String {
      #"<a:\#(kind)Font><a:latin typeface="Arial"/><a:ea typeface="\#(family)"/><a:cs typeface=""/></a:\#(kind)Font>"#
    }
    func color(_ name: String, _ value: String) -> String { #"<a:\#(name)><a:srgbClr val="\#(value)"/></a:\#(name)>"# }
    let colors = [
      ("dk1", "1C2430"), ("lt1", "FFFFFF"), ("dk2", Self.accent), ("lt2", "F4F6F8"), ("accent1", Self.accent), ("accent2", "C2510A"),
      ("accent3", "00795A"), ("accent4", "8C4A8C"), ("accent5", "6B6B6B"), ("accent6", "7A5C00"), ("hlink", Self.accent),
      ("folHlink", "55606E"),
    ].map(color).joined()
    let fill = #"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#
    let edge = #"<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>"#
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    func three(_ part: String) -> String { part + part + part }
    return Self.head + #"<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Evenhand"><a:themeElements>"#
      + #"<a:clrScheme name="Evenhand">\#(colors)</a:clrScheme><a:fontScheme name="Evenhand">\#(fonts("major"))\#(fonts("minor"))</a:fontScheme>"#
      + #"<a:fmtScheme name="Evenhand"><a:fillStyleLst>\#(three(fill))</a:fillStyleLst><a:lnStyleLst>\#(three(edge))</a:lnStyleLst>"#
      + "<a:effectStyleLst>\(three(effect))</a:effectStyleLst><a:bgFillStyleLst>\(three(fill))</a:bgFillStyleLst></a:fmtScheme>"
      + "</a:themeElements></a:theme>"
  }
}
