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
    // C libraries. Headers only: each wraps the calls Swift cannot make. None is looked up by
    // pkg-config, whose folder would come before that of the archives in the Makefile.
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    // Loaded when they are needed, so that nothing of them is linked.
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(
      name: "CMarkdown", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CEdit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CPCRE", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"])]),

    // Pure: no file, no network, no database.
    .target(name: "Analysis"),
    .target(name: "Corpus"),
    .target(name: "Language"),

    // The outside world.
    .target(name: "Hashing", dependencies: ["CCrypto"]),
    .target(
      name: "Storage",
      dependencies: [
        "Analysis", "CMalloc", "CPCRE", "CSQLite", "CZlib", "CZstd", "Corpus", "Hashing",
        "Language",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]
    ),
    .target(name: "Transport", dependencies: ["CCurl"]),
    .target(name: "Narration", dependencies: ["Analysis", "Hashing", "Language", "Transport"]),
    .target(name: "Reporting", dependencies: ["CMarkdown", "Language", "Narration"]),

    // The front.
    .target(
      name: "Shell",
      dependencies: [
        "Analysis", "CEdit", "Corpus", "Hashing", "Language", "Narration", "Reporting", "Storage",
        "Transport",
      ]
    ),
    .executableTarget(
      name: "beatbook",
      dependencies: [
        "Analysis", "Corpus", "Language", "Reporting", "Shell", "Storage", "Transport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // Tests.
    .target(
      name: "TestSupport",
      dependencies: [
        "Language", "Narration", .product(name: "CustomDump", package: "swift-custom-dump"),
      ],
      path: "Tests/TestSupport"
    ),
    .testTarget(name: "AnalysisTests", dependencies: ["Analysis", "TestSupport"]),
    .testTarget(name: "CorpusTests", dependencies: ["Corpus", "TestSupport"]),
    .testTarget(
      name: "LanguageTests", dependencies: ["Language", "TestSupport"], exclude: ["Snapshots"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Language", "Narration", "Reporting", "TestSupport"],
      exclude: ["Charts/Snapshots", "Notebooks/Snapshots", "Stories/Snapshots"]),
    .testTarget(
      name: "TransportTests", dependencies: ["TestSupport", "Transport"], exclude: ["Snapshots"]),
    .testTarget(
      name: "NarrationTests", dependencies: ["Narration", "TestSupport", "Transport"],
      exclude: ["Models/Snapshots"]),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Analysis", "Corpus", "Language", "Storage", "TestSupport"]),
    .testTarget(
      name: "ShellTests",
      dependencies: [
        "Analysis", "Language", "Narration", "Reporting", "Shell", "Storage", "TestSupport",
        "Transport",
      ],
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
