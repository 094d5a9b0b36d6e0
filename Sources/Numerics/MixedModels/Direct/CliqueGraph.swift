/// The graph of effects that meet, kept as a collection of cliques: every row of data is one, and eliminating an effect
/// unites those it is in.
///
/// An effect that is in very many cliques, a rater of hundreds of people, is not gone through each time that one of those it meets is eliminated: it is put down as it
/// was, until it comes to be the one that meets fewest others, and is counted then.
struct CliqueGraph {
  /// Members of all cliques, those of eliminated effects included.
  private(set) var members: [Int32] = []
  /// Eliminated effects in order, and the slots of `members` that hold what each met.
  private(set) var order: [Int32] = []
  private(set) var eliminatedCliques: [Range<Int>] = []
  private(set) var isEliminated: [Bool]
  /// Effects not yet eliminated, fixed columns included.
  private(set) var remaining: Int
  /// Multiplications that eliminating those effects takes: the squares of how many others each met.
  private(set) var operations = 0.0
  /// How many others they met, together.
  private(set) var entries = 0

  private let randomCount: Int
  /// Rows that no eliminated effect has taken up.
  private var isRowOpen: [Bool]
  private var cliques: [Range<Int>] = []
  private var isAlive: [Bool] = []
  /// How many of a clique's members are random effects; none of an alive clique's has been eliminated.
  private var randomSize: [Int32] = []
  private var cliquesOf: [[Int32]] = []
  /// Effects in more cliques than this are heavy: their degrees are counted when they are asked for.
  private static let manyCliques = 256
  private var isHeavy: [Bool]
  /// Heavy effects whose degree has changed since it was counted.
  private var isStale: [Bool]
  private var heavyCount = 0
  /// How many of a clique's members were heavy when it was made.
  private var heavySize: [Int32] = []
  /// Effects eliminated when all heavy ones were counted last.
  private var lastCount = 0
  private var degrees: [Int32]
  private var queue: DegreeQueue
  private var mark: [Int32]
  private var stamp: Int32 = 0
  private var outside: [Int32] = []
  private var outsideStamp: [Int32] = []

  init(_ incidence: Incidence) {
    randomCount = incidence.randomCount
    remaining = incidence.nodeCount
    isEliminated = Array(repeating: false, count: incidence.nodeCount)
    isRowOpen = Array(repeating: true, count: incidence.rowStart.count - 1)
    degrees = Array(repeating: 0, count: incidence.nodeCount)
    mark = Array(repeating: 0, count: incidence.nodeCount)
    queue = DegreeQueue(count: incidence.nodeCount)
    isHeavy = Array(repeating: false, count: incidence.nodeCount)
    isStale = isHeavy
  }

  /// Eliminates effects no two of which share a row, in their order.
  mutating func eliminateDiagonal(_ nodes: Range<Int>, _ incidence: Incidence) {
    let rows = RowsByNode(incidence, nodes)
    for node in nodes {
      let first = members.count
      stamp += 1
      mark[node] = stamp
      for row in rows.rows(of: node) {
        isRowOpen[Int(row)] = false
        for slot in incidence.entries(Int(row)) {
          let other = incidence.nodes[slot]
          if mark[Int(other)] != stamp {
            mark[Int(other)] = stamp
            members.append(other)
          }
        }
      }
      record(node, first..<members.count)
    }
  }

  private mutating func record(_ node: Int, _ clique: Range<Int>) {
    isEliminated[node] = true
    remaining -= 1
    order.append(Int32(node))
    eliminatedCliques.append(clique)
    entries += clique.count
    operations += Double(clique.count) * Double(clique.count)
  }

  // MARK: Minimum degree

  /// Meetings that counting degrees looks at: the squares of the cliques so far.
  var meetings: Int { eliminatedCliques.reduce(0) { $0 + $1.count * $1.count } }

  /// Adds the rows not yet taken up as cliques, and counts what every remaining effect meets.
  mutating func prepareDegrees(_ incidence: Incidence) {
    cliquesOf = Array(repeating: [], count: randomCount)
    for clique in eliminatedCliques { addClique(clique) }
    for row in isRowOpen.indices where isRowOpen[row] {
      let first = members.count
      members.append(contentsOf: incidence.nodes[incidence.entries(row)])
      addClique(first..<members.count)
    }
    for node in 0..<randomCount where !isEliminated[node] {
      let met = countedDegree(node)
      degrees[node] = Int32(met)
      queue.insert(node, degree: met)
      isHeavy[node] = cliquesOf[node].count > Self.manyCliques
      if isHeavy[node] { heavyCount += 1 }
    }
    for clique in cliques.indices { heavySize[clique] = heavies(in: cliques[clique]) }
    lastCount = order.count
  }

  private func heavies(in clique: Range<Int>) -> Int32 { Int32(clique.count { isHeavy[Int(members[$0])] }) }

