internal import RatingStudy

/// Whether heads of columns, or names of sheets, look like those of raters.
enum RaterHeads {
  /// Words for a rater, before or behind a number or a name.
  private static let words = [
    "评委", "评审", "考官", "专家", "裁判", "评分人", "评价人", "打分人", "测评人", "阅卷", "领导", "考评员", "评议人", "judge", "rater", "reviewer", "referee", "examiner",
    "marker", "grader", "coder", "assessor", "evaluator", "expert", "panelist", "interviewer", "juror", "teacher", "supervisor",
  ]
  /// Letters that stand before the number of a rater.
  private static let letters: Set<String> = ["j", "r", "rt", "jd", "ju", "ra", "rat", "cod"]
  /// Ends of an official's title.
  private static let titles = [
    "书记", "区长", "县长", "市长", "镇长", "乡长", "主任", "局长", "部长", "处长", "科长", "主席", "院长", "校长", "所长", "常委", "委员", "经理", "总监", "董事长", "组长",
  ]
  /// The hundred commonest surnames and the compound ones.
  private static let surnames = Set(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾萧肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛柯樊葛安俞章鲁殷庞耿翁甄"
  ).union(["傅"])

  /// Whether most of the texts look like raters: words for one, one of their letters and a number, officials' titles, Chinese names of
  /// persons, or names known for raters.
  static func areRaters(_ texts: [String], known: Set<String> = []) -> Bool { are(texts, known, isRater) }

  /// Whether most of the texts say so themselves: a word or a letter for raters, a title, a name known for a rater's. A person's name alone
  /// tells nothing where the other side says that it is the raters'.
  static func areCalledRaters(_ texts: [String], known: Set<String> = []) -> Bool { are(texts, known, isCalledRater) }

  /// Whether four of five texts are known or look like raters, or all are numbered by a letter of theirs.
  private static func are(_ texts: [String], _ known: Set<String>, _ looksLikeOne: (String) -> Bool) -> Bool {
    guard !texts.isEmpty else { return false }
    let count = texts.count { known.contains($0) || looksLikeOne($0) }
    return count * 5 >= texts.count * 4 || areNumbered(texts, by: letters)
  }

  /// Whether a text looks like a rater by itself.
  static func isRater(_ text: String) -> Bool { isCalledRater(text) || isChineseName(HeaderNames.bare(text)) }

  private static func isCalledRater(_ text: String) -> Bool {
    let folded = HeaderNames.folded(text)
    if words.contains(where: { folded.hasPrefix($0) || folded.hasSuffix($0) }), folded.count <= 20 { return true }
    let name = HeaderNames.bare(text)
    return titles.contains { name.hasSuffix($0) || folded.hasSuffix($0 + ")") }
  }

  /// Whether a text is a name and an office beside it, in either order.
  static func isTitled(_ text: String, _ name: String) -> Bool {
    guard name.count >= 2, text.count > name.count else { return false }
    let rest = text.hasPrefix(name) ? text.dropFirst(name.count) : text.hasSuffix(name) ? text.dropLast(name.count) : ""
    return titles.contains { rest.hasSuffix($0) }
  }

  /// Whether a text could be a Chinese person's name: two or three characters, the first a surname (or two characters and one more for compound
  /// surnames).
  static func isChineseName(_ text: String) -> Bool {
    let letters = text.filter { !" ·　".contains($0) }
    guard (2...3).contains(letters.count), let first = letters.first, surnames.contains(first) else { return false }
    guard letters.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) else { return false }
    return !commonWords.contains(letters)
  }

  /// Words that begin like a name and are none.
  private static let commonWords: Set<String> = [
    "高分", "高度", "高效", "安全", "文化", "文明", "方法", "方案", "常规", "向上", "程度", "方面", "金额", "文字", "文书", "石油", "江河", "万元", "易错", "任务", "任职", "金融",
    "安保", "康复",
    "严谨", "严格", "常识", "易读", "施工", "章节", "文笔", "文采", "龙头", "雷同", "白卷", "马虎", "洪灾", "万人", "安排", "安静", "毛利", "石料", "钟点", "方向", "田间", "水平",
  ]

  /// Whether all texts are one of the stems and a number.
  static func areNumbered(_ texts: [String], by stems: Set<String>) -> Bool {
    guard let stem = stem(of: texts) else { return false }
    return stems.contains(stem)
  }

  /// What stands before the number in all of several texts; `nil` where they differ or have no number.
  static func stem(of texts: [String]) -> String? {
    let stems = Set(
      texts.map { text -> String? in
        let folded = HeaderNames.folded(text)
        let stem = folded.prefix { !$0.isNumber }
        guard !stem.isEmpty, stem.count < folded.count, folded.dropFirst(stem.count).allSatisfy(\.isNumber) else { return nil }
        return String(stem.filter { !"_-. ".contains($0) })
      })
    guard stems.count == 1, let stem = stems.first else { return nil }
    return stem
  }
}
