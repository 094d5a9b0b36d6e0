internal import Panels

/// Looks at the structure of a design for what can not be estimated from it.
struct DesignCheck {
  let model: MixedModel
  /// Which terms' variances are to be estimated.
  let isFreeTerm: [Bool]

  private var n: Int { model.response.count }

  func diagnose(estimating: Bool) throws -> [Diagnostic] {
    var found: [Diagnostic] = []
    if estimating {
      try checkResponse()
      for (k, term) in model.random.enumerated() where isFreeTerm[k] { try check(term, into: &found) }
      found += sameGroupings()
    }
    if let parts = disconnectedParts() { found.append(parts) }
    return found
  }

  private func checkResponse() throws {
    let first = model.response[0]
    if model.response.allSatisfy({ $0 == first }) { throw MixedModelError.constantResponse }
  }

  /// One level, or as many as rows: no variance between levels to be distinguished from anything else.
  private func check(_ term: RandomTerm, into found: inout [Diagnostic]) throws {
    var rows = [Int32](repeating: 0, count: term.levels.count)
    var covered = 0
    for code in term.codes where code >= 0 {
      rows[Int(code)] += 1
      covered += 1
    }
    let used = rows.count { $0 > 0 }
    guard used > 1 else { throw MixedModelError.oneLevel(term: term.label) }
    guard used == covered, term.covariate == nil else { return }
    if covered == n && model.weights == nil { throw MixedModelError.asManyLevelsAsRows(term: term.label) }
    found.append(Diagnostic(kind: .oneRowPerLevel, subject: term.label))
  }

  func sameGroupings() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for b in model.random.indices {
      for a in 0..<b where isFreeTerm[a] && isFreeTerm[b] && model.random[a].covariate == model.random[b].covariate {
        if isNested(a, in: b) && isNested(b, in: a) {
          found.append(Diagnostic(kind: .sameGrouping, subject: "\(model.random[a].label), \(model.random[b].label)"))
        }
      }
    }
    return found
  }

  /// Whether all rows of every level of term `a` lie in one level of term `b`.
  private func isNested(_ a: Int, in b: Int) -> Bool {
    let outer = model.random[b].codes
    var owner = [Int32](repeating: -2, count: model.random[a].levels.count)
    for (row, code) in model.random[a].codes.enumerated() {
      if code < 0 {
        if outer[row] >= 0 { return false }
        continue
      }
      let level = Int(code)
      if owner[level] == -2 { owner[level] = outer[row] } else if owner[level] != outer[row] { return false }
    }
    return true
  }

  /// Crossed terms whose rows fall into parts without a common level.
  private func disconnectedParts() -> Diagnostic? {
    let terms = model.random.filter { $0.covariate == nil }
    guard terms.count > 1, hasCrossedPair() else { return nil }
    var offsets = [0]
    for term in terms { offsets.append(offsets[offsets.count - 1] + term.levels.count) }
    var sets = DisjointSets(count: offsets[terms.count])
    var isUsed = [Bool](repeating: false, count: offsets[terms.count])
    for row in 0..<n {
      var first = -1
      for (k, term) in terms.enumerated() where term.codes[row] >= 0 {
        let node = offsets[k] + Int(term.codes[row])
        isUsed[node] = true
        if first < 0 { first = node } else { sets.join(first, node) }
      }
    }
    let parts = isUsed.indices.count { isUsed[$0] && sets.root($0) == $0 }
    guard parts > 1 else { return nil }
    let subject = terms.map(\.group).joined(separator: ", ")
    return Diagnostic(kind: .disconnected, subject: subject, values: [Double(parts)])
  }

  private func hasCrossedPair() -> Bool {
    let plain = model.random.indices.filter { model.random[$0].covariate == nil }
    return plain.contains { b in
      plain.contains { a in a < b && !isNested(a, in: b) && !isNested(b, in: a) && meet(a, b) }
    }
  }

  private func meet(_ a: Int, _ b: Int) -> Bool {
    (0..<n).contains { model.random[a].codes[$0] >= 0 && model.random[b].codes[$0] >= 0 }
  }
}

extension RandomTerm {
  /// How the term is named in messages: the group, and the covariate if there is one.
  var label: String { covariate == nil ? group : "\(term)|\(group)" }
}
