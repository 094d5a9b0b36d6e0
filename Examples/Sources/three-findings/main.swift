// Three findings about a study, in words: whether leaders favor the units they oversee, what separates the groups, and what the proposed
// weights would do.
//   three-findings [STUDY]
import Evenhand

let path = CommandLine.arguments.dropFirst().first ?? "datasets/coastal-district"

do {
  let district = try Study.open(path)
  for note in district.notes { print(note.file, note.message.text(in: .english)) }

  // 1. Does anybody favor those they oversee? A finding is a hint for review, and says what of ranks and bands hangs on it.
  var audit = Audit()
  audit.settings.detectors = [.favoritism]
  let hints = try audit.run(district)
  let favoring = hints.value.findings(.favoritism, .rater).filter { $0.verdict == .flagged }
  print("1.", favoring.first?.summary.text(in: .english) ?? "Nobody stands apart.")
  for impact in hints.impact ?? [] where impact.rater == favoring.first?.subject.rater {
    print("   Without it \(impact.rankChanges) ranks and \(impact.bandChanges) bands would be others.")
  }

  // 2. What separates the groups, and how much of it do the raters support who score both?
  let gaps = try Compare().run(district).components.flatMap(\.gaps)
  let widest = gaps.max { abs($0.unsupported ?? 0) < abs($1.unsupported ?? 0) }
  print("2.", widest?.message.text(in: .english) ?? "There is but one group.")
  for method in try Normalize([.anchored, .z]).run(district).methods {
    let moved = method.price.map { "\($0.bandChanges) bands" } ?? "nothing, since it can't be applied"
    print("   Normalized by \(method.report.method) it would change \(moved).")
  }

  // 3. What would the proposed weights do?
  let change = try Simulate().run(district)
  let (moved, people) = (change.changes.count { $0.rankBefore != $0.rankAfter }, change.changes.count)
  print("3. Under the proposal \(moved) of \(people) people would have another rank and \(change.summary.bandChanges) another band.")
} catch {
  print("No answer:", error.message.text(in: .english))
}
