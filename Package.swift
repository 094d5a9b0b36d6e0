// swift-tools-version: 6.2
// The house of Evenhand: five floors, each a folder of `Sources`. Data flows one way, down this list; a module imports only what stands above it.
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .strictMemorySafety(),
]

let relaxed = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let yaml = Target.Dependency.product(name: "Yams", package: "Yams")
let database = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
// Its sockets alone: its server brings a client, and with it libraries for networks beyond this machine.
let sockets = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")

/// What tests that only read texts are compiled with: optimizing them takes longer than they run.
let unoptimized: [SwiftSetting] = strict + [.unsafeFlags(["-Onone"])]

/// A floor of the house: its folder below `Sources` and, where it has tests, below `Tests`.
struct Floor {
  var folder: String
  /// What its tests are compiled with.
  var testing = strict

  /// A system library: a module map, prototypes and one-line inline wrappers, nothing else.
  func library(_ name: String, _ pkgConfig: String?, _ packages: [String]) -> Target {
    .systemLibrary(name: name, path: "Sources/\(folder)/\(name)", pkgConfig: pkgConfig, providers: [.apt(packages)])
  }

  /// A module: its one idea, and what it may see.
  func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(
      name: name, dependencies: dependencies, path: "Sources/\(folder)/\(name)", resources: resources, swiftSettings: strict)
  }

  /// The program, whose target may not differ from the library by case alone.
  func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, path: "Sources/\(folder)/\(name)", swiftSettings: strict)
  }

  /// The tests of a module; they mirror `Sources`.
  func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    tests(running: name, [.target(name: name)] + dependencies, exclude: exclude)
  }

  /// The tests of a program, which run it and import nothing of it: they are compiled beside it.
  func tests(running name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
      name: "\(name)Tests", dependencies: ["_TestSupport"] + dependencies, path: "Tests/\(folder)/\(name)Tests", exclude: exclude,
      swiftSettings: testing)
  }
}

let system = Floor(folder: "System")
let numerics = Floor(folder: "Numerics")
let study = Floor(folder: "Study", testing: unoptimized)
let fairness = Floor(folder: "Fairness")
let library = Floor(folder: "Evenhand", testing: unoptimized)
let faces = Floor(folder: "Faces", testing: unoptimized)

