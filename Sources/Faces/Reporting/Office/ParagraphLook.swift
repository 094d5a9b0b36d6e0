internal import Messages

/// How a paragraph looks in word processors, whatever their format.
struct ParagraphLook {
  /// Which letters.
  enum Face {
    case title, heading, subheading, text, table
  }

  /// Where lines begin and end.
  enum Alignment {
    case left, center, right
  }

  /// How far apart lines are.
  enum Line {
    /// So many times the letters' own height.
    case times(Double)
    /// So many points, as Chinese official documents have it.
    case exactly(Double)
  }

  /// The style's name, without spaces.
  var name: String
  var face = Face.text
  /// In points.
  var size: Double
  var isBold = false
  /// Six hexadecimal digits.
  var color = "1C2430"
  var alignment = Alignment.left
  /// Space above and below, in points.
  var space = (above: 0.0, below: 4.0)
  var line = Line.times(1.2)
  /// How far the first line is drawn in, in points.
  var firstLine = 0.0
  var keepsWithNext = false
  /// Its level in the outline: 1 and deeper.
  var level: Int?

  /// The looks of a document in a language, all that ``OfficeDocument`` names.
  static func all(_ language: Language) -> [ParagraphLook] { language == .chinese ? chinese : english }

  private static let accent = "1F5A94"
  private static let soft = "55606E"

  /// Arial everywhere: Word, WPS and LibreOffice all have it or draw another face in its widths.
  private static let english = [
    ParagraphLook(name: "Title", face: .title, size: 18, isBold: true, space: (0, 6), keepsWithNext: true),
    ParagraphLook(name: "Heading1", face: .heading, size: 14, isBold: true, color: accent, space: (14, 4), keepsWithNext: true, level: 1),
    ParagraphLook(name: "Heading2", face: .subheading, size: 11, isBold: true, color: accent, space: (7, 1), keepsWithNext: true, level: 2),
    ParagraphLook(name: "Lead", size: 10, color: soft, space: (0, 4)),
    ParagraphLook(name: "Said", size: 10.5, isBold: true, space: (0, 3), keepsWithNext: true),
    ParagraphLook(name: "Prose", size: 10.5, space: (2, 4)),
    ParagraphLook(name: "Point", size: 9.5, space: (1, 1), line: .times(1.08)),
    ParagraphLook(name: "Caption", size: 9, isBold: true, color: soft, space: (6, 3), keepsWithNext: true),
    ParagraphLook(name: "Figure", size: 9, space: (2, 6)),
    ParagraphLook(name: "TableHead", face: .table, size: 8.5, isBold: true, space: (1.5, 1.5), line: .times(1), keepsWithNext: true),
    ParagraphLook(name: "TableText", face: .table, size: 8.5, space: (1, 1), line: .times(1)),
    ParagraphLook(name: "TableNumber", face: .table, size: 8.5, alignment: .right, space: (1, 1), line: .times(1)),
    ParagraphLook(name: "More", size: 8.5, color: soft, space: (2, 8)),
    ParagraphLook(name: "PageNumber", size: 8.5, color: soft, alignment: .center, space: (0, 0), line: .times(1)),
  ]

