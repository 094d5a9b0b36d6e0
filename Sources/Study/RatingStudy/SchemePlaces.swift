package import Messages

/// Where each key of a scheme stands in its file, for whoever finds that it doesn't fit a study.
package struct SchemePlaces: Sendable {
  /// A place in a text.
  package struct Place: Sendable, Hashable {
    /// The line, counted from 1.
    package var row: Int
    /// The column, counted from 1.
    package var column: Int
    /// What stands there, where it is a single value.
    package var value: String?

    /// A place, each parameter the property of its name.
    package init(row: Int, column: Int, value: String? = nil) {
      self.row = row
      self.column = column
      self.value = value
    }
  }

  /// The file's name for problems.
  package let file: String
  private let places: [[String]: Place]

  /// - Parameter places: by the keys from the root on; items of a list are numbered from 0.
  package init(file: String, places: [[String]: Place]) {
    self.file = file
    self.places = places
  }

  /// The place of a key, or of the nearest one above it that stands in the file; `nil` where nothing does.
  package func place(_ keys: [String]) -> Place? {
    for length in stride(from: keys.count, through: 0, by: -1) {
      if let place = places[Array(keys.prefix(length))] { return place }
    }
    return nil
  }

  /// A problem at a key.
  package func problem(_ severity: Problem.Severity, at keys: [String], message: Message) -> Problem {
    let place = place(keys)
    return Problem(severity, file: file, row: place?.row, column: place.map { String($0.column) }, value: place?.value, message: message)
  }
}
