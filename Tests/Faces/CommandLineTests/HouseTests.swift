import Foundation
import Testing
import _TestSupport

/// One home for every idea, told from the sources: what stands in two places drifts apart.
@Suite struct HouseTests {
  /// A Swift file of `Sources`, comments left out.
  private struct Source {
    var path: String
    var code: String

    /// Its module: `Sources/FLOOR/MODULE/…`.
    var module: String { String(path.split(separator: "/")[2]) }
    /// Its own name, without its folder.
    var name: String { String(path.split(separator: "/").last ?? "") }
  }

  private static let sources: [Source] = {
    let files = (try? Repository.files(under: "Sources", suffix: ".swift")) ?? []
    return files.compactMap { path in
      guard let text = try? Repository.text(path) else { return nil }
      return Source(path: path, code: text.replacing(/\/\/[^\n]*/, with: ""))
    }
  }()

  /// The sign of an idea in code, and the files that it may stand in.
  private struct Idea: Sendable, CustomTestStringConvertible {
    var name: String
    var sign: String
    var homes: [String]

    var testDescription: String { name }
  }

  private static let ideas = [
    Idea(name: "disjoint sets: up to the root", sign: #"while [\w(]*\[\w+\]\)* != \w+ \{"#, homes: ["DisjointSets.swift"]),
    Idea(
      name: "conjugate gradients: two-way tables, blocks of a mixed model, logits of a facets model, residuals of rows",
      sign: #"let curvature\b"#,
      homes: ["BlockSolver.swift", "ConjugateGradient.swift", "EffectProjection.swift", "TwoWaySystem.swift"]),
    Idea(name: "the two-way normal equations", sign: #"struct TwoWaySystem\b|struct \w*Laplacian\w*"#, homes: ["TwoWaySystem.swift"]),
    Idea(
      name: "clustered covariance: CR1's factor", sign: #"- 1\)? \* (Double\()?\(?\w+ - 1\)+ / "#,
      homes: ["ClusteredCovariance.swift"]),
    Idea(
      name: "the median; in the exact decimals of a scheme it is a choice of positions", sign: #"\.count % 2 =="#,
      homes: ["Median.swift", "RatingAggregation.swift"]),
    Idea(name: "the constant of the median absolute deviation", sign: #"1\.4826"#, homes: ["RobustScale.swift"]),
    Idea(
      name: "dense codes: distinct keys in order, and the place of each; a chart has rows and columns of its own",
      sign: #"levels\.sort\(\)|Set\([^\n]*\)\.sorted\(\)(?:(?!\n\n)[\s\S]){0,300}uniqueKeysWithValues: zip\("#,
      homes: ["DenseCodes.swift", "RaterCharts.swift"]),
    Idea(name: "the steps of scores: greatest common divisor", sign: #"[dD]ivisor\(_ \w+: Int64"#, homes: ["ScoreLattice.swift"]),
    Idea(
      name: "the former unit's ratings: moves away from the unit that scores", sign: #"\.from == (scoring|ratings)"#,
      homes: ["FormerUnitRatings.swift"]),
    Idea(
      name: "the spread of a component: products of two raters' scores", sign: #"\bfunc (betweenTargets|withinRaters)\b"#,
      homes: ["SpreadEstimator.swift"]),
  ]

  @Test(arguments: ideas)
  private func hasOneHome(idea: Idea) throws {
    let sign = try Regex(idea.sign)
    let found = Self.sources.filter { $0.code.contains(sign) }.map(\.path)
    for path in found { #expect(idea.homes.contains { path.hasSuffix("/" + $0) }, "\(idea.name): also in \(path)") }
    // A sign that is found nowhere guards nothing.
    #expect(!found.isEmpty, "\(idea.name): nowhere")
  }

  /// Where each type is declared.
  private static let declarations: [String: Set<String>] = {
    var found: [String: Set<String>] = [:]
    for source in sources {
      for match in source.code.matches(of: /\b(?:struct|class|enum|actor|protocol|typealias)\s+([A-Z]\w*)/) {
        found[String(match.1), default: []].insert(source.path)
      }
    }
    return found
  }()

  /// Types that a verb still to come will use, and the glossary, whose reader is the test of the sentences.
  private static let awaited: Set<String> = ["SchemeTemplate", "Glossary"]

  /// From the program and from what the library hands out every type is reached, by name or as the extension of one that is: no code
  /// exists that its own tests alone call.
  @Test func nothingExistsForItsTestsAlone() {
    let words = Dictionary(
      uniqueKeysWithValues: Self.sources.map { ($0.path, Set($0.code.matches(of: /\b[A-Z]\w*/).map { String($0.0) })) })
    let extended = Dictionary(
      uniqueKeysWithValues: Self.sources.map {
        ($0.path, Set($0.code.matches(of: /\bextension\s+([A-Z]\w*)/).map { String($0.1) }))
      })
    let declaring = Self.declarations.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    var reached = Set(
      Self.sources.filter {
        $0.module == "CommandLine" || !declaring.contains($0.path)
          || $0.code.contains(#/\bpublic (?:final |indirect )*(?:struct|class|enum|actor|protocol)\s/#)
      }.map(\.path))
    while true {
      let known = reached.reduce(into: Set<String>()) { $0.formUnion(words[$1] ?? []) }
      var next = reached
      for (type, files) in Self.declarations where known.contains(type) { next.formUnion(files) }
      for source in Self.sources where !next.contains(source.path) {
        let extends = extended[source.path, default: []]
        if extends.contains(where: { Self.declarations[$0].map { !$0.isDisjoint(with: reached) } ?? true }) { next.insert(source.path) }
      }
      if next == reached { break }
      reached = next
    }
    let lone = Self.sources.filter { !reached.contains($0.path) && !Self.awaited.contains(String($0.name.dropLast(".swift".count))) }
    #expect(lone.isEmpty, "only tests lead to \(lone.map(\.path))")
  }

  /// A type of a file that is reached may be alone all the same.
  @Test func everyTypeIsUsed() {
    var counts: [String: Int] = [:]
    for source in Self.sources {
      for match in source.code.matches(of: /(extension\s+)?\b([A-Z]\w*)/) where match.1 == nil { counts[String(match.2), default: 0] += 1 }
    }
    let handedOut = Self.sources.reduce(into: Set<String>()) { names, source in
      for match in source.code.matches(of: /\bpublic (?:final |indirect )*(?:struct|class|enum|actor|protocol)\s+([A-Z]\w*)/) {
        names.insert(String(match.1))
      }
      if source.code.contains("@main") {
        for match in source.code.matches(of: /@main\s+(?:struct|enum)\s+([A-Z]\w*)/) { names.insert(String(match.1)) }
      }
    }
    let lone = Self.declarations.keys.filter { counts[$0] == 1 && !handedOut.contains($0) && !Self.awaited.contains($0) }
    #expect(lone.isEmpty, "named by nobody but tests: \(lone.sorted())")
  }

  /// Modules in the order of `Package.swift`; each imports only what stands above it.
  @Test func importsFollowTheOrder() throws {
    let package = try Repository.text("Package.swift")
    let order = package.matches(of: /\.(?:library|module|program)\(\s*"(\w+)"/).map { String($0.1) }
    #expect(order.count > 20 && Set(order).count == order.count)
    let places = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    for module in Repository.modules { #expect(places[module] != nil, "\(module) is not in the list") }
    for source in Self.sources {
      guard let own = places[source.module] else { continue }
      for match in source.code.matches(of: /\bimport (\w+)/) {
        guard let other = places[String(match.1)] else { continue }
        #expect(other < own, "\(source.path) imports \(match.1), which stands below it")
      }
    }
  }

  /// BLAS and LAPACK are called in one module.
  @Test func oneModuleCallsLAPACK() {
    for source in Self.sources where source.module != "LinearAlgebra" {
      #expect(!source.code.contains("import CLAPACK") && !source.code.contains(/\bla_d\w+\(/), "\(source.path)")
    }
  }

  /// The files that CONTRIBUTING.md points to are there.
  @Test func signpostsPointSomewhere() throws {
    let text = try Repository.text("CONTRIBUTING.md")
    let paths = Self.sources.map(\.path) + (try Repository.files(under: "Tests", suffix: ".swift"))
    let named = text.matches(of: /`([A-Za-z]+\/[A-Za-z\/]+\.swift)`/).map { String($0.output.1) }
    #expect(named.count >= 15)
    for name in named { #expect(paths.contains { $0.hasSuffix("/" + name) || $0 == name }, "\(name)") }
  }
}
