import Corpus
import Testing

@Suite struct IdentityTests {
  /// Stands for SHA-256: the key is told by the length of what it hashes.
  private static func digest(_ bytes: [UInt8]) -> [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: bytes.count + $0) }
  }

  private static func uid(
    _ source: SourceName, _ id: String?, _ change: (inout Post) -> Void = { _ in }
  ) -> String {
    var post = Post(source: source)
    post.nativeID = id
    change(&post)
    return Identity.uid(of: post, digest: digest)
  }

  @Test func writesIdsInOneWay() {
    #expect(Self.uid(.x, "0001642889622681432") == "x:1642889622681432")
    #expect(Self.uid(.hackernews, "42") == "hackernews:42")
    #expect(Self.uid(.reddit, "t1_abc") == "reddit:t1_abc")
    #expect(Self.uid(.reddit, "abc") == "reddit:t3_abc")
    #expect(Self.uid(.reddit, "abc") { $0.kind = .comment } == "reddit:t1_abc")
    #expect(Self.uid(.youtube, "Ugx.1") { $0.kind = .comment } == "youtube:comment:Ugx.1")
    #expect(Self.uid(.youtube, "dQw") { $0.kind = .video } == "youtube:video:dQw")
    #expect(Self.uid(.other, "7 b") == "other:7 b")
    #expect(Self.uid(.news, nil) { $0.url = "https://n.org/1" } == "news:https://n.org/1")
    let handle = "at://ann.bsky.social/app.bsky.feed.post/3k"
    #expect(Self.uid(.bluesky, handle) == "bluesky:" + handle)
    #expect(
      Self.uid(.bluesky, handle) { $0.author = Post.Author(nativeID: "did:plc:a") }
        == "bluesky:at://did:plc:a/app.bsky.feed.post/3k")
  }

  @Test func derivesAKeyWhereNoIdIdentifies() {
    var post = Post(source: .x)
    post.author = Post.Author(handle: "ann")
    post.createdAtRaw = "2026-03-27"
    post.text = "lol"
    #expect(Identity.material(of: post) == Array("ann\u{1F}2026-03-27\u{1F}lol".utf8))
    #expect(
      Identity.uid(of: post, digest: Self.digest) == "x:~12131415161718191a1b1c1d1e1f2021")
    #expect(Identity.isDerived(post))
    post.nativeID = "1.6e+18"
    post.idQuality = .lossy
    #expect(Identity.uid(of: post, digest: Self.digest).hasPrefix("x:~"))
    post.idQuality = .native
    #expect(!Identity.isDerived(post))
  }

  @Test(arguments: [
    ("1.642889622681432e+18", true), ("1e18", true), ("1E+5", true), ("1.5e3", true),
    ("1642889622681432001", false), ("e18", false), ("1.e5", false), ("12e5", false),
    ("1e", false), ("1e5x", false), ("", false), ("3e7abc", false),
  ])
  func knowsFloatShapes(id: String, isFloatShaped: Bool) {
    #expect(Identity.isFloatShaped(id) == isFloatShaped)
  }

  @Test(
    arguments: [
      (1_000_000, nil, 1_000_000), (nil, 5_000_000, 5_000_000), (nil, nil, nil), (-1, nil, nil),
      (120_000_000, 0, 120_000_000), (120_000_001, 0, 0), (1_000_000, 9_000_000_000, 1_000_000),
    ] as [(Int64?, Int64?, Int64?)])
  func sortsByTheEarlierClock(created: Int64?, indexed: Int64?, sorted: Int64?) {
    var post = Post(source: .bluesky)
    post.createdAt = created
    post.indexedAt = indexed
    #expect(post.sortAt == sorted)
  }

  @Test func linksByDID() {
    let address = ATURI("at://ann.example/app.bsky.feed.post/3k")
    #expect(address?.permalink(did: "did:plc:a") == "https://bsky.app/profile/did:plc:a/post/3k")
    #expect(address?.permalink(did: nil) == "https://bsky.app/profile/ann.example/post/3k")
    #expect(ATURI("at://did:plc:a/app.bsky.feed.like/3k")?.permalink(did: nil) == nil)
    #expect(ATURI("https://bsky.app") == nil)
    #expect(ATURI("at://did:plc:a/app.bsky.feed.post/") == nil)
  }
}
