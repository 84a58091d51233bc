import Analysis
import Foundation
import Language
import Shell
import Storage

/// A session over a store in memory, and what it wrote.
final class Sitting {
  let session: Session
  private let written = Written()
  /// The store's own copy of the sample; dozens of them would fill a disk.
  private var copy: String?

  init(
    given: [String: String] = [:], format: String = "table", path: String = ":memory:",
    workplace: Workplace = Workplace()
  ) throws {
    let written = written
    var settings = Settings()
    settings.formatName = format
    session = Session(
      store: try Store(path: path), scorer: LexiconScorer(),
      output: Output(
        data: { written.data += $0 }, messages: { written.messages += $0 }),
      interruption: Interruption(), settings: settings, given: given,
      workplace: workplace, clock: { 1_774_636_200_000_000 })
  }

  deinit {
    guard let copy else { return }
    for file in [copy, copy + "-wal", copy + "-shm"] {
      try? FileManager.default.removeItem(atPath: file)
    }
  }

  /// Runs text and returns what was written to the answers since the last time.
  @discardableResult
  func run(_ text: String) -> String {
    outcome = session.run(Source(text))
    defer { written.data = "" }
    return written.data
  }

  /// How the last run ended.
  private(set) var outcome = Outcome.done

  /// What was written to the messages since the last time.
  func messages() -> String {
    defer { written.messages = "" }
    return written.messages
  }

  /// A sitting with the project's own synthetic snapshot, in a store of its own.
  static func withSample(
    format: String = "table", workplace: Workplace = Workplace()
  ) throws -> Sitting {
    let copy = loaded.path + "/\(UUID().uuidString).db"
    try FileManager.default.copyItem(atPath: loaded.path + "/sample.db", toPath: copy)
    let sitting = try Sitting(format: format, path: copy, workplace: workplace)
    sitting.copy = copy
    sitting.run("use \"Open Source AI\"")
    return sitting
  }

  /// A folder with a store into which the snapshot was loaded, once for all tests.
  private static let loaded: TemporaryFolder = {
    guard let folder = try? TemporaryFolder(),
      let sitting = try? Sitting(path: folder.path + "/sample.db")
    else { preconditionFailure("no temporary folder") }
    sitting.run("load \"\(sample)\" into \"Open Source AI\"")
    return folder
  }()

  static let sample = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../queries/snapshots/open-source-ai.jsonl.zst").standardizedFileURL.path

  private final class Written {
    var data = ""
    var messages = ""
  }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "beatbook-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(filePath: file))
    return file
  }
}
