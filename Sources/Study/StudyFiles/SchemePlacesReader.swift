internal import Messages
package import RatingStudy
internal import Yams

extension Scheme {
  /// Reads a scheme together with the places of its keys.
  ///
  /// - Throws: ``DataError`` with every problem, line and column.
  package static func reading(yaml text: String, file: String) throws(DataError) -> (scheme: Scheme, places: SchemePlaces) {
    var reader = SchemeReader(yaml: YAMLReader(file: file))
    let root = try reader.yaml.root(of: text)
    var places: [[String]: SchemePlaces.Place] = [:]
    collect(root, [], &places)
    return (try reader.scheme(root), SchemePlaces(file: file, places: places))
  }

  /// The same of a proposal: a whole scheme, or a part that is merged over another one. Keys that only the other one has stand where the part begins.
  package static func reading(
    yaml text: String, file: String, over base: String, baseFile: String
  ) throws(DataError) -> (scheme: Scheme, places: SchemePlaces) {
    let scheme = try Scheme(yaml: text, file: file, over: base, baseFile: baseFile)
    let yaml = YAMLReader(file: file)
    var places: [[String]: SchemePlaces.Place] = [:]
    collect(try yaml.root(of: text), [], &places)
    return (scheme, SchemePlaces(file: file, places: places))
  }

  private static func collect(_ node: Node, _ keys: [String], _ places: inout [[String]: SchemePlaces.Place]) {
    for (index, item) in (node.sequence.map(Array.init) ?? []).enumerated() {
      note(item, item, keys + [String(index)], &places)
    }
    for (key, value) in node.mapping ?? [:] {
      guard let name = key.scalar?.string else { continue }
      note(key, value, keys + [name], &places)
    }
  }

  private static func note(_ key: Node, _ value: Node, _ keys: [String], _ places: inout [[String]: SchemePlaces.Place]) {
    if let mark = key.mark {
      places[keys] = SchemePlaces.Place(row: mark.line, column: mark.column, value: value.scalar?.string)
    }
    collect(value, keys, &places)
  }
}