  /// The layout of official documents: title in small standard Song of size 2 (22 pt), headings in Hei and Kai, text in Fang Song of size 3
  /// (16 pt) on lines 28 pt apart, the first drawn in by two characters.
  ///
  /// Source: GB/T 9704-2012, sections 5.2 and 7.
  private static let chinese = [
    ParagraphLook(
      name: "Title", face: .title, size: 22, color: "000000", alignment: .center, space: (0, 14), line: .exactly(32), keepsWithNext: true),
    ParagraphLook(
      name: "Heading1", face: .heading, size: 16, color: "000000", space: (10, 4), line: .exactly(28), firstLine: 32, keepsWithNext: true,
      level: 1),
    ParagraphLook(
      name: "Heading2", face: .subheading, size: 16, color: "000000", space: (4, 2), line: .exactly(28), firstLine: 32, keepsWithNext: true,
      level: 2),
    ParagraphLook(name: "Lead", face: .subheading, size: 12, color: "000000", alignment: .center, space: (0, 8), line: .times(1.3)),
    ParagraphLook(
      name: "Said", size: 16, isBold: true, color: "000000", space: (0, 2), line: .exactly(28), firstLine: 32, keepsWithNext: true),
    ParagraphLook(name: "Prose", size: 16, color: "000000", space: (0, 2), line: .exactly(28), firstLine: 32),
    ParagraphLook(name: "Point", size: 14, color: "000000", space: (2, 1), line: .exactly(24)),
    ParagraphLook(
      name: "Caption", face: .heading, size: 10.5, color: "000000", alignment: .center, space: (8, 3), line: .times(1), keepsWithNext: true),
    ParagraphLook(name: "Figure", size: 10.5, color: "000000", alignment: .center, space: (2, 6), line: .times(1)),
    ParagraphLook(
      name: "TableHead", face: .heading, size: 9, color: "000000", space: (1.5, 1.5), line: .times(1), keepsWithNext: true),
    ParagraphLook(name: "TableText", face: .table, size: 9, color: "000000", space: (1, 1), line: .times(1)),
    ParagraphLook(name: "TableNumber", face: .table, size: 9, color: "000000", alignment: .right, space: (1, 1), line: .times(1)),
    ParagraphLook(name: "More", size: 10.5, color: "000000", space: (2, 8), line: .times(1)),
    ParagraphLook(name: "PageNumber", face: .table, size: 14, color: "000000", alignment: .center, space: (0, 0), line: .times(1)),
  ]
}

/// Letters of a face, Latin and Chinese, and what stands in where they are missing.
struct OfficeFont {
  /// A font family and others that look like it, the nearest first.
  struct Family: Hashable {
    var name: String
    var instead: [String]
  }

  let latin: Family
  let chinese: Family

  private static let arial = Family(name: "Arial", instead: ["Liberation Sans", "Helvetica"])
  private static let times = Family(name: "Times New Roman", instead: ["Liberation Serif", "Times"])
  private static let hei = Family(name: "黑体", instead: ["SimHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei"])
  private static let yahei = Family(name: "微软雅黑", instead: ["Microsoft YaHei", "Noto Sans CJK SC", "PingFang SC"])
  private static let fangSong = Family(
    name: "仿宋_GB2312", instead: ["FangSong_GB2312", "仿宋", "FangSong", "STFangsong", "Noto Serif CJK SC"])
  private static let kai = Family(name: "楷体_GB2312", instead: ["KaiTi_GB2312", "楷体", "KaiTi", "STKaiti", "Noto Serif CJK SC"])
  private static let song = Family(name: "宋体", instead: ["SimSun", "STSong", "Noto Serif CJK SC"])
  private static let standardSong = Family(
    name: "方正小标宋简体", instead: ["FZXiaoBiaoSong-B05S", "华文中宋", "STZhongsong", "宋体", "SimSun", "Noto Serif CJK SC"])

  /// The letters of a face in a document of a language.
  static func of(_ face: ParagraphLook.Face, _ language: Language) -> OfficeFont {
    guard language == .chinese else { return OfficeFont(latin: arial, chinese: yahei) }
    switch face {
    case .title: return OfficeFont(latin: times, chinese: standardSong)
    case .heading: return OfficeFont(latin: times, chinese: hei)
    case .subheading: return OfficeFont(latin: times, chinese: kai)
    case .text: return OfficeFont(latin: times, chinese: fangSong)
    case .table: return OfficeFont(latin: times, chinese: song)
    }
  }

  /// All families of a language's documents, each once.
  static func families(_ language: Language) -> [Family] {
    var found: [Family] = []
    for look in ParagraphLook.all(language) {
      let font = of(look.face, language)
      for family in [font.latin, font.chinese] where !found.contains(family) { found.append(family) }
    }
    return found
  }
}
