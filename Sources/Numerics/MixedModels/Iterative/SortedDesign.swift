internal import LinearAlgebra

/// Eight numbers worked on at once: eight right hand sides of one system.
typealias Lanes = SIMD8<Double>

/// A design with its rows sorted by one leading term, whose levels ("leaves") are eliminated on the fly.
///
/// Every other effect is a node: first the levels of the other random terms, then the fixed columns. What is the same for all rows of
/// a leaf (the unit of a target, the intercept) is stored once per leaf. Memory: 4 bytes per row and crossed term.
struct SortedDesign: Sendable {
  /// A column of the design, or a block of indicator columns: one node (no codes) or one per code.
  struct Feature: Sendable {
    let offset: Int
    let codes: StableArray<Int32>?
    let values: StableArray<Double>?

    init(offset: Int, codes: [Int32]?, values: [Double]?) {
      self.offset = offset
      self.codes = codes.map { StableArray($0) }
      self.values = values.map { StableArray($0) }
    }

    var raw: RawDesign.Feature { unsafe RawDesign.Feature(offset: offset, codes: codes?.pointer, values: values?.pointer) }
  }

  let prepared: PreparedModel
  /// Terms that make the leaves.
  let leafTerms: [Int]
  /// Term of each leaf; −1 for a batch of rows without one.
  let leafTerm: StableArray<Int32>
  /// First row of each leaf; one more than there are leaves.
  let start: StableArray<Int32>
  /// Original row of each sorted row.
  let row: [Int32]
  /// The leading term's covariate by sorted row.
  let leafValues: StableArray<Double>?
  let rowFeatures: [Feature]
  let leafFeatures: [Feature]
  /// Case weights by sorted row.
  let weights: StableArray<Double>?
  /// Residual groups by sorted row; nil where there is one.
  let residualGroups: StableArray<Int32>?
  /// First node of each term (−1 for leaf terms), and of the fixed columns.
  let nodeOffset: [Int]
  let nodeCount: Int
  /// Term of each node; −1 for fixed columns.
  let nodeTerm: [Int32]
  /// First leaf of each leaf term, else −1.
  let leafOffset: [Int]
  /// Ranges of leaves that are worked on together; a rule of the design alone.
  let chunks: [Range<Int>]
  /// The nodes that the preconditioner eliminates.
  private(set) var thin: ThinElimination?
  /// The nodes of its dense block, ascending.
  private(set) var denseNodes: [Int] = []

  /// The addresses that hot loops read, with weights that belong to some variances.
  func raw(_ weights: StableArray<Double>?) -> RawDesign? {
    guard let start = unsafe start.pointer, let leafTerm = unsafe leafTerm.pointer else { return nil }
    return unsafe RawDesign(
      start: start, leafTerm: leafTerm, leafValues: leafValues?.pointer, weights: weights?.pointer,
      rowFeatures: rowFeatures.map { unsafe $0.raw }, leafFeatures: leafFeatures.map { unsafe $0.raw })
  }

  var leafCount: Int { leafTerm.count }
  var fixedOffset: Int { nodeCount - prepared.p }

  /// Rows without a leaf are taken in batches of this size.
  private static let batch = 64
  /// Bytes that the chunks' separate sums may take together.
  private static let sumBytes = 256 << 20

  /// - Parameter eliminatingThin: whether the preconditioner eliminates thin nodes; changes nothing but how many steps solutions take.
  init(_ prepared: PreparedModel, eliminatingThin: Bool = true) {
    self.prepared = prepared
    let model = prepared.model
    let n = prepared.n
    leafTerms = EliminationOrder.leadingTerms(prepared)
    var leafOffset = [Int](repeating: -1, count: model.random.count)
    var leafTerm: [Int32] = []
    for k in leafTerms {
      leafOffset[k] = leafTerm.count
      leafTerm += Array(repeating: Int32(k), count: model.random[k].levels.count)
    }
    let realLeaves = leafTerm.count
    var leafOf = [Int32](repeating: -1, count: n)
    for k in leafTerms {
      let codes = model.random[k].codes
      for i in 0..<n where codes[i] >= 0 { leafOf[i] = Int32(leafOffset[k]) + codes[i] }
    }
    var without = 0
    for i in 0..<n where leafOf[i] < 0 {
      leafOf[i] = Int32(realLeaves + without / Self.batch)
      without += 1
    }
    leafTerm += Array(repeating: -1, count: (without + Self.batch - 1) / Self.batch)
    self.leafOffset = leafOffset
    self.leafTerm = StableArray(leafTerm)
    let (start, row) = Self.sorted(leafOf, count: leafTerm.count)
    self.start = StableArray(start)
    self.row = row

    var nodeOffset: [Int] = []
    var nodeTerm: [Int32] = []
    for (k, term) in model.random.enumerated() {
      nodeOffset.append(leafOffset[k] >= 0 ? -1 : nodeTerm.count)
      if leafOffset[k] < 0 { nodeTerm += Array(repeating: Int32(k), count: term.levels.count) }
    }
    nodeOffset.append(nodeTerm.count)
    nodeTerm += Array(repeating: -1, count: prepared.p)
    self.nodeOffset = nodeOffset
    self.nodeTerm = nodeTerm
    nodeCount = nodeTerm.count
    let order = row
    weights = model.weights.map { w in StableArray(order.map { w[Int($0)] }) }
    residualGroups =
      prepared.residualCount > 1 ? StableArray(order.map { Int32(prepared.residualGroup(Int($0))) }) : nil
    leafValues = Self.leafValues(prepared, leafTerms, order).map { StableArray($0) }
    (rowFeatures, leafFeatures) = Self.features(prepared, leafOffset, nodeOffset, order, start)
    chunks = Self.chunks(start, nodes: nodeTerm.count)
    if eliminatingThin { thin = ThinElimination(self) }
    denseNodes = NodePreconditioner.denseNodes(self)
  }