  /// How many others an effect meets.
  private mutating func countedDegree(_ node: Int) -> Int {
    stamp += 1
    mark[node] = stamp
    var met = 0
    for clique in cliquesOf[node] where isAlive[Int(clique)] && met < remaining - 1 {
      for slot in cliques[Int(clique)] where mark[Int(members[slot])] != stamp {
        mark[Int(members[slot])] = stamp
        met += 1
      }
    }
    return met
  }

  /// Counts a heavy effect anew; one that is in few cliques by now is heavy no longer.
  private mutating func recount(_ node: Int) {
    let alive = isAlive
    cliquesOf[node].removeAll { !alive[Int($0)] }
    let met = countedDegree(node)
    queue.remove(node)
    degrees[node] = Int32(met)
    queue.insert(node, degree: met)
    isStale[node] = false
    guard cliquesOf[node].count <= Self.manyCliques else { return }
    isHeavy[node] = false
    heavyCount -= 1
  }

  private mutating func addClique(_ clique: Range<Int>) {
    let number = Int32(cliques.count)
    append(clique)
    for slot in clique {
      let node = Int(members[slot])
      if node < randomCount { cliquesOf[node].append(number) }
    }
  }

  private mutating func append(_ clique: Range<Int>) {
    cliques.append(clique)
    isAlive.append(true)
    randomSize.append(Int32(clique.count { Int(members[$0]) < randomCount }))
    outside.append(0)
    outsideStamp.append(0)
    heavySize.append(heavies(in: clique))
  }

  /// A random effect that meets fewest others; `nil` when all are eliminated.
  var cheapest: Int? {
    mutating get {
      while let first = queue.first, isStale[first] {
        recount(first)
        // With one the others have probably grown light as well, and stand where they do not belong.
        if !isHeavy[first], order.count - lastCount >= heavyCount {
          lastCount = order.count
          for node in 0..<randomCount where isStale[node] && !isEliminated[node] { recount(node) }
        }
      }
      return queue.first
    }
  }

  /// An upper bound of the number of effects that one meets.
  func degree(_ node: Int) -> Int { Int(degrees[node]) }

  /// Eliminates one effect: its cliques become one.
  mutating func eliminate(_ node: Int) {
    queue.remove(node)
    stamp += 1
    mark[node] = stamp
    let first = members.count
    for clique in cliquesOf[node] {
      isAlive[Int(clique)] = false
      for slot in cliques[Int(clique)] where mark[Int(members[slot])] != stamp {
        mark[Int(members[slot])] = stamp
        members.append(members[slot])
      }
    }
    let united = first..<members.count
    record(node, united)
    cliquesOf[node] = []
    countOutside(united)
    let number = Int32(cliques.count)
    append(united)
    for slot in united where Int(members[slot]) < randomCount { updateDegree(Int(members[slot]), united, number) }
  }

  /// For every clique that touches the new one: how many of its random effects lie outside it.
  ///
  /// Each meeting is counted once, so that the cost is that of the new clique's own members and not of all that they meet; fixed
  /// columns, which nearly always lie in the new clique, are left out of the count.
  private mutating func countOutside(_ united: Range<Int>) {
    for slot in united {
      let node = Int(members[slot])
      guard node < randomCount, !isHeavy[node] else { continue }
      for clique in cliquesOf[node] where isAlive[Int(clique)] {
        let c = Int(clique)
        if outsideStamp[c] != stamp {
          outsideStamp[c] = stamp
          outside[c] = randomSize[c]
          if heavySize[c] > 0 {
            for slot in cliques[c] where isHeavy[Int(members[slot])] && mark[Int(members[slot])] == stamp { outside[c] -= 1 }
          }
        }
        outside[c] -= 1
      }
    }
  }

  private mutating func updateDegree(_ node: Int, _ united: Range<Int>, _ number: Int32) {
    if isHeavy[node] {
      cliquesOf[node].append(number)
      isStale[node] = true
      return
    }
    var met = united.count - 1
    var own: [Int32] = []
    swap(&own, &cliquesOf[node])
    var kept = 0
    for clique in own where isAlive[Int(clique)] {
      let extra = Int(outside[Int(clique)])
      // A clique inside the new one adds nothing any more.
      if extra == 0 && cliques[Int(clique)].allSatisfy({ mark[Int(members[$0])] == stamp }) {
        isAlive[Int(clique)] = false
        continue
      }
      met += extra
      own[kept] = clique
      kept += 1
    }
    own.removeSubrange(kept...)
    own.append(number)
    swap(&own, &cliquesOf[node])
    let bounded = min(met, remaining - 1)
    if bounded != Int(degrees[node]) {
      queue.remove(node)
      degrees[node] = Int32(bounded)
      queue.insert(node, degree: bounded)
    }
  }
}
