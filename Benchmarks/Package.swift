// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "deckform", path: "..")],
  targets: [
    .executableTarget(
      name: "fetch-package",
      dependencies: [
        .product(name: "AnkiPackage", package: "deckform"),
        .product(name: "DeckKit", package: "deckform"),
      ])
  ]
)