  /// Stable counting sort.
  private static func sorted(_ leafOf: [Int32], count: Int) -> ([Int32], [Int32]) {
    var start = [Int32](repeating: 0, count: count + 1)
    for leaf in leafOf { start[Int(leaf) + 1] += 1 }
    for leaf in 0..<count { start[leaf + 1] += start[leaf] }
    var fill = start
    var row = [Int32](repeating: 0, count: leafOf.count)
    for i in leafOf.indices {
      row[Int(fill[Int(leafOf[i])])] = Int32(i)
      fill[Int(leafOf[i])] += 1
    }
    return (start, row)
  }

  private static func leafValues(_ prepared: PreparedModel, _ leafTerms: [Int], _ order: [Int32]) -> [Double]? {
    let terms = leafTerms.map { prepared.model.random[$0] }
    guard terms.contains(where: { $0.covariate != nil }) else { return nil }
    return order.map { i in
      for term in terms where term.codes[Int(i)] >= 0 { return term.covariate?[Int(i)] ?? 1 }
      return 0
    }
  }

  private static func features(
    _ prepared: PreparedModel, _ leafOffset: [Int], _ nodeOffset: [Int], _ order: [Int32], _ start: [Int32]
  ) -> ([Feature], [Feature]) {
    var byRow: [Feature] = []
    var byLeaf: [Feature] = []
    for (k, term) in prepared.model.random.enumerated() where leafOffset[k] < 0 {
      let codes = order.map { term.codes[Int($0)] }
      let values = term.covariate.map { x in order.map { x[Int($0)] } }
      if values == nil, let perLeaf = constant(codes, start) {
        byLeaf.append(Feature(offset: nodeOffset[k], codes: perLeaf, values: nil))
      } else {
        byRow.append(Feature(offset: nodeOffset[k], codes: codes, values: values))
      }
    }
    for j in 0..<prepared.p {
      let offset = nodeOffset[prepared.termCount] + j
      let values = prepared.design.columns.withColumn(j) { column in order.map { column[Int($0)] } }
      if let perLeaf = constant(values, start) {
        byLeaf.append(Feature(offset: offset, codes: nil, values: perLeaf.allSatisfy { $0 == 1 } ? nil : perLeaf))
      } else {
        byRow.append(Feature(offset: offset, codes: nil, values: values))
      }
    }
    return (byRow, byLeaf)
  }

  /// One value per leaf if all rows of every leaf have the same; leaves without rows get the first row's value.
  private static func constant<Value: Equatable>(_ values: [Value], _ start: [Int32]) -> [Value]? {
    guard let some = values.first else { return nil }
    var result = [Value](repeating: some, count: start.count - 1)
    for leaf in 0..<(start.count - 1) where start[leaf] < start[leaf + 1] {
      let first = values[Int(start[leaf])]
      for i in Int(start[leaf])..<Int(start[leaf + 1]) where values[i] != first { return nil }
      result[leaf] = first
    }
    return result
  }

  private static func chunks(_ start: [Int32], nodes: Int) -> [Range<Int>] {
    let count = max(2, min(16, sumBytes / max(1, nodes * MemoryLayout<Lanes>.stride)))
    let rows = Int(start[start.count - 1])
    var bounds = [0]
    for c in 1...count {
      let goal = Int32(rows * c / count)
      var leaf = bounds[bounds.count - 1]
      while leaf < start.count - 1 && (start[leaf] < goal || c == count) { leaf += 1 }
      bounds.append(leaf)
    }
    return (0..<count).map { bounds[$0]..<bounds[$0 + 1] }
  }
}
