import Corpus
import Foundation
import Language
import Storage
import TestSupport
import Testing

struct LoadSourcesTests {
  let loading: Loading

  init() throws {
    loading = try Loading()
  }

  @Test func `a folder is read in the order of its files' names`() throws {
    let folder = loading.folder
    try folder.write(line("2", "b"), to: "dump/b.jsonl")
    try folder.write(line("1", "a"), to: "dump/B.jsonl")
    try folder.write(line("3", "c"), to: "dump/sub/a.ndjson")
    try folder.write("# Posts\n", to: "dump/README.md")
    try folder.write("All rights reserved.\nNothing else.\n", to: "dump/LICENCE.txt")
    try folder.write(line("4", "d"), to: "dump/.hidden.jsonl")
    let summary = try loading.load("dump")
    #expect(summary.files == 3)
    #expect(summary.filesPassedOver == ["README.md", "LICENCE.txt"])
    #expect(
      try loading.rows("SELECT id FROM \(everyPost) ORDER BY post") == [
        [.text("x:1")], [.text("x:2")], [.text("x:3")],
      ])
    #expect(
      try loading.rows("SELECT path FROM resource ORDER BY id") == [
        [.text("B.jsonl")], [.text("b.jsonl")], [.text("sub/a.ndjson")],
      ])
  }

  @Test func `an empty store that is open elsewhere is loaded into`() throws {
    // As a second window has it, which has asked something.
    let other = try Store(path: loading.store.path)
    _ = try other.catalogue()
    _ = try loading.value("SELECT count(*) FROM post")
    try loading.folder.write(line("1", "a"), to: "a.jsonl")
    #expect(try loading.load("a.jsonl").new == 1)
    #expect(try other.run(CompiledQuery(sql: "SELECT count(*) FROM post")).rows == [[.integer(1)]])
  }

  @Test func `the catalogue follows what is written, here and elsewhere`() throws {
    let other = try Store(path: loading.store.path)
    #expect(try other.catalogue().extents.newest == nil)
    #expect(try loading.store.catalogue().extents.newest == nil)
    try loading.folder.write(line("1", "a"), to: "a.jsonl")
    try loading.load("a.jsonl")
    #expect(try loading.store.catalogue().extents.newest != nil)
    #expect(try other.catalogue() == loading.store.catalogue())
    try loading.folder.write(line("2", "b"), to: "b.jsonl")
    try loading.load("b.jsonl", into: "Open")
    #expect(try loading.store.catalogue().beats.map(\.name) == ["Open"])
    #expect(try other.catalogue() == loading.store.catalogue())
  }

  @Test func `the digest of several files is that of their list`() throws {
    try loading.folder.write(
      "{\"source\":\"x\",\"id\":\"1\",\"time\":\"2026\",\"text\":\"a\"}\n", to: "d/a.jsonl")
    try loading.folder.write(line("2", "b"), to: "d/b.jsonl")
    let one = try loading.load("d/a.jsonl").sha256
    let other = try loading.load("d/b.jsonl").sha256
    let list = try loading.folder.write("\(one)  a.jsonl\n\(other)  b.jsonl\n", to: "list.bin")
    let tool = Process()
    tool.executableURL = URL(filePath: "/usr/bin/sha256sum")
    tool.arguments = [list]
    let pipe = Pipe()
    tool.standardOutput = pipe
    try tool.run()
    let printed = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(printed.hasPrefix(try loading.load("d").sha256))
  }

  @Test func `patterns are expanded`() throws {
    for name in ["p1.jsonl", "p2.jsonl", "q1.jsonl"] {
      try loading.folder.write(line(name, "a"), to: name)
    }
    #expect(try loading.load("p?.jsonl").new == 2)
    #expect(try loading.load("[p-q]1.jsonl").new == 1)
    try loading.folder.write(line("odd", "a"), to: "[x].jsonl")
    #expect(try loading.load("[x].jsonl").new == 1)
    #expect(throws: LoadError.nothingToLoad(path: loading.folder.file("z*.jsonl"))) {
      try loading.load("z*.jsonl")
    }
  }

  @Test func `one bad file fails the whole load`() throws {
    try loading.folder.write(line("1", "a"), to: "d/a.jsonl")
    try loading.folder.write([UInt8](repeating: 0, count: 600), to: "d/b.jsonl")
    let before = try loading.everything()
    let error = #expect(throws: LoadError.self) { try loading.load("d", into: "New") }
    #expect(error?.description.contains("b.jsonl") == true)
    #expect(try loading.everything() == before)
    #expect(throws: LoadError.self) { try loading.load("missing.jsonl") }
  }

  @Test func `a tar archive is refused`() throws {
    var bytes = [UInt8](repeating: 0, count: 1024)
    bytes.replaceSubrange(257..<262, with: Array("ustar".utf8))
    let path = try loading.folder.write(bytes, to: "posts.tar.gz")
    let error = #expect(throws: LoadError.archive(path: path)) { try loading.load("posts.tar.gz") }
    #expect(error?.hint == "unpack it and load the folder")
  }

  @Test func `a data package tells how the files were captured`() throws {
    let hash = "0000000000000000000000000000000000000000000000000000000000000000"
    func package(_ hash: String) -> String {
      """
      {"name":"week","resources":[{"name":"p","path":"posts.jsonl","hash":"sha256:\(hash)"}],
       "capture":{"started_at":"2026-03-27T18:00:00Z","ended_at":"2026-03-27T18:30:00Z",
        "sampling":"quota","coverage":[{"from":"2026-02-27T00:00:00Z","to":"2026-03-27T18:30:00Z",
        "complete":true,"reason":"all"}]}}
      """
    }
    try loading.folder.write(line("1", "good"), to: "week/posts.jsonl")
    try loading.folder.write(package(hash), to: "week/datapackage.json")
    let error = #expect(throws: LoadError.self) { try loading.load("week") }
    guard case .hashMismatch(_, declared: hash, let found) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    try loading.folder.write(package(found), to: "week/datapackage.json")
    let summary = try loading.load("week/posts.jsonl", into: "Week")
    #expect(summary.new == 1)
    #expect(summary.capture.capturedAt == 1_774_636_200_000_000)
    #expect(summary.capture.sampling == "quota")
    let stretch = try #require(summary.capture.coverage?.first)
    #expect(stretch.from == 1_772_150_400_000_000)
    #expect(stretch.to == 1_774_636_200_000_000)
    #expect(stretch.isComplete)
    #expect(try loading.store.snapshots().first?.coverage == summary.capture.coverage)
    #expect(
      try loading.value("SELECT captured FROM \(everyPost)") == .integer(1_774_636_200_000_000))
    let extents = try loading.store.extents(beat: 1)
    #expect(extents.newestCapture == 1_774_636_200_000_000)
    #expect(extents.count == 1)
  }

  @Test func `a format and its columns may be named`() throws {
    try loading.folder.write("when,who,body\n2026-03-27 18:00:00,ann,good day\n", to: "t.csv")
    var request = LoadRequest(paths: [loading.folder.file("t.csv")], format: "csv")
    request.options.columns = ["time": "when", "text": "body", "author": "who"]
    let summary = try Loader(store: loading.store, scorer: PlainScorer()).load(request)
    #expect(summary.new == 1)
    #expect(summary.readings.map(\.rule) == [nil])
    #expect(try loading.value("SELECT text FROM \(everyPost)") == .text("good day"))
    request.format = "parquet"
    #expect(throws: LoadError.self) {
      try Loader(store: loading.store, scorer: PlainScorer()).load(request)
    }
  }

  @Test(
    .enabled(if: SharedData.has("samples/reddit-localllama"), "needs shared samples"))
  func `real snapshots add up`() throws {
    var loaded = 0
    for name in [
      "samples/bluesky-datascience/posts.jsonl", "samples/bluesky-datascience/part08_posts.csv",
      "samples/youtube-comments", "samples/x-twarc",
    ] where SharedData.has(name) {
      guard
        let summary = try? Loader(store: loading.store, scorer: PlainScorer()).load(
          LoadRequest(paths: [SharedData.path(name)], beat: "Real"))
      else { continue }
      loaded += 1
      #expect(
        summary.read == summary.new + summary.known + summary.merged + summary.rejected, "\(name)")
      let kept = try #require(try loading.store.snapshots().last)
      #expect(kept.read == summary.read)
      #expect(try loading.store.rejects(of: summary.snapshot).count == summary.rejected)
    }
    #expect(loaded > 0)
    try loading.expectRightCounts()
    try loading.expectRightIndex()
    let extents = try loading.store.extents(beat: nil)
    #expect(try loading.value("SELECT count(*) FROM post") == .integer(Int64(extents.count)))
  }
}
