/// One canonical line while it is read.
struct CanonicalDraft {
  private var post = Post(source: .other)
  private var hasSource = false
  private var hasKind = false
  private var created: TimeValue?
  /// A time that stands in `created_at_raw`, which `created_at` may have been computed from.
  private var rawTime: String?
  private var quality: Post.TimeQuality?
  private var authorName: String?
  private var authorHandle: String?
  /// The first field that is given twice and differently.
  private var contradiction: String?

  mutating func read(_ reader: inout RecordReader) throws(JSONError) {
    let kind = try reader.scanner.peek()
    guard kind == .object else {
      throw JSONError("expected an object, found \(kind.rawValue)", at: reader.scanner.position)
    }
    try reader.scanner.beginObject()
    while let key = try reader.scanner.nextKey() {
      guard let field = CanonicalField.keys[key, in: reader.scanner] else {
        try reader.scanner.skipValue()
        continue
      }
      try read(field, &reader)
    }
  }

  /// The post, or why there is none.
  mutating func outcome(
    _ reader: inout RecordReader, defaultSource: SourceName?
  ) -> Record.Outcome {
    if let contradiction {
      return .rejected("'\(contradiction)' is given twice, and differently")
    }
    guard let created else { return .rejected("no time: neither 'time' nor 'created_at'") }
    guard created.time != nil else {
      return .rejected("time '\(created.raw.prefix(60))' is no date and time")
    }
    post.setCreated(created)
    if let rawTime { post.createdAtRaw = rawTime }
    if let quality { post.createdAtQuality = quality }
    settleSource(&reader, defaultSource)
    settleAuthor()
    if post.nativeID == nil { post.idQuality = .derived }
    if !hasKind {
      post.kind = post.repostOf != nil ? .repost : post.replyTo != nil ? .comment : .post
    }
    return .post(post)
  }

  private mutating func settleSource(_ reader: inout RecordReader, _ defaultSource: SourceName?) {
    guard !hasSource else { return }
    post.source = defaultSource ?? .other
    if defaultSource == nil { reader.oddities.append("no source: taken as other") }
  }

  private mutating func settleAuthor() {
    guard authorName != nil || authorHandle != nil else { return }
    var author = post.author ?? Post.Author()
    note(author.handle.merge(authorHandle), "author")
    note(author.displayName.merge(authorName), "name")
    post.author = author
  }

  // One case a key: the table of the format.
  private mutating func read(
    _ field: CanonicalField, _ reader: inout RecordReader
  ) throws(JSONError) {
    switch field {
    case .source, .platform: try readSource(&reader)
    case .kind:
      guard let kind: Post.Kind = try word("kind", &reader) else { return }
      hasKind = true
      post.kind = kind
    case .id, .nativeID:
      guard let (id, quality) = try reader.id("id") else { return }
      note(post.nativeID.merge(id), field.rawValue)
      if quality == .lossy { post.idQuality = .lossy }
    case .idQuality:
      let quality: Post.IDQuality? = try word("id_quality", &reader)
      if let quality, quality != .native { post.idQuality = quality }
    case .url: note(post.url.merge(try reader.name("url")), "url")
    case .link, .linkURL: note(post.linkURL.merge(try reader.name("link")), "link")
    case .community: try readCommunity(&reader)
    case .author: try readAuthor(&reader)
    case .name: note(authorName.merge(try reader.name("name")), "name")
    case .handle: note(authorHandle.merge(try reader.name("handle")), "handle")
    case .time, .createdAt: try readTime(&reader, field.rawValue)
    case .createdAtRaw: rawTime = try reader.name("created_at_raw")
    case .createdAtQuality: try readQuality(&reader)
    case .indexed, .indexedAt: note(post.indexedAt.merge(try reader.instant("indexed")), "indexed")
    case .edited, .editedAt: note(post.editedAt.merge(try reader.instant("edited")), "edited")
    case .captured, .capturedAt:
      note(post.capturedAt.merge(try reader.instant("captured")), "captured")
    case .title: note(post.title.merge(try reader.text("title")), "title")
    case .text: note(post.text.merge(try reader.text("text")), "text")
    case .textFormat: post.textFormat = try word("text_format", &reader) ?? .plain
    case .textTruncated: post.isTextTruncated = try reader.flag("text_truncated") ?? false
    case .lang, .language, .languages:
      note(post.language.merge(try reader.language("lang")), "lang")
    case .replyTo: note(post.replyTo.merge(try reader.id("reply_to")?.0), "reply_to")
    case .thread: note(post.thread.merge(try reader.id("thread")?.0), "thread")
    case .quoteOf: note(post.quoteOf.merge(try reader.id("quote_of")?.0), "quote_of")
    case .repostOf: note(post.repostOf.merge(try reader.id("repost_of")?.0), "repost_of")
    case .relations: try readRelations(&reader)
    case .metrics: try readMetrics(&reader)
    case .likes, .reposts, .replies, .quotes, .views, .points: try readMetric(field, &reader)
    case .status: post.status = try word("status", &reader) ?? .available
    case .label, .sentiment, .score: try readSentiment(&reader)
    case .displayName, .type, .precision, .zone, .like, .repost, .reply, .quote, .view, .uid,
      .sortAt, .origin, .raw:
      try reader.scanner.skipValue()
    }
  }

