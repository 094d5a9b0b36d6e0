// Scoring and weight simulation, one measurement a call:
//   evenhand-bench-scoring write PEOPLE CSV          a components table of 6 columns of two decimals
//   evenhand-bench-scoring score CSV REPEATS         the whole of `score` after reading
//   evenhand-bench-scoring what-if CSV REPEATS       weights moved as in the workbench, and the whole of `simulate`, after reading
//   evenhand-bench-scoring live CSV REPEATS          one movement of a weight, people prepared: totals, ranks, bands, the most interesting changes
//   evenhand-bench-scoring robustness PEOPLE DRAWS REPEATS THREADS
//   evenhand-bench-scoring pairwise PEOPLE REPEATS
// Prints lines: case, best wall seconds, processor seconds, a check figure.
import Evenhand
import Foundation

let components = 6
let oldWeights = [40, 20, 15, 10, 10, 5]
let newWeights = [25, 25, 20, 15, 10, 5]
let weights = Dictionary(uniqueKeysWithValues: newWeights.enumerated().map { ("c\($0)", ExactDecimal(mantissa: Int64($1))) })

func report(_ name: String, _ time: Stopwatch, _ check: String) {
  print("\(name)\t\(String(format: "%.4f\t%.4f", time.seconds, time.cpuSeconds))\t\(check)")
}

func scheme(_ weights: [Int], _ rules: String) throws -> Scheme {
  let list = weights.enumerated().map { "c\($0): \($1)" }.joined(separator: ", ")
  return try Scheme(
    yaml:
      "\(rules)components: {\(list)}\nbands: {top: {top: 20%, rounding: floor, atCut: exclude}, yellow: {bottom: 5%}, red: {below: 60}}",
    file: "scheme")
}

/// Without rounding, with the total rounded, and with every step rounded.
let rules = [("exact", ""), ("total rounded", "round: {steps: {total: 2}}\n"), ("every step rounded", "round: 2\n")]

/// A study under a scheme, with another one proposed.
func opened(_ study: OpenedStudy, _ scheme: Scheme, _ proposal: Scheme? = nil) -> OpenedStudy {
  var opened = study
  (opened.scheme, opened.proposal) = (scheme, proposal)
  return opened
}

func table(_ people: Int) -> [[Double]] {
  var stream = RandomStream(seed: 1).substream("people")
  return (0..<people).map { _ in
    let merit = 80 + 5 * stream.normal()
    return (0..<components).map { _ in ((merit + 4 * stream.normal()) * 100).rounded() / 100 }
  }
}

let arguments = Array(CommandLine.arguments.dropFirst())
func number(_ index: Int) -> Int { Int(arguments[index]) ?? 1 }

switch arguments.first {
case "write" where arguments.count == 3:
  var text = "person," + (0..<components).map { "c\($0)" }.joined(separator: ",") + "\n"
  for (person, row) in table(number(1)).enumerated() {
    text += "p\(1_000_000_000 + person)," + row.map { "\($0)" }.joined(separator: ",") + "\n"
  }
  try text.write(toFile: arguments[2], atomically: true, encoding: .utf8)
case "score" where arguments.count == 3:
  let data = try Study.open(arguments[1])
  for (name, text) in rules {
    let own = opened(data, try scheme(oldWeights, text))
    let (time, result) = try Stopwatch.best(of: number(2)) { try Score().run(own) }
    report("score, \(name)", time, "rank of the first \(result.rank[0])")
  }
case "what-if" where arguments.count == 3:
  let data = try Study.open(arguments[1])
  for (name, text) in rules {
    let own = opened(data, try scheme(oldWeights, text))
    let (time, result) = try Stopwatch.best(of: number(2)) {
      let live = try Explore().run(own)
      return live.summary(try live.moved(to: weights))
    }
    report("opened for exploring, and the weights moved, \(name)", time, "\(result.bandChanges) bands")
    let live = try Explore().run(own)
    let (again, _) = try Stopwatch.best(of: number(2)) { live.summary(try live.moved(to: weights)) }
    report("the weights moved, opened before, \(name)", again, "")
  }
  let own = opened(data, try scheme(oldWeights, "round: 2\n"), try scheme(newWeights, "round: 2\n"))
  let (time, result) = try Stopwatch.best(of: 1) { try Simulate().run(own) }
  report("the whole what-if", time, "\(result.summary.bandChanges) bands")
case "live" where arguments.count == 3:
  let data = try Study.open(arguments[1])
  for (name, text) in rules {
    let live = try Explore().run(opened(data, try scheme(oldWeights, text)))
    let (time, changes) = try Stopwatch.best(of: number(2)) {
      let changes = try live.moved(to: weights).changes
      return changes.byInterest.prefix(100).map { changes[$0] }
    }
    let count = live.before.count
    report("one movement of a weight, \(count) people, \(name)", time, "first \(changes.first?.person ?? "nobody")")
    let outcome = try live.moved(to: weights)
    let (importance, _) = Stopwatch.best(of: number(2)) { live.importance(outcome) }
    report("its importances, \(name)", importance, "")
  }
case "robustness" where arguments.count == 5:
  let people = table(number(1))
  let columns = (0..<components).map { index in people.map { $0[index] } }
  let (time, counts) = Stopwatch.best(of: number(3)) {
    Robustness.acceptability(columns, draws: number(2), seed: 1, threads: number(4))
  }
  report("\(people.count) × \(components) × \(number(2)) draws, \(number(4)) threads", time, "\(counts[0])")
case "pairwise" where arguments.count == 3:
  let people = table(number(1))
  let (time, wins) = Stopwatch.best(of: number(2)) { PairwiseWins.matrix(people) }
  report("pairwise wins of \(people.count) people", time, "\(wins[1])")
default:
  FileHandle.standardError.write(Data("see the first lines of main.swift\n".utf8))
  exit(64)
}
