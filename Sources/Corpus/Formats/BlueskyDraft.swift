/// One Bluesky post, or event, while it is read.
struct BlueskyDraft {
  enum Field: String, CaseIterable {
    case uri, author, record, value, text, embed, reply, reason, post
    case createdAt, createdAtSnake = "created_at", indexedAt, indexedAtSnake = "indexed_at"
    case langs, isReply = "is_reply"
    case likeCount, repostCount, replyCount, quoteCount
    case likeCountSnake = "like_count", repostCountSnake = "repost_count"
    case replyCountSnake = "reply_count", quoteCountSnake = "quote_count"
    case did, handle, displayName, displayNameSnake = "display_name"
    case authorDID = "author_did", authorHandle = "author_handle"
    case authorName = "author_display_name"
    case kind, timeMicroseconds = "time_us", commit, operation, collection, rkey
    case notFound, blocked
    case parent, root, external, media, by
    case collection4CAT = "4CAT_metadata", collectedAt = "collected_at"
    case posts, feed, thread, replies

    static let keys = JSONKeys<Self>()
  }

  private var post = Post(source: .bluesky)
  private var author = Post.Author()
  private var uri: String?
  private var created: TimeValue?
  private var isReply = false
  /// What a Jetstream event is.
  private var event: String?
  private var operation: String?
  private var collection: String?
  private var recordKey: String?
  private var absence: String?
  /// Who shared the post into the feed where it was found, and when.
  private var repost: Repost?

  private struct Repost {
    var author = Post.Author()
    var uri: String?
    var time: TimeValue?
  }

  // One case a key: the table of the format.
  mutating func read(_ field: Field, _ reader: inout RecordReader) throws(JSONError) {
    switch field {
    case .uri: uri = try reader.name("uri")
    case .author: try Self.readAuthor(into: &author, &reader)
    case .record, .value: try readRecord(&reader)
    case .text, .createdAt, .createdAtSnake, .langs, .reply, .embed:
      try readContent(field, &reader)
    case .post, .commit: try readInside(&reader)
    case .reason: try readReason(&reader)
    case .indexedAt, .indexedAtSnake:
      post.indexedAt = try reader.instant("indexedAt") ?? post.indexedAt
    case .timeMicroseconds: post.indexedAt = try reader.instant("time_us") ?? post.indexedAt
    case .isReply: isReply = try reader.flag("is_reply") ?? false
    case .likeCount, .likeCountSnake: post.metrics.likes = try reader.count("likeCount")
    case .repostCount, .repostCountSnake: post.metrics.reposts = try reader.count("repostCount")
    case .replyCount, .replyCountSnake: post.metrics.replies = try reader.count("replyCount")
    case .quoteCount, .quoteCountSnake: post.metrics.quotes = try reader.count("quoteCount")
    case .did, .authorDID: author.nativeID = try reader.name("did")
    case .handle, .authorHandle: author.handle = try reader.name("handle")
    case .displayName, .displayNameSnake, .authorName:
      author.displayName = try reader.name("displayName")
    case .kind: event = try reader.name("kind")
    case .operation: operation = try reader.name("operation")
    case .collection: collection = try reader.name("collection")
    case .rkey: recordKey = try reader.name("rkey")
    case .notFound: if try reader.flag("notFound") == true { absence = "post not found" }
    case .blocked: if try reader.flag("blocked") == true { absence = "blocked post" }
    case .collection4CAT: try readCollection(&reader)
    case .parent, .root, .external, .media, .by, .collectedAt, .posts, .feed, .thread, .replies:
      try reader.scanner.skipValue()
    }
  }

  /// The post, or what else the object is.
  mutating func outcome(_ reader: inout RecordReader) -> Record.Outcome {
    if let absence { return .passedOver(absence) }
    if let reason = passingReason { return .passedOver(reason) }
    settleAddress()
    guard let created = created ?? (uri == nil ? nil : repost?.time) else {
      return .rejected("no time: neither 'createdAt' nor 'created_at'")
    }
    post.setCreated(created)
    if created.time == nil {
      guard post.indexedAt != nil else {
        return .rejected("createdAt '\(created.raw.prefix(60))' is no date and time")
      }
      reader.oddities.append("createdAt is no time: indexedAt used")
    }
    if isReply || post.replyTo != nil { post.kind = .comment }
    if let repost { settleRepost(repost) }
    return .post(post)
  }

  /// Why an event is no post; nil for a post.
  private var passingReason: String? {
    if let event, event != "commit" { return "\(event.prefix(40)) event" }
    guard let collection else { return nil }
    let operation = operation ?? "create"
    let isCreation = collection == "app.bsky.feed.post" && operation == "create"
    return isCreation ? nil : "\(collection.prefix(80)) \(operation.prefix(20))"
  }

  private mutating func settleAddress() {
    if uri == nil, let did = author.nativeID, let collection, let recordKey {
      uri = "at://\(did)/\(collection)/\(recordKey)"
    }
    let address = uri.flatMap(ATURI.init)
    author.nativeID = author.nativeID ?? address?.did
    if author != Post.Author() { post.author = author }
    post.nativeID = uri
    post.url = address?.permalink(did: author.nativeID)
    if uri == nil { post.idQuality = .derived }
  }

