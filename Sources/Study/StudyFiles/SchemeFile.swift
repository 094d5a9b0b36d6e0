internal import Messages
public import RatingStudy
internal import Yams

extension Scheme {
  /// Reads a scheme. Every problem is named with line and column, all of them at once.
  ///
  /// - Parameters:
  ///   - text: YAML; the keys are those of the scheme's documentation.
  ///   - file: the name to use in problems.
  /// - Throws: ``DataError``.
  public init(yaml text: String, file: String) throws(DataError) {
    var reader = SchemeReader(yaml: YAMLReader(file: file))
    let root = try reader.yaml.root(of: text)
    self = try reader.scheme(root)
  }

  /// Reads a proposal: a whole scheme, or a part that is merged key by key over another one. `null` takes a key away.
  ///
  /// A proposal is whole when it names itself (`scheme`) and says of each of its components where it comes from.
  /// - Parameters:
  ///   - text: YAML of the proposal.
  ///   - file: its name in problems.
  ///   - base: YAML of the scheme that it changes.
  ///   - baseFile: the scheme's name in problems.
  public init(yaml text: String, file: String, over base: String, baseFile: String) throws(DataError) {
    var reader = SchemeReader(yaml: YAMLReader(file: file))
    let proposal = try reader.yaml.root(of: text)
    if SchemeMerge.isWhole(proposal) {
      self = try reader.scheme(proposal)
      return
    }
    _ = try Scheme(yaml: base, file: baseFile)
    let root = try reader.yaml.root(of: base)
    self = try reader.scheme(SchemeMerge.merge(proposal, over: root))
  }
}

/// Lays a part of a scheme over a whole one.
enum SchemeMerge {
  /// Whether the proposal stands for itself.
  static func isWhole(_ proposal: Node) -> Bool {
    guard let mapping = proposal.mapping, mapping["scheme"] != nil, let components = mapping["components"]?.mapping else {
      return false
    }
    return components.allSatisfy { $0.value.mapping?["from"] != nil }
  }

  /// Mappings are merged key by key, everything else is replaced; a null removes the key. Problems point into the
  /// proposal where it says anything.
  static func merge(_ change: Node, over base: Node) -> Node {
    guard let changes = change.mapping, let old = base.mapping else { return change }
    var pairs = old.map { ($0.key, $0.value) }
    for (key, value) in changes {
      let position = pairs.firstIndex { $0.0.scalar?.string == key.scalar?.string }
      if isNull(value) {
        if let position { pairs.remove(at: position) }
      } else if let position {
        pairs[position].1 = merge(value, over: pairs[position].1)
      } else {
        pairs.append((key, value))
      }
    }
    return Node(pairs.map { ($0.0, $0.1) }, changes.tag, changes.style).at(changes.mark)
  }

  private static func isNull(_ node: Node) -> Bool {
    guard let scalar = node.scalar, scalar.style == .plain else { return false }
    return ["null", "~", ""].contains(scalar.string)
  }
}

extension Node {
  /// The same node, said to stand at a place.
  fileprivate func at(_ mark: Mark?) -> Node {
    guard var mapping else { return self }
    mapping.mark = mark
    return .mapping(mapping)
  }
}
