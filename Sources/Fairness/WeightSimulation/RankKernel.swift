/// Totals of everybody at given weights, and their order: the inner loop of a simulation.
struct RankKernel: Sendable {
  /// By component, then person; 0 where missing.
  private let scores: [Double]
  private let people: Int
  private let components: Int
  /// People who lack a component, with which they have.
  private let incomplete: [(person: Int, has: [Int])]

  /// The most people that ranks of 16 bits can tell apart.
  static let mostPeople = Int(UInt16.max)

  init(_ columns: [[Double]], people: Int) {
    precondition(people <= Self.mostPeople, "ranks of more people don't fit")
    self.people = people
    components = columns.count
    scores = columns.flatMap { column in column.map { $0.isFinite ? $0 : 0 } }
    incomplete = (0..<people).compactMap { person in
      let has = columns.indices.filter { columns[$0][person].isFinite }
      return has.count < columns.count ? (person, has) : nil
    }
  }

  /// Computes totals, sorts people by them, the largest first, and gives equal ones the best of their ranks.
  func rank(_ weights: borrowing [Double], _ workspace: RankWorkspace) {
    totals(weights, workspace)
    workspace.sort()
  }

  private func totals(_ weights: borrowing [Double], _ workspace: RankWorkspace) {
    unsafe scores.withUnsafeBufferPointer { scores in
      let n = people
      let totals = unsafe workspace.totals
      let first = weights[0]
      for person in 0..<n { unsafe totals[person] = first * scores[person] }
      for component in 1..<max(components, 1) {
        let weight = weights[component]
        let start = component * n
        for person in 0..<n { unsafe totals[person] += weight * scores[start + person] }
      }
      for (person, has) in incomplete {
        var sum = 0.0
        for component in has { sum += weights[component] }
        unsafe totals[person] = sum > 0 ? totals[person] / sum : -.greatestFiniteMagnitude
      }
    }
  }
}

/// Scratch memory of one worker: totals in, order and ranks out.
///
/// The loops run over bare memory: every index is a person's or a bucket's and comes from the loops themselves, and checking each one took
/// a third of the time of a robustness analysis.
@safe final class RankWorkspace {
  let people: Int
  private let buckets: Int
  /// By person.
  let totals: UnsafeMutablePointer<Double>
  /// By place, the largest total first.
  private let sorted: UnsafeMutablePointer<Double>
  private let order: UnsafeMutablePointer<Int32>
  /// By person.
  private let bucket: UnsafeMutablePointer<Int32>
  private let ranks: UnsafeMutablePointer<UInt16>
  /// By bucket, and one more: where its people begin.
  private let starts: UnsafeMutablePointer<Int32>

  init(people n: Int) {
    people = n
    buckets = 2 * n
    unsafe totals = .allocate(capacity: n)
    unsafe sorted = .allocate(capacity: n)
    unsafe order = .allocate(capacity: n)
    unsafe bucket = .allocate(capacity: n)
    unsafe ranks = .allocate(capacity: n)
    unsafe starts = .allocate(capacity: 2 * n + 2)
    unsafe totals.initialize(repeating: 0, count: n)
    unsafe sorted.initialize(repeating: 0, count: n)
    unsafe order.initialize(repeating: 0, count: n)
    unsafe bucket.initialize(repeating: 0, count: n)
    unsafe ranks.initialize(repeating: 0, count: n)
    unsafe starts.initialize(repeating: 0, count: 2 * n + 2)
  }

  deinit {
    unsafe totals.deallocate()
    unsafe sorted.deallocate()
    unsafe order.deallocate()
    unsafe bucket.deallocate()
    unsafe ranks.deallocate()
    unsafe starts.deallocate()
  }

  /// The person at a place, the largest total first.
  func person(at place: Int) -> Int {
    precondition(place >= 0 && place < people)
    return Int(unsafe order[place])
  }

  /// How many have a larger total.
  func rank(of person: Int) -> Int {
    precondition(person >= 0 && person < people)
    return Int(unsafe ranks[person])
  }

  /// A person's total.
  func total(of person: Int) -> Double {
    precondition(person >= 0 && person < people)
    return unsafe totals[person]
  }

  /// Copies everybody's ranks behind those of earlier draws.
  func keepRanks(in store: inout [UInt16], at draw: Int) {
    precondition((draw + 1) * people <= store.count)
    unsafe store.withUnsafeMutableBufferPointer { store in
      let start = draw * people
      for person in 0..<people { unsafe store[start + person] = ranks[person] }
    }
  }

  /// Sorts people by their totals.
  ///
  /// Totals are spread evenly over twice as many buckets as there are people and then set right by insertion: O(n) for totals that aren't
  /// bunched. Where one far from all others (or somebody without any score) bunches the rest, they are compared instead: O(n log n).
  func sort() {
    guard people > 0 else { return }
    if spread() > Self.fullestBucket { compare() } else { insert() }
    var rank: UInt16 = 0
    unsafe ranks[Int(order[0])] = 0
    for place in 1..<max(people, 1) {
      if unsafe sorted[place] != sorted[place - 1] { rank = UInt16(truncatingIfNeeded: place) }
      unsafe ranks[Int(order[place])] = rank
    }
  }

  /// People in one bucket beyond which insertion costs more than comparing.
  private static let fullestBucket: Int32 = 64

  private func compare() {
    let byTotal = (0..<people).sorted { a, b in
      let (left, right) = unsafe (totals[a], totals[b])
      return left > right || (left == right && a < b)
    }
    for (place, person) in byTotal.enumerated() {
      unsafe order[place] = Int32(truncatingIfNeeded: person)
      unsafe sorted[place] = totals[person]
    }
  }

  /// Puts people into their buckets; how many the fullest has.
  private func spread() -> Int32 {
    let n = people
    var (least, most) = unsafe (totals[0], totals[0])
    for person in 1..<max(n, 1) {
      let total = unsafe totals[person]
      least = total < least ? total : least
      most = total > most ? total : most
    }
    let range = most - least
    let scale = range > 0 && range.isFinite ? Double(buckets - 1) / range : 0
    unsafe starts.update(repeating: 0, count: buckets + 1)
    for person in 0..<n { unsafe bucket[person] = Int32((most - totals[person]) * scale) }
    for person in 0..<n { unsafe starts[Int(bucket[person]) &+ 1] &+= 1 }
    var sum: Int32 = 0
    var fullest: Int32 = 0
    for index in 1...buckets {
      let count = unsafe starts[index]
      fullest = count > fullest ? count : fullest
      sum &+= count
      unsafe starts[index] = sum
    }
    for person in 0..<n {
      let place = unsafe Int(bucket[person])
      let position = unsafe Int(starts[place])
      unsafe starts[place] = Int32(truncatingIfNeeded: position &+ 1)
      unsafe order[position] = Int32(truncatingIfNeeded: person)
      unsafe sorted[position] = totals[person]
    }
    return fullest
  }

  private func insert() {
    for place in 1..<max(people, 1) {
      let total = unsafe sorted[place]
      guard unsafe sorted[place - 1] < total else { continue }
      let person = unsafe order[place]
      var free = place
      while free > 0, unsafe sorted[free - 1] < total {
        unsafe sorted[free] = sorted[free - 1]
        unsafe order[free] = order[free - 1]
        free -= 1
      }
      unsafe sorted[free] = total
      unsafe order[free] = person
    }
  }
}
