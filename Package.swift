// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "beatbook",
  products: [
    .executable(name: "beatbook", targets: ["beatbook"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump.git", exact: "1.7.3"),
  ],
  targets: [
    // C libraries. Headers only: each wraps the calls Swift cannot make.
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CPCRE", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),

    // Pure: no file, no network, no database.
    .target(name: "Analysis"),
    .target(name: "Corpus"),
    .target(name: "Language"),

    // The outside world.
    .target(
      name: "Storage",
      dependencies: [
        "Analysis", "CCrypto", "CPCRE", "CSQLite", "CZlib", "CZstd", "Corpus", "Language",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]
    ),
    .target(name: "Reporting", dependencies: ["Language"]),

    // The front.
    .target(
      name: "Shell",
      dependencies: ["Analysis", "CEdit", "Corpus", "Language", "Reporting", "Storage"]
    ),
    .executableTarget(
      name: "beatbook",
      dependencies: [
        "Analysis", "Corpus", "Language", "Reporting", "Shell", "Storage",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // Tests.
    .target(
      name: "TestSupport",
      dependencies: ["Language", .product(name: "CustomDump", package: "swift-custom-dump")],
      path: "Tests/TestSupport"
    ),
    .testTarget(name: "AnalysisTests", dependencies: ["Analysis", "TestSupport"]),
    .testTarget(name: "CorpusTests", dependencies: ["Corpus", "TestSupport"]),
    .testTarget(
      name: "LanguageTests", dependencies: ["Language", "TestSupport"], exclude: ["Snapshots"]),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting", "Language", "TestSupport"],
      exclude: ["Charts/Snapshots"]),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Analysis", "Corpus", "Language", "Storage", "TestSupport"]),
    .testTarget(
      name: "ShellTests",
      dependencies: ["Analysis", "Language", "Reporting", "Shell", "Storage", "TestSupport"],
      exclude: ["Snapshots"]),
    .testTarget(name: "beatbookTests", dependencies: ["beatbook", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
