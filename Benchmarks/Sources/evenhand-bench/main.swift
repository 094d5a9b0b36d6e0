// One measurement a call, so that peak memory is that of the case:
//   evenhand-bench file CSV RESPONSE-FORMULA METHOD THREADS REPEATS
//   evenhand-bench crossed RATINGS THREADS SOLVER
//   evenhand-bench permutation TIED RATINGS DRAWS REPEATS   (one line: case, draws, CPU seconds of the best, millions a CPU second)
//   evenhand-bench write RATINGS CSV        (the same data for another program)
//   evenhand-bench write-moves ROWS CSV     (a graph of few meetings)
//   evenhand-bench factor CSV RESPONSE-FORMULA REPEATS   (one line: seconds of one solution of the equations at given variances)
// Prints one line: case, solver, seconds (best of the repeats), CPU seconds, peak MiB, criterion or -, variances.
import Foundation
import LinearAlgebra
import MixedModels
import Statistics

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("\(message)\n".utf8))
  exit(64)
}

func report(_ name: String, _ fit: MixedModelFit, _ best: Measurement) {
  let variances = (fit.variances.terms + fit.variances.residuals).map { String(format: "%.9g", $0) }.joined(separator: ",")
  let criterion = fit.criterion.map { String(format: "%.6f", $0) } ?? "-"
  let times = String(format: "%.3f\t%.3f", best.seconds, best.cpuSeconds)
  print("\(name)\t\(fit.solver.rawValue)\t\(times)\t\(Measurement.peakMemory)\t\(criterion)\t\(variances)\t\(BLASLibrary.current.name)")
}

func numericTable(_ path: String) throws -> ModelFrame {
  let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
  let names = lines[0].split(separator: ",").map(String.init)
  var columns = [[Double]](repeating: [], count: names.count)
  for line in lines.dropFirst() {
    for (j, field) in line.split(separator: ",").enumerated() { columns[j].append(Double(field) ?? .nan) }
  }
  return ModelFrame(zip(names, columns).map { (name: $0, column: .numeric($1)) })
}

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "file" where arguments.count == 6:
  let framed = try FormulaModel(Formula(arguments[2]), numericTable(arguments[1]))
  guard let method = LikelihoodMethod(rawValue: arguments[3]), let threads = Int(arguments[4]), let repeats = Int(arguments[5]) else {
    fail("method REML or ML, threads and repeats are numbers")
  }
  var best: (Measurement, MixedModelFit)?
  for _ in 0..<max(1, repeats) {
    var fit: MixedModelFit?
    let measured = try Measurement.of { fit = try framed.model.fit(FitOptions(method: method, threads: threads)) }
    if let fit, measured.seconds < best?.0.seconds ?? .infinity { best = (measured, fit) }
  }
  if let best { report("file", best.1, best.0) }
case "crossed" where arguments.count == 4:
  guard let ratings = Int(arguments[1]), let threads = Int(arguments[2]), let solver = SolverChoice(rawValue: arguments[3]) else {
    fail("ratings and threads are numbers, solver automatic, direct or iterative")
  }
  let model = CrossedDesign(ratings: ratings).model
  var fit: MixedModelFit?
  let measured = try Measurement.of { fit = try model.fit(FitOptions(solver: solver, threads: threads)) }
  if let fit { report("\(ratings)", fit, measured) }
case "permutation" where arguments.count == 5:
  let numbers = arguments.dropFirst().compactMap { Int($0) }
  guard numbers.count == 4, numbers[0] > 0, numbers[0] < numbers[1], numbers[2] > 0 else {
    fail("tied, ratings, draws and repeats are numbers, tied below ratings")
  }
  let rate = PermutationRate(tied: numbers[0], ratings: numbers[1], draws: numbers[2], repeats: numbers[3])
  let figures = String(format: "%.3f\t%.1f", rate.best.cpuSeconds, rate.perSecond / 1e6)
  print("permutation \(numbers[0]) of \(numbers[1])\t\(rate.draws)\t\(figures)")
case "factor" where arguments.count == 4:
  let framed = try FormulaModel(Formula(arguments[2]), numericTable(arguments[1]))
  guard let repeats = Int(arguments[3]), repeats > 0 else { fail("repeats is a number") }
  // At given variances there is one factorization, and its order is found for it.
  var options = FitOptions(solver: .direct)
  options.fixedTermVariances = framed.model.random.map { _ in 1 }
  options.fixedResidualVariances = [1]
  var best = Double.infinity
  for _ in 0..<repeats { best = min(best, try Measurement.of { _ = try framed.model.fit(options) }.seconds) }
  print(String(format: "factor\t%.4f", best))
case "write-moves" where arguments.count == 3:
  guard let rows = Int(arguments[1]) else { fail("rows is a number") }
  let design = MovesDesign(rows: rows)
  let lines = design.wage.indices.map { "\(design.wage[$0]),\(design.workers[$0]),\(design.firms[$0])" }
  try Data(("y,worker,firm\n" + lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: arguments[2]))
case "write" where arguments.count == 3:
  guard let ratings = Int(arguments[1]) else { fail("ratings is a number") }
  let design = CrossedDesign(ratings: ratings)
  _ = FileManager.default.createFile(atPath: arguments[2], contents: nil)
  guard let file = FileHandle(forWritingAtPath: arguments[2]) else { fail("cannot write \(arguments[2])") }
  var text = "score,target,rater,unit\n"
  for i in design.score.indices {
    text += "\(design.score[i]),\(design.targets[i]),\(design.raters[i]),\(design.unitCodes[i])\n"
    if text.utf8.count > 1 << 20 {
      file.write(Data(text.utf8))
      text = ""
    }
  }
  file.write(Data(text.utf8))
default:
  fail(
    "usage: evenhand-bench file CSV FORMULA METHOD THREADS REPEATS | crossed RATINGS THREADS SOLVER | permutation TIED RATINGS DRAWS REPEATS | factor CSV FORMULA REPEATS | write RATINGS CSV | write-moves ROWS CSV"
  )
}
