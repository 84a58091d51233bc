import Corpus
import Testing

@Suite struct SnapshotFormatsTests {
  private static func sample(_ text: String) -> FileSample {
    FileSample(path: "a", bytes: Array(text.utf8), isWhole: true)
  }

  @Test(arguments: [
    (
      #"{"source":"x","id":"1","time":"2026-03-27","text":"a"}"#, "jsonl",
      "the first line is an object with 'id', 'time' and 'text'"
    ),
    (
      #"{"native_id":"1","created_at":0,"title":"a"}"#, "jsonl",
      "the first line is an object with 'native_id', 'created_at' and 'title'"
    ),
    (
      #"[{"kind":"Listing","data":{"children":["#, "reddit-listing",
      "an array that begins with an object of \"kind\": \"Listing\""
    ),
    (#"{"data":{},"kind":"Listing"}"#, "reddit-listing", "an object of \"kind\": \"Listing\""),
    (
      #"{"author":"a","created_utc":1,"subreddit":"x","body":"b"}"#, "reddit-dump",
      "the first line is an object with 'created_utc' and 'subreddit'"
    ),
    (
      #"{"uri":"at://a","cid":"b","record":{}}"#, "bluesky-jsonl",
      "the first line is an object with 'uri', 'cid' and 'record'"
    ),
    (
      #"{"uri":"at://a","cid":"b","created_at":"x","text":"t"}"#, "bluesky-jsonl",
      "the first line is an object with 'uri', 'cid' and 'text'"
    ),
    (
      #"{"did":"did:plc:a","time_us":1,"kind":"commit","commit":{"#, "bluesky-jsonl",
      "the first line is an object with 'did', 'time_us' and 'kind' (Jetstream)"
    ),
    (#"{"feed":[{"post""#, "bluesky-jsonl", "the first line is a page: an object with 'feed'"),
  ])
  func recognises(text: String, name: String, rule: String) throws {
    let found = try SnapshotFormats.recognised(Self.sample(text))
    #expect(found.format.name == name)
    #expect(found.rule == rule)
    let others = SnapshotFormats.all.filter { $0.recognises(Self.sample(text)) != nil }
    #expect(others.map { $0.name } == [name])
  }

  @Test(arguments: [
    ("", "the file is empty"), (" \n", "the file is empty"),
    ("PAR1abc", "the file is a Parquet file"), ("PK\u{3}\u{4}", "the file is a zip archive"),
    ("<?xml version='1.0'?>", "the file is XML or HTML"),
    (" <html>", "the file is XML or HTML"),
    ("a\u{0}b", "the file holds zero bytes: it is binary, or text in UTF-16"),
    (#"{"data":[],"meta":{}}"#, "the file is JSON of X's API, which is not read"),
    (
      #"{"id":"1","text":"a","created_at":"x","public_metrics":{}}"#,
      "the file is JSON of X's API, which is not read"
    ),
    (#"{"a":1,"b":2}"#, "the file is JSON of no known format; the first object has: a, b"),
    (#"[{"a":1}]"#, "the file is a JSON array of no known format; the first object has: a"),
  ])
  func refuses(text: String, message: String) {
    let error = #expect(throws: FormatError.self) {
      try SnapshotFormats.recognised(Self.sample(text))
    }
    #expect(error?.message == message)
  }

  @Test func refusesUTF16() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0x00]
    let sample = FileSample(path: "a", bytes: bytes, isWhole: true)
    let error = #expect(throws: FormatError.self) { try SnapshotFormats.recognised(sample) }
    #expect(error?.message == "the file is text in UTF-16 or UTF-32")
    #expect(error?.help == "convert it: iconv -f UTF-16 -t UTF-8")
  }

  /// The same post in every format.
  private static let fixtures = [
    "jsonl": #"""
    {"id":"1","author":"ann","time":"2026-03-27T18:00:00Z","text":"Hello, \"world\""}
    """#,
    "csv": #"""
    id,author,created_at,text
    1,ann,2026-03-27T18:00:00Z,"Hello, ""world"""
    """#,
    "bluesky-jsonl": #"""
    {"uri":"at://did:plc:a/app.bsky.feed.post/1","cid":"c","author":{"handle":"ann"},"record":{"createdAt":"2026-03-27T18:00:00Z","text":"Hello, \"world\""}}
    """#,
    "reddit-dump": #"""
    {"id":"1","author":"ann","created_utc":1774634400,"title":"t","selftext":"Hello, \"world\"","subreddit":"s"}
    """#,
    "reddit-listing": #"""
    {"kind":"Listing","data":{"children":[{"kind":"t3","data":{"id":"1","author":"ann","created_utc":1774634400,"selftext":"Hello, \"world\""}}]}}
    """#,
  ]

  @Test func everyFormatReadsThePostOfItsFixture() throws {
    for format in SnapshotFormats.all {
      let fixture = try #require(Self.fixtures[format.name])
      let records = try decode(fixture)
      let claimants = SnapshotFormats.all.filter { $0.recognises(Self.sample(fixture)) != nil }
      #expect(claimants.map { $0.name } == [format.name])
      #expect(records.map { $0.post?.text } == ["Hello, \"world\""], "\(format.name)")
      #expect(records.map { $0.post?.author?.handle } == ["ann"], "\(format.name)")
      #expect(records.map { $0.post?.createdAt } == [1_774_634_400_000_000], "\(format.name)")
    }
  }

  @Test func findsFormatsByName() {
    let names = SnapshotFormats.all.map { $0.name }
    #expect(names == ["reddit-listing", "reddit-dump", "bluesky-jsonl", "jsonl", "csv"])
    for name in names { #expect(SnapshotFormats.named(name)?.name == name) }
    #expect(SnapshotFormats.named("xlsx") == nil)
  }
}
