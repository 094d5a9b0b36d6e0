/// What a person said of several columns of a wide table at once, by their headers.
struct ColumnRoles: Hashable {
  /// Columns of scores, each a component.
  var components: [String] = []
  /// Columns of scores, each a rater.
  var raters: [String] = []
  /// Columns of scores, each a person.
  var persons: [String] = []
  /// Columns of numbers that are no scores.
  var attributes: [String] = []
  /// What the two parts of each head are, in their order: `component`, `rater` or `person`.
  var heads: [String] = []

  mutating func add(_ header: String, to list: String) {
    switch list {
    case "components": components.append(header)
    case "raters": raters.append(header)
    case "persons": persons.append(header)
    default: attributes.append(header)
    }
  }

  /// What its columns of scores were said to be, and which they are; `nil` where nothing was said.
  var scores: (subject: String, headers: [String])? {
    if !components.isEmpty { return ("component", components) }
    if !raters.isEmpty { return ("rater", raters) }
    return persons.isEmpty ? nil : ("person", persons)
  }
}
