// swift-tools-version: 6.2
// What the library looks like from outside: a package of its own that imports Evenhand and nothing else.
import PackageDescription

let package = Package(
  name: "evenhand-examples",
  dependencies: [.package(name: "evenhand", path: "..")],
  targets: [
    .executableTarget(
      name: "three-findings", dependencies: [.product(name: "Evenhand", package: "evenhand")],
      swiftSettings: [
        .swiftLanguageMode(.v6), .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("InternalImportsByDefault"),
      ])
  ]
)
