/// A submission (`t3`) or a comment (`t1`) while its `data` object is read.
///
/// The shape is that of Reddit's API and of the Pushshift and Arctic Shift dumps.
struct RedditItem {
  enum Field: String, CaseIterable {
    case id, name, author, authorFullname = "author_fullname"
    case created = "created_utc", edited, retrievedOn = "retrieved_on"
    case retrievedUTC = "retrieved_utc", title, selftext, body, permalink, url
    case isSelf = "is_self", subreddit, score, comments = "num_comments"
    case parent = "parent_id", link = "link_id", crosspost = "crosspost_parent"
    case removedBy = "removed_by_category", replies

    static let keys = JSONKeys<Self>()
  }

  private var post = Post(source: .reddit)
  /// `t1` or `t3`, where the envelope says it.
  private var prefix: String?
  private var id: String?
  private var name: String?
  private var fullname: String?
  private var author: String?
  private var created: TimeValue?
  private var permalink: String?
  private var url: String?
  private var isSelf: Bool?
  private var selftext: String?
  private var body: String?
  private var removedBy: String?

  init(prefix: String?) {
    self.prefix = prefix
  }

  /// Reads one field; the replies are the caller's.
  mutating func read(_ field: Field, _ reader: inout RecordReader) throws(JSONError) {
    switch field {
    case .id: id = try reader.name("id")
    case .name: name = try reader.name("name")
    case .author: author = try reader.name("author")
    case .authorFullname: fullname = try reader.name("author_fullname")
    case .created: created = try reader.time("created_utc")
    case .edited: try readEdited(&reader)
    case .retrievedOn, .retrievedUTC:
      post.capturedAt = try reader.instant("retrieved_on") ?? post.capturedAt
    case .title: post.title = try reader.text("title").map { Self.unescaped($0).text }
    case .selftext: selftext = try reader.text("selftext")
    case .body: body = try reader.text("body")
    case .permalink: permalink = try reader.name("permalink")
    case .url: url = try reader.name("url").map { Self.unescaped($0).text }
    case .isSelf: isSelf = try reader.flag("is_self")
    case .subreddit: post.community = try reader.name("subreddit")
    case .score: post.metrics.points = try reader.count("score")
    case .comments: post.metrics.replies = try reader.count("num_comments")
    case .parent: post.replyTo = try reader.name("parent_id")
    case .link: post.thread = try reader.name("link_id")
    case .crosspost: post.repostOf = try reader.name("crosspost_parent")
    case .removedBy: removedBy = try reader.name("removed_by_category")
    case .replies: try reader.scanner.skipValue()
    }
  }

  /// The post, or why there is none.
  mutating func outcome() -> Record.Outcome {
    guard let created else { return .rejected("no time: no 'created_utc'") }
    guard created.time != nil else {
      return .rejected("created_utc '\(created.raw.prefix(60))' is no time")
    }
    guard let prefix = name.map({ String($0.prefix(2)) }) ?? prefix ?? guessedPrefix else {
      return .rejected("neither a submission nor a comment: no 'title' and no 'body'")
    }
    post.setCreated(created)
    post.kind = prefix == "t1" ? .comment : .post
    post.nativeID = name ?? id.map { "\(prefix)_\($0)" }
    if post.nativeID == nil { post.idQuality = .derived }
    settleText(prefix == "t1" ? body : selftext ?? body)
    settleAuthor()
    settleAddresses()
    return .post(post)
  }

  /// False, or unix seconds; in old data true, which says no time.
  private mutating func readEdited(_ reader: inout RecordReader) throws(JSONError) {
    if try reader.scanner.peek() == .bool {
      _ = try reader.scanner.bool()
    } else {
      post.editedAt = try reader.instant("edited")
    }
  }

  private var guessedPrefix: String? {
    if body != nil || post.thread != nil { return "t1" }
    return post.title != nil ? "t3" : nil
  }

  private mutating func settleText(_ text: String?) {
    post.textFormat = .markdown
    switch text {
    case "[deleted]": post.status = .deleted
    case "[removed]": post.status = .removed
    case let text?:
      let (plain, wasEscaped) = Self.unescaped(text)
      post.text = plain
      if wasEscaped { post.textFormat = .escaped }
    case nil: break
    }
    if let removedBy, post.status == .available {
      post.status = removedBy == "deleted" ? .deleted : .removed
    }
  }

  /// A deleted account leaves `[deleted]`, even where the text still stands.
  private mutating func settleAuthor() {
    guard let author, author != "[deleted]", author != "[removed]" else { return }
    post.author = Post.Author(nativeID: fullname, handle: author)
  }

  private mutating func settleAddresses() {
    if let permalink {
      post.url = "https://www.reddit.com" + permalink
    } else if let thread = post.thread, let community = post.community, let id = post.nativeID {
      post.url =
        "https://www.reddit.com/r/\(community)/comments/\(thread.dropFirst(3))/_/\(id.dropFirst(3))/"
    }
    guard post.kind == .post, let url, isSelf != true, url != post.url else { return }
    post.linkURL = url
  }

  /// Reddit's own escapes turned back once: `&amp;`, `&lt;` and `&gt;`, and no others.
  static func unescaped(_ text: String) -> (text: String, wasEscaped: Bool) {
    let source = Array(text.utf8)
    guard source.contains(UInt8(ascii: "&")) else { return (text, false) }
    let entities: [(name: [UInt8], meaning: Unicode.Scalar)] = [
      (Array("&amp;".utf8), "&"), (Array("&lt;".utf8), "<"), (Array("&gt;".utf8), ">"),
    ]
    var plain: [UInt8] = []
    var rest = source[...]
    while let byte = rest.first {
      let entity =
        byte == UInt8(ascii: "&") ? entities.first { rest.starts(with: $0.name) } : nil
      plain.append(entity.map { UInt8(ascii: $0.meaning) } ?? byte)
      rest = rest.dropFirst(entity?.name.count ?? 1)
    }
    return (String(decoding: plain, as: UTF8.self), plain.count < source.count)
  }
}
