@testable import Corpus
import Testing

@Suite struct CanonicalJSONLTests {
  private static let plain = #"""
    {"source":"x","id":"1","author":"ann","name":"Ann B.","time":"2026-03-27T18:00:00Z","lang":"en","title":"T","text":"Grüße \ud83d\ude00","url":"https://x.com/1","link":"https://n.org","community":"c","kind":"comment","label":"pos","score":0.5,"likes":1,"reposts":2,"replies":3,"quotes":4,"views":5,"points":6,"reply_to":"0","thread":"00","captured":"2026-03-28","indexed":1774634401000000,"edited":1774634402}
    """#

  @Test func readsThePlainForm() throws {
    let record = try #require(try decode(Self.plain).first)
    var post = Post(source: .x)
    post.nativeID = "1"
    post.author = Post.Author(handle: "ann", displayName: "Ann B.")
    post.createdAt = 1_774_634_400_000_000
    post.createdAtRaw = "2026-03-27T18:00:00Z"
    post.createdAtQuality = Post.TimeQuality(precision: .second, zone: .explicit)
    post.language = "en"
    post.title = "T"
    post.text = "Grüße 😀"
    post.url = "https://x.com/1"
    post.linkURL = "https://n.org"
    post.community = "c"
    post.kind = .comment
    post.givenLabel = .positive
    post.givenScore = 0.5
    post.metrics.likes = 1
    post.metrics.reposts = 2
    post.metrics.replies = 3
    post.metrics.quotes = 4
    post.metrics.views = 5
    post.metrics.points = 6
    post.replyTo = "0"
    post.thread = "00"
    post.capturedAt = 1_774_656_000_000_000
    post.indexedAt = 1_774_634_401_000_000
    post.editedAt = 1_774_634_402_000_000
    #expect(record.post == post)
    #expect(record.oddities == [])
    #expect(record.length == Self.plain.utf8.count)
  }

  @Test func readsTheFullForm() throws {
    let line = #"""
      {"uid":"bluesky:at://did:plc:a/app.bsky.feed.post/3k","source":"bluesky","kind":"post","native_id":"at://did:plc:a/app.bsky.feed.post/3k","id_quality":"native","url":null,"link_url":"https://n.org","community":{"kind":"feed","id":"f1","name":"Feed"},"author":{"native_id":"did:plc:a","handle":"a.example","display_name":"A"},"created_at":1774634400000000,"created_at_raw":"2026-03-27T18:00:00Z","created_at_quality":{"precision":"s","zone":"assumed_utc"},"title":null,"text":"","text_format":"html","text_truncated":true,"languages":["und","pt-BR","en"],"relations":[{"type":"reply_to","native_id":"p"},{"type":"root","native_id":"r"},{"type":"quote","native_id":"q"}],"metrics":{"like":1,"repost":null,"score":7},"status":"removed","origin":{"snapshot":"s"},"raw":{"a":[1]}}
      """#
    let record = try #require(try decode(line).first)
    let post = try #require(record.post)
    #expect(post.nativeID == "at://did:plc:a/app.bsky.feed.post/3k")
    #expect(post.kind == .post)
    #expect(
      post.author == Post.Author(nativeID: "did:plc:a", handle: "a.example", displayName: "A"))
    #expect(post.community == "Feed")
    #expect(post.createdAt == 1_774_634_400_000_000)
    #expect(post.createdAtRaw == "2026-03-27T18:00:00Z")
    #expect(post.createdAtQuality == Post.TimeQuality(precision: .second, zone: .assumedUTC))
    #expect(post.text == "")
    #expect(post.textFormat == .html)
    #expect(post.isTextTruncated)
    #expect(post.language == "pt-BR")
    #expect([post.replyTo, post.thread, post.quoteOf, post.repostOf] == ["p", "r", "q", nil])
    #expect(post.metrics.likes == 1)
    #expect(post.metrics.reposts == nil)
    #expect(post.metrics.points == 7)
    #expect(post.status == .removed)
    #expect(record.oddities == [])
  }

  @Test(arguments: [
    (#"{"time":"2026-03-27T18:00:00Z"}"#, ["no source: taken as other"]),
    (#"{"source":"gab","time":"2026-03-27"}"#, ["unknown source 'gab': taken as other"]),
    (#"{"source":"Twitter","time":"2026-03-27","id":1.642889622681432e+18}"#, ["float-shaped id"]),
    (#"{"source":"x","time":"2026-03-27","likes":"many"}"#, ["likes is no whole number"]),
    (#"{"source":"x","time":"2026-03-27","likes":[1]}"#, ["likes is an array"]),
    (#"{"source":"x","time":"2026-03-27","text":"\ud800"}"#, ["lone surrogate"]),
    (#"{"source":"x","time":"2026-03-27","score":12}"#, ["score outside -1…1: left out"]),
    (#"{"source":"x","time":"2026-03-27","label":"angry"}"#, ["unknown label 'angry'"]),
    (#"{"source":"x","time":"2026-03-27","kind":"toot"}"#, ["unknown kind 'toot'"]),
    (#"{"source":"x","time":"2026-03-27","captured":"soon"}"#, ["captured is no time"]),
  ])
  func countsWhatIsOdd(line: String, oddities: [String]) throws {
    let record = try #require(try decode(line, as: CanonicalJSONL.self).first)
    #expect(record.post != nil)
    #expect(record.oddities == oddities)
  }

  @Test(arguments: [
    (#"{"source":"x","id":"1","text":"a"}"#, "no time: neither 'time' nor 'created_at'"),
    (#"{"time":"yesterday"}"#, "time 'yesterday' is no date and time"),
    (#"{"time":"2026-02-30T00:00:00Z"}"#, "time '2026-02-30T00:00:00Z' is no date and time"),
    (
      #"{"id":"1","native_id":"2","time":1774634400}"#,
      "'native_id' is given twice, and differently"
    ),
    (#"{"text":"a","text":"b","time":1774634400}"#, "'text' is given twice, and differently"),
    ("[1]", "expected an object, found an array at column 1"),
    ("hello", "expected a value, found 'h' at column 1"),
    (#"{"text":"a" "id":1}"#, "expected ',' or '}', found '\"' at column 13"),
    (#"{"text":"a"} {}"#, "expected the end of the record, found '{' at column 14"),
    (#"{"text":"a"#, "cut off: a string without its closing quote at column 9"),
  ])
  func rejectsWithAReason(line: String, reason: String) throws {
    let record = try #require(try decode(line, as: CanonicalJSONL.self).first)
    #expect(record.isRejected)
    #expect(record.reason == reason)
  }

  @Test func takesTwoSpellingsThatAgree() throws {
    let line = #"{"id":"1","native_id":"1","time":"2026-03-27","created_at":1774569600,"url":null}"#
    let post = try #require(try decode(line, as: CanonicalJSONL.self, source: .x).first?.post)
    #expect(post.nativeID == "1")
    #expect(post.source == .x)
  }

  @Test func derivesAMissingId() throws {
    let line = #"{"source":"x","time":"2026-03-27","id":null,"text":null}"#
    let post = try #require(try decode(line, as: CanonicalJSONL.self).first?.post)
    #expect(post.nativeID == nil)
    #expect(post.idQuality == .derived)
    #expect(post.text == nil)
    #expect(post.title == nil)
  }

  @Test func keepsPlacesOfLines() throws {
    let text = "\n{\"time\":1774634400}\r\n  \nbad\n{\"time\":1774634400}"
    let records = try decode(text, as: CanonicalJSONL.self)
    #expect(records.map(\.line) == [2, 4, 5])
    #expect(records.map(\.offset) == [1, 25, 29])
    #expect(records.map(\.length) == [19, 3, 19])
    #expect(records.map(\.isRejected) == [false, true, false])
  }

  @Test func readsKeysWithEscapes() throws {
    let line = #"{"\u0074ime":1774634400,"te\u0078t":"a"}"#
    #expect(try decode(line, as: CanonicalJSONL.self).first?.post?.text == "a")
  }

  @Test func namesWhatItDoesNotUse() throws {
    let line = #"{"id":"1","time":1774634400,"text":"a","mood":3,"txet":"b"}"#
    let sample = FileSample(path: "a", bytes: Array(line.utf8), isWhole: true)
    let format = try CanonicalJSONL(sample: sample, options: FormatOptions())
    #expect(format.notes == ["fields not used, by the first line: mood, txet"])
  }

  @Test func neverTraps() throws {
    try expectNoTrap(Self.plain, as: CanonicalJSONL.self)
  }
}
