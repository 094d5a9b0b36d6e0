import Testing

/// What `--timing` says adds up: each moment belongs to one stage, or to what lies between them.
@Suite struct TimingTests {
  /// Without a model; with one; with one within planning.
  @Test(arguments: [
    (["check", VerbTests.study], "reading # s, analyzing # s, writing # s; # s in all"),
    (["check", VerbTests.study, "--lang", "zh"], "读取 # 秒、分析 # 秒、写出 # 秒；共 # 秒"),
    (["compare", VerbTests.study], "reading # s, fitting the model # s, scoring # s, analyzing # s, writing # s; # s in all"),
    (["plan", "datasets/five-people"], "reading # s, fitting the model # s, planning # s, analyzing # s, writing # s; # s in all"),
  ]) func partsAreTheWhole(command: [String], sentence: String) throws {
    let run = try Program.run(command + ["--timing"])
    #expect(run.status == 0, "\(run.errors)")
    let said = try #require(run.errorLines.last)
    let numbers = said.matches(of: /[0-9]+\.[0-9]+/).compactMap { Double($0.output) }
    #expect(said.replacing(/[0-9]+\.[0-9]+/, with: "#") == sentence)
    let parts = numbers.dropLast()
    #expect(abs(parts.reduce(0, +) - (numbers.last ?? -1)) <= 0.005 * Double(numbers.count) + 1e-9, "\(said)")
  }
}
