/// The class of a mark: told by shape and colour.
package enum Status: String, Sendable, CaseIterable {
  case flagged, clear, inconclusive, untestable

  var shape: MarkShape {
    switch self {
    case .flagged: .diamond
    case .clear: .circle
    case .inconclusive: .ring
    case .untestable: .cross
    }
  }

  var color: String {
    switch self {
    case .flagged: "#b33a00"
    case .clear: "#0b5394"
    case .inconclusive: "#5a5a5a"
    case .untestable: "#767676"
    }
  }

  /// Dashes of the interval line.
  var dash: String? { self == .untestable ? "2 2" : nil }
}

/// The names of the classes, as a legend shows them.
package struct StatusNames: Sendable, Equatable {
  /// The name of ``Status/flagged``.
  package var flagged: String
  /// The name of ``Status/clear``.
  package var clear: String
  /// The name of ``Status/inconclusive``.
  package var inconclusive: String
  /// The name of ``Status/untestable``.
  package var untestable: String

  /// Status names, each parameter the property of its name.
  package init(flagged: String, clear: String, inconclusive: String, untestable: String) {
    self.flagged = flagged
    self.clear = clear
    self.inconclusive = inconclusive
    self.untestable = untestable
  }

  func name(of status: Status) -> String {
    switch status {
    case .flagged: flagged
    case .clear: clear
    case .inconclusive: inconclusive
    case .untestable: untestable
    }
  }
}

extension Canvas {
  /// Legend entries of the classes that occur.
  func statusEntries(_ present: [Status], names: StatusNames) -> [LegendEntry] {
    Status.allCases.filter(present.contains).map { status in
      LegendEntry(name: names.name(of: status)) { [theme] x, y in
        [
          Marks.line(x - 9, y, x + 9, y, color: status.color, width: 1.2, dash: status.dash),
          Marks.point(status.shape, x: x, y: y, size: 4.5, color: status.color, ground: theme.background),
        ]
      }
    }
  }
}
