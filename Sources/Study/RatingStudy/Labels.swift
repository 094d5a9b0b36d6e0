/// The distinct names of one kind of thing (raters, persons, units, …) in their order, each with a code.
///
/// The order is numeric when all names are integers, else Unicode's, so that codes, and with them every sum and
/// every output, depend neither on the order of rows nor on hash values.
public struct Labels: Sendable, Hashable {
  /// The names in order; a name's code is its position.
  public private(set) var names: [String]
  private var index: [String: Int32]

  /// - Parameter names: in any order, repetitions allowed.
  /// - Complexity: O(n log n).
  public init(_ names: some Sequence<String>) {
    let distinct = Array(Set(names))
    let numbers = distinct.compactMap { Int($0) }
    if numbers.count == distinct.count, Set(numbers).count == numbers.count {
      self.names = zip(distinct, numbers).sorted { $0.1 < $1.1 }.map(\.0)
    } else {
      self.names = distinct.sorted()
    }
    index = Dictionary(uniqueKeysWithValues: zip(self.names, Int32(0)...))
  }

  /// Names that already stand in the wanted order, without repetitions.
  ///
  /// - Parameter spellings: other texts that mean one of the names; they have its code.
  public init(ordered names: [String], spellings: [String: String] = [:]) {
    self.names = names
    var index = Dictionary(zip(names, Int32(0)...), uniquingKeysWith: { first, _ in first })
    for (spelling, name) in spellings where index[spelling] == nil { index[spelling] = index[name] }
    self.index = index
  }

  /// These, then others that are none of them, in their order.
  func followed(by more: [String]) -> Labels {
    var own = self
    own.append(more)
    return own
  }

  private mutating func append(_ more: [String]) {
    for name in more where index[name] == nil {
      index[name] = Int32(names.count)
      names.append(name)
    }
  }

  /// How many there are.
  public var count: Int { names.count }

  /// The code of a name; `nil` for an unknown one.
  public func code(of name: String) -> Int32? { index[name] }

  /// The name of a code; `nil` for −1.
  public subscript(code: Int32) -> String? { code < 0 ? nil : names[Int(code)] }
}
