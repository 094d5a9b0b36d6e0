// swift-tools-version: 6.2
// Benchmarks of Evenhand, a package of its own so that the main one stays free of them. Never build it with -enable-testing.
import PackageDescription

let package = Package(
  name: "evenhand-benchmarks",
  dependencies: [.package(name: "evenhand", path: "..")],
  targets: [
    .executableTarget(
      name: "evenhand-bench",
      dependencies: [
        .product(name: "MixedModels", package: "evenhand"), .product(name: "LinearAlgebra", package: "evenhand"),
        .product(name: "Statistics", package: "evenhand"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "evenhand-bench-files", dependencies: [.product(name: "Evenhand", package: "evenhand")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "evenhand-bench-scoring", dependencies: [.product(name: "Evenhand", package: "evenhand")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
