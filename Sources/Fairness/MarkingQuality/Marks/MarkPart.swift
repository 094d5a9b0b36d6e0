/// The marks of one component, or of scripts as wholes, in columns of one length; in the order of scripts, then markers.
struct MarkPart {
  /// The component's name, or the total's.
  let name: String
  /// Whether these are the marks that grades go by: the total, or the only component.
  let isWhole: Bool
  /// Codes of the study's raters.
  var marker: [Int32] = []
  /// Codes of the study's persons.
  var script: [Int32] = []
  /// In marks.
  var value: [Double] = []
  /// The definitive mark; NaN for a live script.
  var definitive: [Double] = []
  /// Whether it was given before live marking.
  var isStandardisation: [Bool] = []
  /// What comes earlier has a lower one.
  var place: [Double] = []

  init(name: String, isWhole: Bool) { (self.name, self.isWhole) = (name, isWhole) }

  var count: Int { value.count }

  mutating func append(_ marker: Int32, _ script: Int32, _ value: Double, _ definitive: Double, _ isStandardisation: Bool, _ place: Double)
  {
    self.marker.append(marker)
    self.script.append(script)
    self.value.append(value)
    self.definitive.append(definitive)
    self.isStandardisation.append(isStandardisation)
    self.place.append(place)
  }

  /// Rows with a definitive mark.
  var seeds: [Int] { definitive.indices.filter { !definitive[$0].isNaN } }

  /// Rows of live scripts, script after script, of each in the order in which they were marked.
  var liveScripts: LiveScripts { LiveScripts(self) }
}

/// The live marks of a part, script after script.
struct LiveScripts {
  /// Rows, of each script in the order in which they were marked.
  private(set) var rows: [Int32] = []
  /// Where each script begins, and where the last one ends.
  private(set) var starts: [Int] = [0]

  init(_ part: MarkPart) {
    rows.reserveCapacity(part.count)
    var row = 0
    while row < part.count {
      var end = row + 1
      while end < part.count, part.script[end] == part.script[row] { end += 1 }
      let own = (row..<end).filter { part.definitive[$0].isNaN }
      rows += (own.count < 2 ? own : own.sorted { (part.place[$0], $0) < (part.place[$1], $1) }).map(Int32.init)
      if !own.isEmpty { starts.append(rows.count) }
      row = end
    }
  }

  /// Scripts.
  var count: Int { starts.count - 1 }
  /// The rows of a script.
  func rows(of script: Int) -> ArraySlice<Int32> { rows[starts[script]..<starts[script + 1]] }
}