  /// Makes the post the sharing of it, by whoever shared it.
  private mutating func settleRepost(_ repost: Repost) {
    post.kind = .repost
    post.repostOf = uri
    post.nativeID = repost.uri
    post.idQuality = repost.uri == nil ? .derived : .native
    post.author = repost.author
    // The counts are those of the post that was shared.
    post.metrics = Post.Metrics()
    post.indexedAt = nil
    post.setCreated(repost.time)
  }

  /// Reads `post` of a feed, or `commit` of an event: their members count as the object's own.
  private mutating func readInside(_ reader: inout RecordReader) throws(JSONError) {
    guard try reader.beginsObject("post") else { return }
    while let key = try reader.scanner.nextKey() {
      if let field = Field.keys[key, in: reader.scanner] {
        try read(field, &reader)
      } else {
        try reader.scanner.skipValue()
      }
    }
  }

  /// Reads the record that the author wrote, of which only the content counts.
  private mutating func readRecord(_ reader: inout RecordReader) throws(JSONError) {
    guard try reader.beginsObject("record") else { return }
    while let key = try reader.scanner.nextKey() {
      if let field = Field.keys[key, in: reader.scanner] {
        try readContent(field, &reader)
      } else {
        try reader.scanner.skipValue()
      }
    }
  }

  private mutating func readContent(
    _ field: Field, _ reader: inout RecordReader
  ) throws(JSONError) {
    switch field {
    case .text: post.text = try reader.text("text")
    case .createdAt, .createdAtSnake: created = try reader.time("createdAt") ?? created
    case .langs: post.language = try reader.language("langs")
    case .reply: try readReply(&reader)
    case .embed: try readEmbed(&reader)
    default: try reader.scanner.skipValue()
    }
  }

  private static func readAuthor(
    into author: inout Post.Author, _ reader: inout RecordReader
  ) throws(JSONError) {
    guard try reader.scanner.peek() == .object else {
      author.handle = try reader.name("author")
      return
    }
    try reader.scanner.beginObject()
    while let key = try reader.scanner.nextKey() {
      switch Field.keys[key, in: reader.scanner] {
      case .did: author.nativeID = try reader.name("author.did")
      case .handle: author.handle = try reader.name("author.handle")
      case .displayName, .displayNameSnake:
        author.displayName = try reader.name("author.displayName")
      default: try reader.scanner.skipValue()
      }
    }
  }

  private mutating func readReply(_ reader: inout RecordReader) throws(JSONError) {
    guard try reader.beginsObject("reply") else { return }
    while let key = try reader.scanner.nextKey() {
      switch Field.keys[key, in: reader.scanner] {
      case .parent: post.replyTo = try Self.address(in: &reader) ?? post.replyTo
      case .root: post.thread = try Self.address(in: &reader) ?? post.thread
      default: try reader.scanner.skipValue()
      }
    }
  }

  /// Reads the page that is linked, and the post that is quoted, with media or without.
  private mutating func readEmbed(_ reader: inout RecordReader) throws(JSONError) {
    guard try reader.beginsObject("embed") else { return }
    while let key = try reader.scanner.nextKey() {
      switch Field.keys[key, in: reader.scanner] {
      case .external: post.linkURL = try Self.address(in: &reader) ?? post.linkURL
      case .record: post.quoteOf = try Self.address(in: &reader) ?? post.quoteOf
      case .media: try readEmbed(&reader)
      default: try reader.scanner.skipValue()
      }
    }
  }

  /// The `uri` of an object, or of the `record` inside it.
  private static func address(in reader: inout RecordReader) throws(JSONError) -> String? {
    guard try reader.beginsObject("reference") else { return nil }
    var uri: String?
    while let key = try reader.scanner.nextKey() {
      switch Field.keys[key, in: reader.scanner] {
      case .uri: uri = try reader.name("uri") ?? uri
      case .record:
        let inner = try address(in: &reader)
        uri = uri ?? inner
      default: try reader.scanner.skipValue()
      }
    }
    return uri
  }

  /// Reads why a post stands in a feed: `by` is there for a repost only.
  private mutating func readReason(_ reader: inout RecordReader) throws(JSONError) {
    guard try reader.beginsObject("reason") else { return }
    var found = Repost()
    while let key = try reader.scanner.nextKey() {
      switch Field.keys[key, in: reader.scanner] {
      case .by: try Self.readAuthor(into: &found.author, &reader)
      case .uri: found.uri = try reader.name("reason.uri")
      case .indexedAt, .indexedAtSnake: found.time = try reader.time("reason.indexedAt")
      default: try reader.scanner.skipValue()
      }
    }
    if found.author != Post.Author() { repost = found }
  }

  /// Reads 4CAT's note of when the post was collected.
  private mutating func readCollection(_ reader: inout RecordReader) throws(JSONError) {
    guard try reader.beginsObject("4CAT_metadata") else { return }
    while let key = try reader.scanner.nextKey() {
      if Field.keys[key, in: reader.scanner] == .collectedAt {
        post.capturedAt = try reader.instant("collected_at")
      } else {
        try reader.scanner.skipValue()
      }
    }
  }
}
