/// The periods of a study in the order of time, as far as their names say it.
///
/// Plain numbers are ordered as numbers. Everything else is read as ``PeriodName`` describes; where the names leave a choice (is the day
/// first in 05/10/2024? is 2011-12 a winter month or a school year?), the names of the whole study decide.
package struct PeriodOrder: Sendable {
  /// The names, one for each period, in order.
  package private(set) var names: [String] = []
  /// Other ways in which a period is written, with the name it has in `names`.
  package private(set) var sameAs: [String: String] = [:]
  /// Names of one period that lies within another: `2025-03-14` within `2025`.
  package private(set) var within: [String: String] = [:]
  /// Whether numbers decide the order of every two neighbours; else the alphabet had to.
  package private(set) var isCertain = true
  /// Dates that could be read day first or month first, with different orders; empty: none.
  package private(set) var ambiguousDates: [String] = []

  private var style = PeriodName.Style()

  /// Orders names.
  ///
  /// - Parameters:
  ///   - primary: the periods that scores are of, the preferred spelling of each first.
  ///   - secondary: those that other tables speak of. One that lies within exactly one primary period belongs to it.
  ///   - stated: the order that a person stated; these come first in it, whatever they say.
  package init(primary: [String], secondary: [String] = [], stated: [String] = []) {
    let given = Self.unique(stated + primary + secondary)
    guard !given.isEmpty else { return }
    if let numbers = Self.numbers(given) {
      names = zip(given, numbers).sorted { $0.1 < $1.1 }.map(\.0)
    } else {
      style = Self.style(given)
      merge(given, primary: Set(stated + primary))
      sort()
      checkDates(given)
    }
    guard !stated.isEmpty else { return }
    let place = Dictionary(stated.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    names = names.filter { place[$0] != nil }.sorted { (place[$0] ?? 0) < (place[$1] ?? 0) } + names.filter { place[$0] == nil }
    isCertain = isCertain || names.allSatisfy { place[$0] != nil }
  }

  /// The period that a name means, perhaps in another spelling; `nil` when there is none or several.
  package func period(named text: String) -> String? {
    if names.contains(text) { return text }
    if let known = sameAs[text] ?? within[text] { return known }
    let wanted = PeriodName(text, style: style)
    let same = names.filter { PeriodName($0, style: style) == wanted }
    return same.count == 1 ? same[0] : nil
  }

  /// Whether a name says a stretch of the calendar: a year, a quarter, a day.
  static func isDated(_ name: String) -> Bool { PeriodName(name).isDated }

  /// Whether a name says a whole year and nothing else.
  package static func isYear(_ name: String) -> Bool {
    let period = PeriodName(name)
    return period.year != nil && period.part == nil && period.rest.isEmpty
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// The values of names that are all plain numbers, no two alike; `nil` otherwise. 2024.2 and 2024.10 are months.
  private static func numbers(_ names: [String]) -> [Double]? {
    let values = names.compactMap { name -> Double? in
      guard name.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || $0 == 45 || $0 == 46 }) else { return nil }
      return Double(name)
    }
    guard values.count == names.count, Set(values).count == values.count else { return nil }
    let isMonth = names.allSatisfy { PeriodName($0).part != nil }
    return isMonth && names.contains { $0.contains(".") } ? nil : values
  }

  /// How the names of a study are to be read.
  private static func style(_ names: [String]) -> PeriodName.Style {
    var style = PeriodName.Style()
    let roman = names.map { PeriodLexer.pieces(of: $0, readsRoman: true) != PeriodLexer.pieces(of: $0) }
    style.readsRoman = names.count > 1 && !roman.contains(false)
    style.hasSpans = areSpans(names, style)
    let read = names.map { PeriodName($0, style: style) }
    // Where some have no year, the numbers of the others are most likely no years either.
    style.hasYears = read.allSatisfy { $0.year != nil } || read.allSatisfy { $0.year == nil || $0.part != nil }
    return style
  }

  /// Whether every `2011-12` of the names runs on into the next year.
  private static func areSpans(_ names: [String], _ style: PeriodName.Style) -> Bool {
    var spans = style
    spans.hasSpans = true
    let changed = names.filter { PeriodName($0, style: spans) != PeriodName($0, style: style) }
    let months = names.filter { PeriodName($0, style: spans).part != nil && !PeriodName($0, style: spans).isSpan }
    return !changed.isEmpty && months.isEmpty
  }

  /// Takes names that mean the same for one, and lets secondary ones fall into the primary ones around them.
  private mutating func merge(_ given: [String], primary: Set<String>) {
    var known: [PeriodName: String] = [:]
    var outer: [(name: String, period: PeriodName)] = []
    for name in given {
      let period = PeriodName(name, style: style)
      if let first = known[period] {
        sameAs[name] = first
        continue
      }
      let isPrimary = primary.contains(name)
      let around = isPrimary ? [] : outer.filter { $0.period.contains(period) }
      if around.count == 1 {
        within[name] = around[0].name
        continue
      }
      known[period] = name
      names.append(name)
      if isPrimary { outer.append((name, period)) }
    }
  }

  private mutating func sort() {
    let read = Dictionary(names.map { ($0, PeriodName($0, style: style)) }, uniquingKeysWith: { first, _ in first })
    names.sort { first, second in
      guard let a = read[first], let b = read[second] else { return first < second }
      let order = a.compared(to: b).order
      return order == 0 ? first < second : order < 0
    }
    isCertain = zip(names, names.dropFirst()).allSatisfy { first, second in
      guard let a = read[first], let b = read[second] else { return false }
      let comparison = a.compared(to: b)
      return comparison.isCertain && comparison.order != 0
    }
  }

  /// Finds out whether the order depends on reading 05/10/2024 day first.
  private mutating func checkDates(_ given: [String]) {
    var other = style
    other.dayFirst.toggle()
    let doubtful = given.filter { PeriodName($0, style: other) != PeriodName($0, style: style) }
    guard !doubtful.isEmpty else { return }
    // One date that can be read in a single way tells how the others are meant.
    let sure = given.filter { PeriodName($0, style: other) == PeriodName($0, style: style) && Self.isSlashed($0) }
    if let dayFirst = sure.lazy.compactMap({ Self.isDayFirst($0) }).first {
      guard dayFirst != style.dayFirst else { return }
      style = other
      (names, sameAs, within) = ([], [:], [:])
      merge(given, primary: Set(given))
      return sort()
    }
    var swapped = self
    swapped.style = other
    swapped.sort()
    if swapped.names != names { ambiguousDates = doubtful }
  }

  private static func isSlashed(_ name: String) -> Bool { isDayFirst(name) != nil }

  /// Whether the day comes first in a date that ends with the year; `nil` where that can't be seen.
  private static func isDayFirst(_ name: String) -> Bool? {
    let parts = name.split { "/-.".contains($0) }.compactMap { Int($0) }
    guard parts.count == 3, parts[2] > 1000, parts[0] <= 31, parts[1] <= 31 else { return nil }
    return parts[0] > 12 ? true : parts[1] > 12 ? false : nil
  }
}
