/// What a post of the sample has besides its words: account, id, address, counts.
enum SampleRecord {
  private static let microseconds: Int64 = 1_000_000

  static func post(
    _ planned: PlannedPost, number: Int, _ random: inout SplitMix64
  ) -> Post {
    var post = Post(source: planned.source)
    let instant = Int64(planned.time) * microseconds
    post.createdAt = instant
    post.capturedAt = Int64(SampleCalendar.capture) * microseconds
    post.language = "en"
    if planned.source == .news {
      post.kind = .article
      post.community = Names.outlets[random.rank(Names.outlets.count)]
    }
    post.author = planned.author.map { author($0, on: planned.source) }
    post.nativeID = id(planned, number: number, &random)
    return post
  }

  private static func author(_ rank: Int, on source: SourceName) -> Post.Author {
    let handle = String(decoding: Names.handle(rank, on: source), as: UTF8.self)
    switch source {
    case .bluesky, .x, .mastodon:
      let name = String(decoding: Names.name(rank), as: UTF8.self)
      return Post.Author(handle: handle, displayName: rank % 3 == 0 ? nil : name)
    default: return Post.Author(handle: handle)
    }
  }

  /// An id of the shape that the platform gives.
  private static func id(
    _ planned: PlannedPost, number: Int, _ random: inout SplitMix64
  ) -> String? {
    let milliseconds = UInt64(planned.time) * 1000 + UInt64(random.below(1000))
    let account = String(
      decoding: Names.handle(planned.author ?? 0, on: planned.source), as: UTF8.self)
    switch planned.source {
    case .x:
      // A snowflake: milliseconds since 2010-11-04, then 22 bits.
      return String((milliseconds - 1_288_834_974_657) << 22 | random.next() >> 42)
    case .bluesky:
      let key = base32(milliseconds * 1000 << 10 | random.next() >> 54)
      return "at://did:web:\(account)/app.bsky.feed.post/\(key)"
    case .reddit: return "t1_" + base36(36_000_000_000 + UInt64(number * 640 + random.below(640)))
    case .hackernews: return String(47_000_000 + number * 7 + random.below(7))
    case .mastodon:
      let name = account.prefix { $0 != "@" }
      return
        "https://toots.example.org/users/\(name)/statuses/\(milliseconds << 16 | random.next() >> 48)"
    case .youtube: return "Ug" + base32(random.next()) + base32(random.next()).prefix(7)
    case .news: return nil
    case .other: return base36(1_000_000_000 + UInt64(number * 640 + random.below(640)))
    }
  }

  /// In the letters of a Bluesky record key, whose order is that of the number.
  private static func base32(_ number: UInt64) -> String {
    let letters = Array("234567abcdefghijklmnopqrstuvwxyz")
    return String((0..<13).map { letters[Int(number >> UInt64(60 - 5 * $0) & 31)] })
  }

  private static func base36(_ number: UInt64) -> String {
    String(number, radix: 36)
  }

  /// Adds what follows from the words and the kind.
  static func finish(_ post: inout Post, _ planned: PlannedPost, _ random: inout SplitMix64) {
    if post.source == .reddit, post.kind == .post { retype(&post, "t3_") }
    if post.source == .youtube, post.kind == .post { post.kind = .comment }
    post.url = address(of: post, planned, &random)
    if post.source == .news { post.nativeID = post.url }
    count(&post, &random)
  }

  private static func retype(_ post: inout Post, _ prefix: String) {
    post.nativeID = post.nativeID.map { prefix + $0.dropFirst(3) }
  }

  private static func address(
    of post: Post, _ planned: PlannedPost, _ random: inout SplitMix64
  ) -> String? {
    let id = post.nativeID ?? ""
    let handle = post.author?.handle ?? ""
    switch post.source {
    case .x: return "https://x.example.com/\(handle)/status/\(id)"
    case .bluesky: return "https://bluesky.example.com/profile/\(handle)/post/\(id.suffix(13))"
    case .reddit: return "https://reddit.example.com/r/\(post.community ?? "OpenWeightsTalk")/\(id)"
    case .hackernews: return "https://hackernews.example.com/item?id=\(id)"
    case .mastodon: return nil
    case .youtube: return "https://youtube.example.com/watch?v=\(post.thread ?? id)"
    case .news:
      let outlet = slug(post.community ?? "news")
      return
        "https://\(outlet).example.net/\(slug(post.title ?? ""))-\(base36(random.next() % 60_000_000 + 40_000))"
    case .other: return "https://lobsters.example.com/s/\(id)"
    }
  }

  private static func slug(_ text: String) -> String {
    let words = text.utf8.split { !(0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0) }
    return words.prefix(8).map { String(Substring($0)).lowercased() }.joined(separator: "-")
  }

  private static func count(_ post: inout Post, _ random: inout SplitMix64) {
    let size = random.heavy(4)
    func part(_ percent: Int64) -> Int64 { size * percent / 100 }
    switch post.source {
    case .x:
      post.metrics.likes = size
      post.metrics.reposts = part(17)
      post.metrics.replies = Int64(random.below(3)) + part(9)
      post.metrics.quotes = part(4)
      post.metrics.views = size * Int64(40 + random.below(60)) + Int64(random.below(180))
    case .bluesky:
      post.metrics.likes = size
      post.metrics.reposts = part(22)
      post.metrics.replies = Int64(random.below(3)) + part(7)
      post.metrics.quotes = part(3)
    case .mastodon:
      post.metrics.likes = part(70)
      post.metrics.reposts = part(40)
      post.metrics.replies = Int64(random.below(3))
    case .youtube where post.kind == .video:
      post.metrics.likes = size * 9
      post.metrics.views = size * 260 + Int64(random.below(900))
      post.metrics.replies = part(60)
    case .youtube:
      post.metrics.likes = part(80)
      post.metrics.replies = part(6)
    case .reddit:
      post.metrics.points = size + 1 - Int64(random.below(4))
      if post.kind == .post { post.metrics.replies = Int64(random.below(6)) + part(35) }
    case .hackernews where post.kind == .post, .other where post.kind == .post:
      post.metrics.points = size + 1
      post.metrics.replies = part(45)
    case .hackernews, .other, .news: break
    }
  }
}