  private mutating func readSource(_ reader: inout RecordReader) throws(JSONError) {
    guard let (name, source) = try reader.source() else { return }
    if source == nil {
      post.platform = name
      reader.oddities.append("unknown source '\(name.prefix(40))': taken as other")
    }
    if hasSource, post.source != source ?? .other { contradiction = contradiction ?? "source" }
    hasSource = true
    post.source = source ?? .other
  }

  private mutating func readTime(
    _ reader: inout RecordReader, _ field: String
  ) throws(JSONError) {
    guard let value = try reader.time("time") else { return }
    if let created, created.time?.microseconds != value.time?.microseconds {
      contradiction = contradiction ?? field
    }
    created = value
  }

  private mutating func readQuality(_ reader: inout RecordReader) throws(JSONError) {
    guard try reader.beginsObject("created_at_quality") else { return }
    var precision = "second"
    var zone = "explicit"
    while let key = try reader.scanner.nextKey() {
      switch CanonicalField.keys[key, in: reader.scanner] {
      case .precision: precision = try reader.name("precision") ?? precision
      case .zone: zone = try reader.name("zone") ?? zone
      default: try reader.scanner.skipValue()
      }
    }
    let short = ["us": "microsecond", "ms": "millisecond", "s": "second", "min": "minute"]
    guard let precision = Post.TimeQuality.Precision(rawValue: short[precision] ?? precision)
    else { return reader.oddities.append("unknown precision of created_at") }
    quality = Post.TimeQuality(
      precision: precision, zone: zone == "explicit" ? .explicit : .assumedUTC)
  }

  private mutating func readCommunity(_ reader: inout RecordReader) throws(JSONError) {
    guard try reader.scanner.peek() == .object else {
      return note(post.community.merge(try reader.name("community")), "community")
    }
    var id: String?
    var name: String?
    try reader.scanner.beginObject()
    while let key = try reader.scanner.nextKey() {
      switch CanonicalField.keys[key, in: reader.scanner] {
      case .id: id = try reader.name("community.id")
      case .name: name = try reader.name("community.name")
      default: try reader.scanner.skipValue()
      }
    }
    note(post.community.merge(name ?? id), "community")
  }

  private mutating func readAuthor(_ reader: inout RecordReader) throws(JSONError) {
    guard try reader.scanner.peek() == .object else {
      return note(authorHandle.merge(try reader.name("author")), "author")
    }
    var author = Post.Author()
    try reader.scanner.beginObject()
    while let key = try reader.scanner.nextKey() {
      switch CanonicalField.keys[key, in: reader.scanner] {
      case .id, .nativeID: author.nativeID = try reader.id("author.id")?.0
      case .handle: author.handle = try reader.name("author.handle")
      case .displayName, .name: author.displayName = try reader.name("author.name")
      default: try reader.scanner.skipValue()
      }
    }
    if let known = post.author, known != author { contradiction = contradiction ?? "author" }
    if author != Post.Author() { post.author = author }
  }

