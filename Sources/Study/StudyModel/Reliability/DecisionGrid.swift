internal import Statistics

/// The numbers of conditions that a decision study looks at.
struct DecisionGrid {
  let names: [String]
  let object: Int
  /// The facet that is varied where nothing is asked for.
  let varied: Int?
  /// Numbers of conditions of each facet; one where it stays as it is.
  let sizes: [[Double]]
  let observed: [Double]
  let known: KnownVariances
  let options: ReliabilityOptions

  /// - Throws: `ReliabilityError.badSizes`.
  init(names: [String], object: Int, fixed: Set<Int>, observed: [Double], known: KnownVariances, options: ReliabilityOptions)
    throws(ReliabilityError)
  {
    let free = names.indices.filter { $0 != object && !fixed.contains($0) }
    let varied = free.first { names[$0] == "rater" } ?? free.last
    var sizes = observed.map { [$0] }
    if options.sizes.isEmpty, let varied { sizes[varied] = ReliabilityOptions.standardSizes.map(Double.init) }
    for text in options.sizes {
      let parts = text.split(separator: "=")
      guard parts.count == 2, let facet = Self.facet(String(parts[0]), names), facet != object else { throw .badSizes(text) }
      let numbers = parts[1].split(separator: ",").map { Int($0) }
      guard !numbers.isEmpty, numbers.allSatisfy({ ($0 ?? 0) > 0 }) else { throw .badSizes(text) }
      sizes[facet] = numbers.compactMap { $0 }.map(Double.init)
    }
    (self.names, self.object, self.varied, self.sizes, self.observed, self.options) = (names, object, varied, sizes, observed, options)
    self.known = known
  }

  private static func facet(_ name: String, _ names: [String]) -> Int? {
    if let exact = names.firstIndex(of: name) { return exact }
    let matches = names.indices.filter { names[$0].hasPrefix(name) }
    return matches.count == 1 ? matches[0] : nil
  }

  /// Every combination, the last facet running fastest; none where neither coefficient can be computed.
  func rows(_ coefficients: ([Double]) -> ReliabilityCoefficients) -> [DecisionRow] {
    guard known.hasCoefficient else { return [] }
    var grid: [[Double]] = [[]]
    for own in sizes { grid = grid.flatMap { begun in own.map { begun + [$0] } } }
    return grid.map { point in
      DecisionRow(
        sizes: names.indices.filter { $0 != object }.map { (names[$0], point[$0]) },
        coefficients: coefficients(point))
    }
  }

  /// How many conditions of the varied facet the wanted reliability takes; nil where neither coefficient can be computed.
  func needed(_ decide: ([Double]) -> DecisionStudy) -> ConditionsNeeded? {
    guard let varied, known.hasCoefficient else { return nil }
    func search(_ coefficient: (DecisionStudy) -> Double?) -> Int? {
      DecisionStudy.conditionsNeeded(most: options.mostConditions, wanted: options.wanted) { count in
        var point = observed
        point[varied] = Double(count)
        return coefficient(decide(point))
      }
    }
    return ConditionsNeeded(
      facet: names[varied], wanted: options.wanted, relative: known.hasRelative ? search { $0.relative } : nil,
      absolute: known.hasAbsolute ? search { $0.absolute } : nil)
  }
}
