@testable import Corpus
import TestSupport
import Testing

@Suite struct BlueskyTests {
  private static let view = #"""
    {"uri":"at://did:plc:a/app.bsky.feed.post/3k","cid":"b","author":{"did":"did:plc:a","handle":"a.example","displayName":"A","labels":[]},"record":{"$type":"app.bsky.feed.post","createdAt":"2026-03-27T18:00:00.5Z","langs":["en","de"],"text":"Hi","reply":{"parent":{"cid":"x","uri":"at://p"},"root":{"cid":"y","uri":"at://r"}},"embed":{"$type":"app.bsky.embed.recordWithMedia","record":{"$type":"app.bsky.embed.record","record":{"cid":"z","uri":"at://q"}},"media":{"$type":"app.bsky.embed.external","external":{"uri":"https://n.org","title":"t"}}}},"indexedAt":"2026-03-27T18:00:01Z","likeCount":1,"repostCount":2,"replyCount":3,"quoteCount":4}
    """#

  @Test func readsAPostView() throws {
    let record = try #require(try decode(Self.view).first)
    var post = Post(source: .bluesky)
    post.kind = .comment
    post.nativeID = "at://did:plc:a/app.bsky.feed.post/3k"
    post.url = "https://bsky.app/profile/did:plc:a/post/3k"
    post.linkURL = "https://n.org"
    post.author = Post.Author(nativeID: "did:plc:a", handle: "a.example", displayName: "A")
    post.createdAt = 1_774_634_400_500_000
    post.createdAtRaw = "2026-03-27T18:00:00.5Z"
    post.createdAtQuality = Post.TimeQuality(precision: .millisecond, zone: .explicit)
    post.indexedAt = 1_774_634_401_000_000
    post.text = "Hi"
    post.language = "en"
    post.replyTo = "at://p"
    post.thread = "at://r"
    post.quoteOf = "at://q"
    post.metrics.likes = 1
    post.metrics.reposts = 2
    post.metrics.replies = 3
    post.metrics.quotes = 4
    #expect(record.post == post)
    #expect(record.oddities == [])
  }

  @Test func readsTheSDKsNames() throws {
    let line = #"""
      {"uri":"at://did:plc:a/app.bsky.feed.post/3k","cid":"b","author":{"did":"did:plc:a","display_name":"A"},"record":{"created_at":"2026-03-27T18:00:00Z","text":"Hi","langs":null,"py_type":"app.bsky.feed.post"},"indexed_at":"2026-03-27T18:00:01Z","like_count":1,"4CAT_metadata":{"collected_at":"2026-04-01T00:00:00Z"}}
      """#
    let post = try #require(try decode(line).first?.post)
    #expect(post.author == Post.Author(nativeID: "did:plc:a", displayName: "A"))
    #expect(post.createdAtRaw == "2026-03-27T18:00:00Z")
    #expect(post.indexedAt == 1_774_634_401_000_000)
    #expect(post.capturedAt == 1_775_001_600_000_000)
    #expect(post.metrics.likes == 1)
    #expect(post.language == nil)
  }

  @Test func readsPages() throws {
    let repost =
      #""reason":{"$type":"app.bsky.feed.defs#reasonRepost","by":{"did":"did:plc:z"},"indexedAt":"2026-03-28T00:00:00Z","uri":"at://did:plc:z/app.bsky.feed.repost/3r"}"#
    let lines = [
      "{\"posts\":[\(Self.view),\(Self.view)],\"cursor\":\"2\"}",
      "{\"feed\":[{\"post\":\(Self.view)},{\"post\":\(Self.view),\(repost)}]}",
      "{\"thread\":{\"post\":\(Self.view),\"replies\":[{\"post\":\(Self.view),\"replies\":[]},"
        + "{\"uri\":\"at://gone\",\"notFound\":true}]}}",
      "{\"posts\":[]}",
    ]
    let records = try decode(lines.joined(separator: "\n"))
    #expect(records.map(\.line) == [1, 1, 2, 2, 3, 3, 3, 4])
    #expect(
      records.map(\.reason)
        == [nil, nil, nil, nil, nil, "post not found", nil, "page without posts"])
    let shared = try #require(records[3].post)
    #expect(shared.kind == .repost)
    #expect(shared.nativeID == "at://did:plc:z/app.bsky.feed.repost/3r")
    #expect(shared.repostOf == "at://did:plc:a/app.bsky.feed.post/3k")
    #expect(shared.author == Post.Author(nativeID: "did:plc:z"))
    #expect(shared.createdAtRaw == "2026-03-28T00:00:00Z")
    #expect(shared.metrics == Post.Metrics())
    #expect(records[0].length == Self.view.utf8.count)
    #expect(records[0].offset == 10)
  }

  @Test(arguments: [
    (
      #"{"uri":"at://did:plc:a/app.bsky.feed.post/1","cid":"c","text":"a"}"#,
      "no time: neither 'createdAt' nor 'created_at'"
    ),
    (
      #"{"uri":"at://did:plc:a/app.bsky.feed.post/1","cid":"c","created_at":"soon"}"#,
      "createdAt 'soon' is no date and time"
    ),
    (#"{"did":"did:plc:a","time_us":1,"kind":"identity"}"#, "identity event"),
    (
      #"{"did":"did:plc:a","time_us":1,"kind":"commit","commit":{"operation":"delete","collection":"app.bsky.feed.post","rkey":"1"}}"#,
      "app.bsky.feed.post delete"
    ),
    ("7", "expected an object, found a number at column 1"),
  ])
  func saysWhyThereIsNoPost(line: String, reason: String) throws {
    #expect(try decode(line, as: BlueskyJSONL.self).map(\.reason) == [reason])
  }

  @Test func fallsBackOnTheIndex() throws {
    let line =
      #"{"uri":"at://did:plc:a/app.bsky.feed.post/1","cid":"c","created_at":"soon","indexed_at":"2026-03-27T18:00:00Z"}"#
    let record = try #require(try decode(line, as: BlueskyJSONL.self).first)
    #expect(record.post?.createdAt == nil)
    #expect(record.post?.sortAt == 1_774_634_400_000_000)
    #expect(record.oddities == ["createdAt is no time: indexedAt used"])
  }

  @Test func neverTraps() throws {
    try expectNoTrap("{\"feed\":[{\"post\":\(Self.view)}]}", as: BlueskyJSONL.self)
  }

  private static let flat = "samples/bluesky-datascience/posts.jsonl"

  @Test(.enabled(if: SharedData.has(flat), "no sample here"))
  func readsTheFlatSample() throws {
    let records = try decode(SharedData.bytes(Self.flat))
    let posts = records.compactMap(\.post)
    #expect(records.count == 8_959)
    #expect(posts.count == 8_959)
    #expect(Set(posts.map(\.nativeID)).count == 8_959)
    #expect(posts.count { $0.kind == .comment } == 23)
    #expect(posts.compactMap(\.metrics.likes).reduce(0, +) == 883_964)
    #expect(posts.allSatisfy { $0.author?.nativeID?.hasPrefix("did:plc:") == true })
    #expect(posts.compactMap(\.createdAt).min() == 1_767_813_301_957_049)
    #expect(records.allSatisfy { $0.oddities.isEmpty })
  }

  private static let stream = "samples/bluesky-jetstream/expected_v1.jsonl"

  @Test(.enabled(if: SharedData.has(stream), "no sample here"))
  func readsTheStreamSample() throws {
    let records = try decode(SharedData.bytes(Self.stream))
    let posts = records.compactMap(\.post)
    #expect(records.count == 152)
    #expect(posts.count == 17)
    #expect(posts.count { $0.kind == .comment } == 8)
    #expect(posts.count { $0.language != nil } == 16)
    #expect(posts.count { $0.linkURL != nil } == 3)
    #expect(posts.first?.indexedAt == 1_783_175_888_090_631)
    let reasons = Dictionary(grouping: records.compactMap(\.reason)) { $0 }.mapValues(\.count)
    #expect(
      reasons == [
        "app.bsky.feed.like create": 105, "app.bsky.feed.repost create": 15,
        "app.bsky.graph.follow create": 6, "app.bsky.graph.follow delete": 3,
        "fm.teal.alpha.actor.status update": 1, "app.bsky.graph.block create": 1,
        "app.bsky.actor.status update": 1, "app.bsky.feed.post delete": 1, "identity event": 1,
        "account event": 1,
      ])
  }
}
