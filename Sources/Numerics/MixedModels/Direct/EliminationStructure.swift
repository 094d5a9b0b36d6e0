/// What elimination needs to know of a design before any variance is given.
final class EliminationStructure: Sendable {
  let incidence: Incidence
  let order: EliminationOrder
  let entries: InformationEntries
  /// For every place, the sparse effects eliminated before that meet it.
  let columns: PatternColumns
  /// Sparse effects whose part of the dense tail is taken off together.
  let blocks: TailBlocks
  /// Term of every effect; −1 for fixed columns.
  let termOfNode: [Int32]
  /// Number of fixed columns; they have the last places.
  let fixedCount: Int
  private let names: @Sendable (Int) -> String

  convenience init(_ prepared: PreparedModel) {
    let incidence = Incidence(prepared)
    self.init(prepared, incidence, EliminationOrder(incidence, prepared))
  }

  /// - Returns: nil where elimination would cost more than the budget.
  convenience init?(_ prepared: PreparedModel, within budget: EliminationBudget) {
    let incidence = Incidence(prepared)
    guard let order = EliminationOrder(incidence, prepared, within: budget) else { return nil }
    self.init(prepared, incidence, order)
  }

  private init(_ prepared: PreparedModel, _ incidence: Incidence, _ order: EliminationOrder) {
    self.incidence = incidence
    self.order = order
    entries = InformationEntries(incidence, order, prepared)
    columns = PatternColumns(order)
    blocks = TailBlocks(order)
    var terms = [Int32](repeating: -1, count: incidence.nodeCount)
    for k in 0..<prepared.termCount {
      for node in prepared.offsets[k]..<prepared.offsets[k + 1] { terms[node] = Int32(k) }
    }
    termOfNode = terms
    fixedCount = prepared.p
    names = { prepared.name(ofEffect: $0) }
  }

  func name(ofPlace place: Int) -> String { names(Int(order.node[place])) }

  /// Values by effect, put in the order of elimination.
  func placed(_ byNode: [Double]) -> [Double] { order.node.map { byNode[Int($0)] } }

  /// Values in the order of elimination, back by effect.
  func byNode(_ placed: [Double]) -> [Double] { order.position.map { placed[Int($0)] } }
}

/// The patterns of an elimination order column by column.
struct PatternColumns: Sendable {
  private let start: [Int]
  /// The slot in the patterns, and the effect whose pattern it is; owners ascend within a column.
  let slot: [Int32]
  let owner: [Int32]

  init(_ order: EliminationOrder) {
    let count = order.node.count
    var start = [Int](repeating: 0, count: count + 1)
    for place in order.pattern { start[Int(place) + 1] += 1 }
    for place in 0..<count { start[place + 1] += start[place] }
    var slot = [Int32](repeating: 0, count: order.pattern.count)
    var owner = slot
    var fill = start
    for row in 0..<order.sparseCount {
      for s in order.patternStart[row]..<order.patternStart[row + 1] {
        let place = Int(order.pattern[s])
        slot[fill[place]] = Int32(s)
        owner[fill[place]] = Int32(row)
        fill[place] += 1
      }
    }
    self.start = start
    self.slot = slot
    self.owner = owner
  }

  func slots(of place: Int) -> Range<Int> { start[place]..<start[place + 1] }
}

extension PreparedModel {
  /// The name of an effect, for messages.
  func name(ofEffect node: Int) -> String {
    if node >= q { return model.fixed.names[design.kept[node - q]] }
    let term = offsets.lastIndex { $0 <= node } ?? 0
    return "\(model.random[term].label) \(model.random[term].levels[node - offsets[term]])"
  }
}
