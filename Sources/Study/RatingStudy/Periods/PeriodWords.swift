/// The words in which people say when something is: months, quarters, halves, seasons, stages, numerals.
enum PeriodWords {
  /// Chinese words, found wherever they stand in a name; of several the longest counts.
  static let chinese: [(word: String, piece: PeriodPiece?)] = {
    var words: [(String, PeriodPiece?)] = [
      // Said of any number, they tell nothing apart.
      ("第", nil), ("份", nil),
      ("年度", .mark(.year)), ("学年度", .mark(.year)), ("學年度", .mark(.year)), ("学年", .mark(.year)), ("學年", .mark(.year)),
      ("年", .mark(.year)), ("月份", .mark(.month)), ("月", .mark(.month)), ("日", .mark(.day)), ("号", .mark(.day)),
      ("號", .mark(.day)), ("季度", .mark(.quarter)), ("季", .mark(.quarter)),
      ("上半年", .months(1...6)), ("下半年", .months(7...12)), ("前半年", .months(1...6)), ("后半年", .months(7...12)),
      ("前三季度", .months(1...9)), ("首季", .months(1...3)), ("首季度", .months(1...3)), ("全年", .months(1...12)),
      ("春季", .season(1, "春")), ("夏季", .season(2, "夏")), ("秋季", .season(3, "秋")), ("冬季", .season(4, "冬")),
      ("春", .season(1, "春")), ("夏", .season(2, "夏")), ("秋", .season(3, "秋")), ("冬", .season(4, "冬")),
    ]
    let stages: [[String]] = [
      ["期初", "期中", "期末"], ["前期", "中期", "后期", "末期"], ["年初", "年中", "年末"], ["月初", "月中", "月末"], ["上旬", "中旬", "下旬"],
      ["初评", "复评", "终评"], ["初审", "复审", "终审"], ["初试", "复试"], ["初赛", "复赛", "半决赛", "决赛", "总决赛"], ["前测", "中测", "后测"],
      ["上午", "下午", "晚上"], ["上学期", "下学期"], ["上學期", "下學期"], ["首轮"], ["首次"], ["首期"], ["首场"], ["初期"], ["预赛"], ["海选"],
    ]
    for stage in stages {
      for (place, word) in stage.enumerated() { words.append((word, .order(place + 1, word))) }
    }
    for word in ["年终", "年底", "月底", "末轮", "末次", "末期"] { words.append((word, .order(3, word))) }
    for (place, day) in ["一", "二", "三", "四", "五", "六", "日"].enumerated() {
      for week in ["周", "星期", "礼拜", "週"] { words.append((week + day, .order(place + 1, "周" + day))) }
    }
    words += [("星期天", .order(7, "周日")), ("礼拜天", .order(7, "周日")), ("周天", .order(7, "周日"))]
    for (place, word) in ["上", "中", "下"].enumerated() { words.append((word, .order(place + 1, word))) }
    for (place, word) in ["初", "复", "终"].enumerated() { words.append((word, .order(place + 1, word))) }
    return words.sorted { $0.0.count > $1.0.count }
  }()

  /// The first letters of the words, to pass over the rest at once.
  static let chineseFirst = Set(chinese.compactMap(\.word.first))

  /// English words, whole ones.
  static let english: [String: PeriodPiece] = {
    var words: [String: PeriodPiece] = [
      "quarter": .mark(.quarter), "qtr": .mark(.quarter), "q": .mark(.quarter), "half": .mark(.half), "h": .mark(.half),
      "spring": .season(1, "spring"), "summer": .season(2, "summer"), "autumn": .season(3, "autumn"), "fall": .season(3, "autumn"),
      "winter": .season(4, "winter"),
    ]
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
    for (index, month) in months.enumerated() {
      words[month] = .months(index + 1...index + 1)
      words[String(month.prefix(3))] = .months(index + 1...index + 1)
    }
    words["sept"] = .months(9...9)
    let sequences: [[String]] = [
      ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"],
      ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
      ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
      ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], ["morning", "afternoon", "evening"], ["am", "pm"],
      ["pretest", "midtest", "posttest"], ["pre", "mid", "post"], ["before", "during", "after"], ["early", "middle", "late"],
      ["baseline", "midline", "endline"], ["start", "midyear", "end"], ["beginning", "midterm"], ["initial", "interim"],
      ["preliminary", "quarterfinal", "semifinal", "final"], ["preliminaries", "quarterfinals", "semifinals", "finals"],
      ["prelims", "quarters", "semis", "finals"], ["heats"], ["qualifying"], ["qualification"],
    ]
    for sequence in sequences {
      for (place, word) in sequence.enumerated() where words[word] == nil { words[word] = .order(place + 1, word) }
    }
    return words
  }()

  /// Chinese digits, formal ones too.
  static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "壹": 1, "贰": 2,
    "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
  ]
  /// Chinese powers of ten.
  static let powers: [Character: Int] = ["十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000]

  /// The value of a Chinese numeral: 十二 is 12, 二十 is 20, 二〇二四 is 2024.
  static func value(_ numeral: some Collection<Character>) -> Int? {
    guard numeral.count <= 9 else { return nil }
    guard numeral.contains(where: { powers[$0] != nil }) else {
      return numeral.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
    }
    var total = 0
    var digit: Int?
    for character in numeral {
      if let power = powers[character] {
        total += (digit ?? 1) * power
        digit = nil
      } else {
        digit = digits[character]
      }
    }
    return total + (digit ?? 0)
  }

  /// The value of a Roman numeral from I to XXXIX in capitals; `nil` for any other text.
  static func roman(_ text: some StringProtocol) -> Int? {
    var rest = text[...]
    var value = 0
    for (letters, worth) in [("X", 10), ("X", 10), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1), ("I", 1), ("I", 1)]
    where rest.hasPrefix(letters) {
      rest = rest.dropFirst(letters.count)
      value += worth
    }
    return rest.isEmpty && value > 0 ? value : nil
  }
}