let targets: [Target] = [
  system.library("CLAPACK", "lapack", ["liblapack-dev", "libblas-dev"]),
  system.library("CRmath", "libRmath", ["r-mathlib"]),
  system.library("CMessageDigest", "nettle", ["nettle-dev"]),
  system.library("CZip", "libzip", ["libzip-dev"]),
  system.library("CExpat", "expat", ["libexpat1-dev"]),
  system.library("CXLSXWriter", "xlsxwriter", ["libxlsxwriter-dev"]),
  system.library("CFreeXL", "freexl", ["libfreexl-dev"]),
  system.library("CReadStat", nil, ["libreadstat-dev"]),
  system.library("CMarkdown", "libcmark-gfm", ["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),

  numerics.module("LinearAlgebra", ["CLAPACK", relaxed]),
  numerics.module("Statistics", ["LinearAlgebra", "CRmath", relaxed]),
  numerics.module("Panels", ["LinearAlgebra", "Statistics", relaxed]),
  numerics.module("MixedModels", ["LinearAlgebra", "Statistics", "Panels", relaxed]),
  numerics.module("FacetsModels", ["LinearAlgebra", "Statistics", relaxed]),

  study.module("Messages"),
  study.module("RatingStudy", ["Panels", "Messages"]),
  study.module(
    "StudyFiles",
    ["Messages", "RatingStudy", "CMessageDigest", "CZip", "CExpat", "CXLSXWriter", "CFreeXL", "CReadStat", yaml, database, sqlite]),
  study.module(
    "StudyModel",
    ["Messages", "LinearAlgebra", "Statistics", "Panels", "RatingStudy", "MixedModels", "FacetsModels", relaxed]),

  fairness.module("GradeDistributions", ["Messages", "Statistics", "RatingStudy"]),
  fairness.module("YearLinks", ["Messages", "LinearAlgebra", "Statistics", "Panels", "RatingStudy", relaxed]),
  fairness.module("Normalization", ["Messages", "Statistics", "Panels", "RatingStudy", "StudyModel", relaxed]),
  fairness.module("Scoring", ["Messages", "Statistics", "RatingStudy", "StudyModel", "Normalization", relaxed]),
  fairness.module("HiddenReasons", ["Messages", "LinearAlgebra", "Statistics", "Panels", "RatingStudy"]),
  fairness.module(
    "GroupComparison",
    ["Messages", "Statistics", "Panels", "RatingStudy", "StudyModel", "Normalization", "Scoring", "HiddenReasons", relaxed]),
  fairness.module(
    "RaterBias",
    [
      "Messages", "LinearAlgebra", "Statistics", "Panels", "MixedModels", "RatingStudy", "StudyModel", "Scoring", "HiddenReasons", relaxed,
    ]),
  fairness.module("MarkingQuality", ["Messages", "Statistics", "Panels", "RatingStudy", "RaterBias", relaxed]),
  fairness.module("WeightSimulation", ["Messages", "RatingStudy", "StudyModel", "Scoring", "Statistics", relaxed]),
  fairness.module(
    "RatingPlans",
    [
      "Messages", "LinearAlgebra", "Statistics", "Panels", "RatingStudy", "StudyModel", "Scoring", "RaterBias", "WeightSimulation", relaxed,
    ]),
  fairness.module(
    "Synthesis",
    [
      "Messages", "LinearAlgebra", "Statistics", "FacetsModels", "RatingStudy", "StudyFiles", "StudyModel", "Normalization", "Scoring",
      "GroupComparison", "RaterBias", "WeightSimulation", "RatingPlans", "YearLinks", relaxed, yaml,
    ]),

  // What people import: a verb a file, and everything that a result is made of.
  library.module(
    "Evenhand",
    [
      "Messages", "LinearAlgebra", "Statistics", "Panels", "MixedModels", "FacetsModels", "RatingStudy", "StudyFiles",
      "StudyModel", "GradeDistributions", "YearLinks", "Normalization", "Scoring", "HiddenReasons", "GroupComparison", "RaterBias",
      "MarkingQuality", "WeightSimulation", "RatingPlans", "Synthesis",
    ]),

  faces.module("Charts", ["Statistics"]),
  faces.module("Reporting", ["Messages", "Evenhand", "Charts", "CMarkdown"]),
  // The page's files are embedded, so that an installed program needs nothing beside it.
  faces.module(
    "Workbench", ["Messages", "Evenhand", "Reporting", database, sockets], resources: [.embedInCode("Page")]),
  faces.program(
    "CommandLine",
    [
      "Messages", "Evenhand", "Reporting", "Workbench",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ]),
]

let tests: [Target] = [
  .target(
    name: "_TestSupport", dependencies: ["Messages", "RatingStudy", "Statistics"], path: "Tests/_TestSupport", swiftSettings: strict),
  numerics.tests(of: "LinearAlgebra", [relaxed]),
  numerics.tests(of: "Statistics"),
  numerics.tests(of: "Panels", ["LinearAlgebra", "Statistics"]),
  numerics.tests(of: "MixedModels", ["LinearAlgebra", "Statistics", relaxed]),
  numerics.tests(of: "FacetsModels", ["Statistics"]),
  study.tests(of: "Messages"),
  study.tests(of: "RatingStudy", ["Messages"]),
  study.tests(of: "StudyFiles", ["Messages", "RatingStudy", "CZip", database], exclude: ["Fixtures"]),
  study.tests(of: "StudyModel", ["Panels", "RatingStudy", "Statistics", "MixedModels", "FacetsModels", "Messages"]),
  fairness.tests(of: "GradeDistributions", ["Messages", "RatingStudy", "Statistics"]),
  fairness.tests(of: "YearLinks", ["Messages", "LinearAlgebra", "RatingStudy", "Statistics"]),
  fairness.tests(of: "Normalization", ["Messages", "RatingStudy", "Statistics", "StudyModel", "FacetsModels"]),
  fairness.tests(of: "Scoring", ["Messages", "Normalization", "RatingStudy", "StudyFiles", "StudyModel", "Statistics"]),
  fairness.tests(of: "HiddenReasons", ["Messages", "RatingStudy", "Statistics"]),
  fairness.tests(of: "GroupComparison", ["Messages", "RatingStudy", "Statistics", "StudyModel", "Normalization", "HiddenReasons"]),
  fairness.tests(
    of: "RaterBias", ["Messages", "Statistics", "MixedModels", "RatingStudy", "StudyFiles", "Scoring", "Synthesis", "HiddenReasons"]),
  fairness.tests(of: "MarkingQuality", ["Messages", "RaterBias", "RatingStudy", "Statistics"]),
  fairness.tests(
    of: "WeightSimulation", ["Messages", "RatingStudy", "Scoring", "StudyFiles", "StudyModel", "Statistics"]),
  fairness.tests(
    of: "RatingPlans", ["Messages", "RaterBias", "RatingStudy", "Scoring", "Statistics", "StudyModel", "WeightSimulation"]),
  fairness.tests(of: "Synthesis", ["Messages", "RatingStudy"]),
  library.tests(of: "Evenhand"),
  faces.tests(of: "Charts"),
  faces.tests(of: "Reporting", ["Messages"]),
  faces.tests(of: "Workbench", ["Messages", "Evenhand", "Reporting", database]),
  faces.tests(running: "CommandLine", ["Evenhand", "Workbench", "StudyFiles", database]),
]

let package = Package(
  name: "evenhand",
  products: [.executable(name: "evenhand", targets: ["CommandLine"])]
    // The library, and the numerics by themselves.
    + ["Evenhand", "MixedModels", "Panels", "Statistics", "LinearAlgebra"].map { .library(name: $0, targets: [$0]) },
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    // Below version 1 a minor version may change what it does.
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: targets + tests
)
