// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target: Swift 6 mode, the upcoming features, warnings as errors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

/// A module of ours, in `Sources/<name>`.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = []
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict + settings)
}

/// The tests of one module, in `Tests/<name>Tests`.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies,
    swiftSettings: strict)
}

let package = Package(
  name: "deckform",
  products: [
    .executable(name: "deckform", targets: ["deckform"]),
    .library(name: "DeckKit", targets: ["DeckModel", "DeckPlan", "DeckManifest", "DeckSync"]),
    .library(name: "AnkiConnect", targets: ["AnkiConnect", "JSONText"]),
    .library(name: "AnkiSearch", targets: ["AnkiSearch"]),
    .library(name: "AnkiPackage", targets: ["AnkiPackage"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // The system's libraries.
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CMarkdown", pkgConfig: "md4c-html",
      providers: [.apt(["libmd4c-html0-dev", "libmd4c-dev"])]),
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .target(name: "CCurl"),
    .target(
      name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),

    // Small tools that know nothing of decks.
    module("Digests", ["CCrypto"]),
    module("DeckFiles"),
    tests("DeckFiles", ["FileFixtures"]),
    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: strict),
    .target(name: "Growth", path: "Tests/Growth", swiftSettings: strict),
    .target(name: "BuiltProgram", path: "Tests/BuiltProgram", swiftSettings: strict),
    .target(
      name: "FileFixtures", dependencies: ["DeckFiles"], path: "Tests/FileFixtures",
      swiftSettings: strict),
    module("JSONText", ["CSimdJSON"]),
    module("YAMLTree", ["CYAML"], settings: [.strictMemorySafety()]),
    tests("YAMLTree", ["SeededRandom"]),

    // The straight line.
    module("DeckModel"),
    module("DeckPlan", ["DeckModel", "Digests"]),
    module("CardRendering", ["DeckModel", "DeckPlan", "Digests"]),
    module("DeckManifest", ["DeckModel", "YAMLTree", "DeckFiles", "Digests", "CMarkdown"]),
    module("DeckSync", ["DeckModel", "DeckPlan", "JSONText"]),
    module("AnkiSearch", ["DeckModel"]),
    module(
      "AnkiConnect",
      [
        "DeckModel", "DeckPlan", "DeckSync", "AnkiSearch", "JSONText", "DeckFiles", "Digests",
        "CCurl",
      ]
    ),
    module(
      "AnkiPackage",
      [
        "AnkiSearch", "DeckModel", "DeckPlan", "DeckSync", "JSONText", "DeckFiles", "Digests",
        "CPCRE2", "CZip", "CZstd", grdb, sqlite,
      ]),
    module(
      "AnkiServer",
      [
        "DeckModel", "DeckPlan", "CardRendering", "AnkiConnect", "AnkiPackage", "AnkiSearch",
        "JSONText", "DeckFiles", "Digests", "CCurl", grdb, flyingSocks,
      ]),
    module(
      "DeckCommands",
      [
        "DeckModel", "DeckPlan", "CardRendering", "DeckManifest", "DeckSync", "AnkiConnect",
        "AnkiPackage", "AnkiSearch", "AnkiServer", "JSONText", "DeckFiles", "Digests", "YAMLTree",
        argumentParser,
      ]),
    tests("DeckPlan", ["SeededRandom"]),
    tests(
      "DeckCommands",
      [
        "DeckManifest", "DeckModel", "DeckPlan", "DeckSync", "FileFixtures", "SeededRandom",
        "YAMLTree", argumentParser,
      ]),
    tests(
      "CardRendering", ["AnkiOracle", "DeckManifest", "DeckModel", "DeckPlan", "SeededRandom"]),
    tests("JSONText", ["SeededRandom"]),
    tests("AnkiSearch", ["AnkiOracle", "SeededRandom"]),
    tests(
      "AnkiConnect", ["AnkiSearch", "DeckModel", "DeckPlan", "DeckSync", "Digests", "JSONText"]),
    .testTarget(
      name: "AnkiServerTests",
      dependencies: [
        "AnkiServer", "AnkiConnect", "AnkiPackage", "BuiltProgram", "JSONText", "SeededRandom",
        "deckform",
        grdb,
      ],
      exclude: ["Contract/Scenarios", "Contract/Recorded", "Contract/Differences.json"],
      swiftSettings: strict),
    tests("Digests"),
    tests("DeckModel", ["AnkiOracle", "Digests", "SeededRandom"]),
    tests(
      "AnkiPackage",
      [
        "AnkiOracle", "AnkiSearch", "BackendContract", "CZstd", "DeckModel", "DeckPlan", "DeckSync",
        "Digests", "Growth", "JSONText", "SeededRandom", grdb,
      ]),
    .target(name: "AnkiOracle", path: "Tests/Support/swift", swiftSettings: strict),
    .executableTarget(
      name: "deckform", dependencies: ["CMalloc", "DeckCommands"], swiftSettings: strict),
    .testTarget(
      name: "IntegrationTests",
      dependencies: [
        "deckform", "AnkiConnect", "AnkiPackage", "BackendContract", "BuiltProgram", "DeckModel",
        "Digests",
      ],
      swiftSettings: strict),
    tests(
      "DeckManifest",
      ["AnkiOracle", "DeckModel", "DeckFiles", "FileFixtures", "Growth", "SeededRandom"]),
    .target(
      name: "BackendContract", dependencies: ["DeckModel", "DeckPlan", "DeckSync", "SeededRandom"],
      path: "Tests/BackendContract", swiftSettings: strict),
    tests("DeckSync", ["BackendContract", "DeckModel", "DeckPlan", "SeededRandom"]),
  ],
  cxxLanguageStandard: .cxx17
)
