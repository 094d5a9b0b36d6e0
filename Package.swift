// swift-tools-version: 6.2
// The house of Evenhand. Data flows one way, down this list; a module imports only modules above it.
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .strictMemorySafety(),
]

/// A module of the house: its one idea, and what it may see.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one module; they mirror `Sources`.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "_TestSupport"] + dependencies,
    swiftSettings: strict)
}

let relaxed = Target.Dependency.product(name: "RealModule", package: "swift-numerics")

let package = Package(
  name: "evenhand",
  products: [
    .executable(name: "evenhand", targets: ["evenhand"]),
    // For the package of benchmarks.
    .library(name: "LinearAlgebra", targets: ["LinearAlgebra"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "MixedModels", targets: ["MixedModels"]),
    .library(name: "RatingStudy", targets: ["RatingStudy"]),
    .library(name: "StudyFiles", targets: ["StudyFiles"]),
    .library(name: "Scoring", targets: ["Scoring"]),
    .library(name: "WeightSimulation", targets: ["WeightSimulation"]),
    // For event studies of any panel.
    .library(name: "RaterBias", targets: ["RaterBias"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // Below version 1 a minor version may change what it does.
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    // System libraries: a module map, prototypes and one-line inline wrappers, nothing else.
    .systemLibrary(
      name: "CLAPACK", pkgConfig: "lapack", providers: [.apt(["liblapack-dev", "libblas-dev"])]),
    .systemLibrary(name: "CRmath", pkgConfig: "libRmath", providers: [.apt(["r-mathlib"])]),
    .systemLibrary(name: "CMessageDigest", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // The modules, in the order of the house.
    module("Messages"),
    module("LinearAlgebra", ["CLAPACK", relaxed]),
    module("Statistics", ["LinearAlgebra", "CRmath", relaxed]),
    module("MixedModels", ["LinearAlgebra", "Statistics", relaxed]),
    module("FacetsModels", ["LinearAlgebra", "Statistics", relaxed]),
    module("RatingStudy", ["Messages"]),
    module(
      "StudyFiles",
      [
        "Messages", "RatingStudy", "CMessageDigest", "CZip", "CXLSXWriter",
        .product(name: "Yams", package: "Yams"), .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    module("StudyModel", ["Messages", "LinearAlgebra", "Statistics", "RatingStudy", "MixedModels", "FacetsModels", relaxed]),
    module("Normalization", ["Messages", "Statistics", "RatingStudy", "StudyModel", relaxed]),
    module(
      "Scoring", ["Messages", "Statistics", "RatingStudy", "StudyModel", "Normalization", relaxed]),
    module(
      "GroupComparison",
      ["Messages", "Statistics", "RatingStudy", "StudyModel", "Normalization", "Scoring", relaxed]),
    module("RaterBias", ["Messages", "LinearAlgebra", "Statistics", "MixedModels", "RatingStudy", "Scoring", relaxed]),
    module("WeightSimulation", ["Messages", "RatingStudy", "StudyModel", "Scoring", "Statistics", relaxed]),
    module(
      "Synthesis",
      [
        "Messages", "Statistics", "FacetsModels", "RatingStudy", "StudyFiles", "StudyModel", "Normalization", "Scoring", "GroupComparison",
        "RaterBias", "WeightSimulation", relaxed, .product(name: "Yams", package: "Yams"),
      ]),
    module("Charts"),
    module(
      "Reporting",
      [
        "Messages", "StudyFiles", "LinearAlgebra", "Statistics", "MixedModels", "FacetsModels", "RatingStudy", "StudyModel", "Normalization",
        "Scoring",
        "GroupComparison", "RaterBias", "WeightSimulation", "Synthesis", "Charts",
      ]),
    // The page's files are embedded, so that an installed program needs nothing beside it.
    .target(
      name: "Workbench",
      dependencies: [
        "Messages", "RatingStudy", "StudyFiles", "Scoring", "RaterBias", "WeightSimulation", "Reporting",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ], resources: [.embedInCode("Page")], swiftSettings: strict),

    .executableTarget(
      name: "evenhand",
      dependencies: [
        "Messages", "LinearAlgebra", "Statistics", "MixedModels", "FacetsModels", "RatingStudy", "StudyFiles", "StudyModel",
        "Normalization", "Scoring", "GroupComparison", "RaterBias", "WeightSimulation", "Synthesis", "Reporting", "Workbench",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    // Tests, a target per module.
    .target(name: "_TestSupport", dependencies: ["RatingStudy", "Statistics"], swiftSettings: strict),
    tests(of: "Messages"),
    tests(of: "LinearAlgebra", [relaxed]),
    tests(of: "Statistics"),
    tests(of: "MixedModels", ["LinearAlgebra", "Statistics", relaxed]),
    tests(of: "FacetsModels", ["Statistics"]),
    tests(of: "RatingStudy", ["Messages"]),
    tests(of: "StudyModel", ["RatingStudy", "Statistics", "MixedModels", "FacetsModels", "Messages"]),
    tests(of: "Normalization", ["Messages", "RatingStudy", "Statistics", "StudyModel"]),
    tests(of: "GroupComparison", ["Messages", "RatingStudy", "Statistics", "StudyModel", "Normalization"]),
    tests(of: "Scoring", ["Messages", "Normalization", "RatingStudy", "StudyFiles", "StudyModel", "Statistics"]),
    tests(of: "RaterBias", ["Messages", "Statistics", "MixedModels", "RatingStudy", "StudyFiles", "Scoring", "Synthesis"]),
    tests(of: "WeightSimulation", ["Messages", "RatingStudy", "Scoring", "StudyFiles", "StudyModel", "Statistics"]),
    tests(of: "Synthesis", ["Messages", "RatingStudy"]),
    tests(of: "Charts"),
    tests(of: "Reporting", ["Messages"]),
    tests(
      of: "Workbench",
      [
        "Messages", "RatingStudy", "StudyFiles", "Scoring", "RaterBias", "WeightSimulation", "Reporting",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(of: "evenhand", ["Workbench", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(
      name: "StudyFilesTests",
      dependencies: [
        "StudyFiles", "Messages", "RatingStudy", "CZip", "_TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
  ]
)
