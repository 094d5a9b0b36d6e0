import Foundation
import Testing

/// `evenhand ranks`: a table of estimates with standard errors.
@Suite struct RanksVerbTests {
  private static let table = "school,mean,se,kind\nA,90,1,x\nB,85,1,x\nC,70,1,x\nD,60,1,y\nE,59.5,1,y\n"

  private func run(_ text: String, _ arguments: String...) throws -> Program.Run {
    let folder = try TemporaryFolder()
    let file = try folder.write("table.csv", Data(text.utf8))
    return try Program.run(["ranks", file, "--estimate", "mean", "--error", "se"] + arguments)
  }

  @Test("rank sets, who could be among the first and pairs distinguished, for all and by pool")
  func sets() throws {
    let all = try JSON.read(try run(Self.table, "--first", "4", "--format", "json").output)
    #expect(all["people"]?.items.compactMap { $0["person"]?.text } == ["A", "B", "C", "D", "E"])
    #expect(all["people"]?.items[3]["simultaneous"]?.items.compactMap(\.value) == [4, 5])
    #expect(all["first"]?.items[0]["people"]?.items.compactMap(\.text) == ["A", "B", "C", "D", "E"])
    #expect(all["pairs"]?["told"]?.value == 9 && all["pairs"]?["all"]?.value == 10)
    let pools = try JSON.read(try run(Self.table, "--pool", "kind", "--format", "json").output)
    #expect(pools["people"]?.items[3]["rank"]?.value == 1 && pools["pairs"]?["all"]?.value == 4)
  }

  @Test("shuffled rows give everybody the same sets, and any number of threads the same bytes")
  func order() throws {
    let lines = Self.table.split(separator: "\n").map(String.init)
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    let (one, other) = (try run(Self.table, "--threads", "1").output, try run(turned, "--threads", "3").output)
    #expect(one == other)
  }

  @Test("every cell that can't be ranked by is named, in both languages; a column that is not there, too")
  func badInput() throws {
    let broken = "school,mean,se\nA,ninety,1\nB,85,-1\nC,,1\n"
    let run = try run(broken)
    #expect(run.status == 65)
    for part in ["row 2", "ninety", "row 3", "a standard error is 0 or more", "row 4"] { #expect(run.errors.contains(part), "\(part)") }
    let missing = try self.run("a,b\n1,2\n", "--lang", "zh")
    #expect(missing.status == 65 && missing.errors.contains("没有 mean 列"))
    #expect(try self.run(Self.table, "--level", "1.5").status == 64)
    let empty = try self.run("school,mean,se\n")
    #expect(empty.status == 0 || empty.status == 65)
    #expect(empty.output.contains("no two") || !empty.errors.isEmpty)
  }
}
