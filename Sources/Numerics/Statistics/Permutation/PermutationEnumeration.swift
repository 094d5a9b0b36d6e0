/// Every assignment, one by one.
extension PermutationTest {
  /// The share of all assignments whose statistic lies in the region.
  func enumeratedShare(in region: RejectionRegion) -> Double {
    let sums = everySum()
    return Double(sums.count { region.contains($0) }) / Double(sums.count)
  }

  /// The statistic of every assignment; tests of equal labels and strata list equal assignments in equal places.
  func everySum() -> [Double] {
    var sums = [0.0]
    for block in blocks {
      let own = block.everySum().map { $0 - block.expected }
      sums = sums.flatMap { sum in own.map { sum + $0 } }
    }
    return sums
  }
}

extension ExchangeBlock {
  /// The total score of every distinct assignment.
  func everySum() -> [Double] {
    var sums: [Double] = []
    sums.reserveCapacity(Int(assignments.rounded()))
    var left = counts
    collect(from: 0, baseLeft: size - drawn, left: &left, sum: 0, into: &sums)
    return sums
  }

  /// Gives unit after unit each role that is left.
  private func collect(from unit: Int, baseLeft: Int, left: inout [Int], sum: Double, into sums: inout [Double]) {
    guard unit < size else {
      sums.append(sum)
      return
    }
    if baseLeft > 0 { collect(from: unit + 1, baseLeft: baseLeft - 1, left: &left, sum: sum, into: &sums) }
    for role in left.indices where left[role] > 0 {
      left[role] -= 1
      collect(from: unit + 1, baseLeft: baseLeft, left: &left, sum: sum + scores[unit][role], into: &sums)
      left[role] += 1
    }
  }
}