  private mutating func readRelations(_ reader: inout RecordReader) throws(JSONError) {
    guard try reader.beginsArray("relations") else { return }
    while try reader.scanner.nextElement() {
      guard try reader.beginsObject("relation") else { continue }
      var type: String?
      var id: String?
      while let key = try reader.scanner.nextKey() {
        switch CanonicalField.keys[key, in: reader.scanner] {
        case .type: type = try reader.name("relation.type")
        case .id, .nativeID: id = try reader.id("relation.id")?.0
        default: try reader.scanner.skipValue()
        }
      }
      relate(type, to: id, &reader)
    }
  }

  private mutating func relate(_ type: String?, to id: String?, _ reader: inout RecordReader) {
    switch type {
    case "reply_to": note(post.replyTo.merge(id), "reply_to")
    case "root": note(post.thread.merge(id), "thread")
    case "quote": note(post.quoteOf.merge(id), "quote_of")
    case "repost_of": note(post.repostOf.merge(id), "repost_of")
    case "crosspost_of": note(post.repostOf.merge(id), "repost_of")
    default: reader.oddities.append("unknown type of relation")
    }
  }

  private mutating func readMetrics(_ reader: inout RecordReader) throws(JSONError) {
    guard try reader.beginsObject("metrics") else { return }
    while let key = try reader.scanner.nextKey() {
      guard let field = CanonicalField.keys[key, in: reader.scanner] else {
        try reader.scanner.skipValue()
        continue
      }
      try readMetric(field, &reader)
    }
  }

  private mutating func readMetric(
    _ field: CanonicalField, _ reader: inout RecordReader
  ) throws(JSONError) {
    switch field {
    case .likes, .like: note(post.metrics.likes.merge(try reader.count("likes")), "likes")
    case .reposts, .repost:
      note(post.metrics.reposts.merge(try reader.count("reposts")), "reposts")
    case .replies, .reply:
      note(post.metrics.replies.merge(try reader.count("replies")), "replies")
    case .quotes, .quote: note(post.metrics.quotes.merge(try reader.count("quotes")), "quotes")
    case .views, .view: note(post.metrics.views.merge(try reader.count("views")), "views")
    case .points, .score: note(post.metrics.points.merge(try reader.count("points")), "points")
    default: try reader.scanner.skipValue()
    }
  }

  /// A label is a word, a score a number from -1 to 1, whatever the key is called.
  private mutating func readSentiment(_ reader: inout RecordReader) throws(JSONError) {
    guard try reader.scanner.peek() == .number else {
      guard let name = try reader.name("label") else { return }
      guard let label = Post.SentimentLabel(spelling: name) else {
        return reader.oddities.append("unknown label '\(name.prefix(40))'")
      }
      return note(post.givenLabel.merge(label), "label")
    }
    guard let score = try reader.decimal("score") else { return }
    guard score.magnitude <= 1 else {
      return reader.oddities.append("score outside -1…1: left out")
    }
    note(post.givenScore.merge(score), "score")
  }

  /// A word of a closed list; an unknown one is left out and counted.
  private func word<Word: RawRepresentable<String>>(
    _ field: StaticString, _ reader: inout RecordReader
  ) throws(JSONError) -> Word? {
    guard let text = try reader.name(field) else { return nil }
    guard let word = Word(rawValue: text) else {
      reader.oddities.append("unknown \(field) '\(text.prefix(40))'")
      return nil
    }
    return word
  }

  /// Remembers the first field whose spellings contradict each other.
  private mutating func note(_ agrees: Bool, _ field: String) {
    if !agrees { contradiction = contradiction ?? field }
  }
}

extension Optional where Wrapped: Equatable {
  /// Takes a value that may have been given under another spelling; false when it differs.
  fileprivate mutating func merge(_ value: Wrapped?) -> Bool {
    guard let value else { return true }
    defer { self = value }
    return self == nil || self == value
  }
}
