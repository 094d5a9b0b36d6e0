internal import Messages
internal import RatingStudy

/// Reads a data file of the program FACETS: specifications (`Facets =`, `Labels =`, …) and, below `Data =`, a line of element numbers
/// and ratings.
///
/// A row of the table is a rating; its columns are the facets under the names that `Labels =` gives them, with the elements' labels, and
/// `score`. `1,1,1-5,5,4,3,5,3` is five ratings of the elements 1 to 5 of the third facet. What `Models =` says of the scale is told, not
/// applied.
/// Source: Linacre, *A User's Guide to FACETS*, chapters on `Labels =` and `Data =`.
enum FacetsFile {
  /// Bytes in which the specifications must show themselves.
  private static let headBytes = 1 << 16
  /// Most facets a file may have; FACETS allows 255.
  static let mostFacets = 255

  /// Whether bytes are such a file: lines that say `Facets =` and `Data =` or `Labels =`.
  static func isOne(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 0 else { return false }
    let head = String(bytes: bytes, in: 0..<min(bytes.count, headBytes))
    var found: Set<String> = []
    for line in head.split(whereSeparator: \.isNewline) {
      if let statement = FacetsStatement(line) { found.insert(statement.keyword) }
    }
    return found.contains("facets") && (found.contains("data") || found.contains("labels"))
  }

  /// Reads the file as a table of ratings.
  ///
  /// - Throws: `DataError` with every line that can't be understood.
  static func read(_ bytes: Span<UInt8>, name: String, source: TableSource, encoding: TextEncoding?) throws(DataError)
    -> (table: Table, notes: [Problem], reading: TableReading)
  {
    var problems = ProblemList(source: source)
    guard let file = TextFile(bytes, declared: encoding, problems: &problems) else { throw DataError(problems.closed) }
    var reading = TableReading(table: name, source: source)
    reading.encoding = file.encoding.rawValue
    let text = file.withText(of: bytes) { String(bytes: $0, in: 0..<$0.count) }
    var parser = FacetsParser(problems: problems)
    parser.read(text)
    guard let table = parser.table(name: name, source: source) else { throw DataError(parser.problems.closed) }
    return (table, parser.problems.closed, reading)
  }
}

/// A line `keyword = value`.
struct FacetsStatement {
  /// In small letters, without spaces; the plural of those that have one.
  var keyword: String
  var value: Substring

  /// `nil` when the line is none.
  init?(_ line: Substring) {
    guard let sign = line.firstIndex(of: "=") else { return nil }
    let word = line[..<sign].filter { !$0.isWhitespace }.lowercased()
    guard let known = Self.keywords[word] else { return nil }
    keyword = known
    value = line[line.index(after: sign)...]
  }

  private static let keywords: [String: String] = {
    let known = [
      "title", "facets", "labels", "data", "models", "positive", "negative", "noncenter", "noncentre", "arrange", "anchorfile", "batch",
      "bias",
      "center", "centre", "convergence", "csv", "dvalues", "delements", "entered", "fairaverage", "fairscore", "fmatrix", "graphfile",
      "hardware",
      "ignore", "inter-rater", "iterations", "juxtapose", "logfile", "missing", "newton", "null", "omit-unobserved", "outputfile",
      "pt-biserial",
      "query", "residualfile", "scorefile", "show", "simulated", "subsets", "totalscore", "t2", "t3", "t4", "t8max", "udecimals", "umean",
      "uscale",
      "unexpected", "usort", "vertical", "whexact", "width", "write", "xtreme", "yardstick", "zscore", "ratingscale", "gstats", "barchart",
      "ascii",
    ]
    var words = Dictionary(uniqueKeysWithValues: known.map { ($0, $0) })
    for (short, long) in [("facet", "facets"), ("label", "labels"), ("model", "models"), ("ti", "title"), ("inter-raters", "inter-rater")] {
      words[short] = long
    }
    return words
  }()
}
