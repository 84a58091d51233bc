extension CSVDraft {
  mutating func readAuthor(_ post: inout Post) throws(CSVRowProblem) {
    var author = Post.Author(
      nativeID: try cells.value(.authorID).map { CSVValue.id($0).id },
      handle: try person(.author), displayName: try person(.name))
    if author.handle == nil, author.displayName?.hasPrefix("@") == true {
      author.handle = author.displayName
      author.displayName = nil
    }
    if author.handle?.hasPrefix("@") == true { author.handle?.removeFirst() }
    if author.nativeID == nil { author.nativeID = address?.did }
    let isKnown = author.nativeID ?? author.handle ?? author.displayName
    post.author = isKnown == nil ? nil : author
  }

  /// A person's name; nil where the export has hidden it or the account is gone.
  private mutating func person(_ field: CSVField) throws(CSVRowProblem) -> String? {
    guard let name = try cells.value(field), name != "[deleted]" else { return nil }
    guard name == "REDACTED" else { return name }
    note("redacted author")
    return nil
  }

  mutating func readLanguage(_ post: inout Post) throws(CSVRowProblem) {
    guard let value = try cells.value(.lang) else { return }
    let (tag, isOdd) = CSVValue.language(value)
    post.language = tag
    if isOdd { note("unknown language '\(value.prefix(20))'") }
  }

  mutating func readRelations(_ post: inout Post) throws(CSVRowProblem) {
    post.replyTo = try reference(.replyTo)
    post.thread = try reference(.thread)
    post.quoteOf = try reference(.quoteOf)
    post.repostOf = try reference(.repostOf)
    // YouTube Data Tools writes 0 and 1 into `isReplyTo` where it does not know the parent.
    if post.replyTo == "0" { post.replyTo = nil }
  }

  /// What 4CAT writes where a quoted post cannot be seen.
  private static let unavailable: Set<String> = [
    "DELETED", "REMOVED BY AUTHOR", "VIEWER BLOCKED BY AUTHOR",
  ]

  private mutating func reference(_ field: CSVField) throws(CSVRowProblem) -> String? {
    guard let value = try cells.value(field) else { return nil }
    if Self.unavailable.contains(value) {
      note("\(field.word): \(value.lowercased())")
      return nil
    }
    let (id, isLossy) = CSVValue.id(value)
    guard isLossy else { return id }
    note("float-shaped \(field.word)")
    return nil
  }

  mutating func readKind(_ post: inout Post) throws(CSVRowProblem) {
    if let word = try cells.value(.kind) { readKind(word: word, &post) }
    let isRepost = try cells.flag(.isRepost)
    let isReply = try cells.flag(.isReply) ?? (post.replyTo != nil)
    if isRepost == true || post.repostOf != nil {
      post.kind = .repost
    } else if isRepost == nil, post.source == .x, post.text?.hasPrefix("RT @") == true {
      post.kind = .repost
    } else if isReply, post.kind == .post {
      post.kind = .comment
    }
    if post.source == .reddit, post.nativeID?.hasPrefix("t1_") == true { post.kind = .comment }
    if post.kind == .repost, post.text?.hasSuffix("…") == true { post.isTextTruncated = true }
    if try cells.flag(.deleted) == true { post.status = .deleted }
    if try cells.flag(.dead) == true { post.status = .removed }
  }

  private mutating func readKind(word: String, _ post: inout Post) {
    switch word.lowercased() {
    case "story", "job", "poll", "pollopt", "submission": post.kind = .post
    case "reply": post.kind = .comment
    case "retweet", "reblog": post.kind = .repost
    case let word:
      guard let kind = Post.Kind(rawValue: word) else { return note("unknown kind '\(word)'") }
      post.kind = kind
    }
  }

  mutating func readMetrics(_ post: inout Post) throws(CSVRowProblem) {
    let missing = try missingColumns()
    post.metrics.likes = try count(.likes, missing)
    post.metrics.reposts = try count(.reposts, missing)
    post.metrics.replies = try count(.replies, missing)
    post.metrics.quotes = try count(.quotes, missing)
    post.metrics.views = try count(.views, missing)
    post.metrics.points = try count(.points, missing)
    // Comments on Hacker News have no public score; a 0 fills the column.
    if post.source == .hackernews, post.kind == .comment, post.metrics.points == 0 {
      post.metrics.points = nil
    }
  }

  /// The columns that a 4CAT row says were missing, where a 0 stands in its cells.
  private func missingColumns() throws(CSVRowProblem) -> Set<String> {
    guard let names = try cells.value(.missingFields) else { return [] }
    return Set(names.split { ", ;".contains($0) }.map { CSVColumnName.squeezed(String($0)) })
  }

  private mutating func count(
    _ field: CSVField, _ missing: Set<String>
  ) throws(CSVRowProblem) -> Int64? {
    if !missing.isEmpty, let name = cells.columns.name(of: field),
      missing.contains(CSVColumnName.squeezed(name))
    {
      return nil
    }
    if let count = cells.plainCount(field) { return count }
    guard let value = try cells.value(field), value.lowercased() != "unavailable" else {
      return nil
    }
    if let count = CSVValue.count(value) { return count }
    note("\(field.word) is no count")
    return nil
  }

  mutating func readSentiment(_ post: inout Post) throws(CSVRowProblem) {
    if let value = try cells.value(.label) {
      post.givenLabel = CSVValue.label(value)
      if post.givenLabel == nil { note("label is no sentiment word") }
    }
    guard let value = try cells.value(.score) else { return }
    if let score = Double(value), (-1...1).contains(score) {
      post.givenScore = score
    } else {
      note("score is not within -1 and 1")
    }
  }

  /// Builds the permalink where the file has none and the id is sure, and mends Reddit's.
  mutating func completeLinks(_ post: inout Post) {
    if post.source == .reddit {
      if let url = post.url, url.hasPrefix("/") { post.url = "https://www.reddit.com" + url }
      // The link of a text post is the post itself.
      if post.linkURL != nil, post.linkURL == post.url { post.linkURL = nil }
    }
    guard post.url == nil, post.idQuality == .native, let id = post.nativeID else { return }
    post.url = permalink(of: id, on: post.source)
  }

  private func permalink(of id: String, on source: SourceName) -> String? {
    let isNumber = !id.isEmpty && id.utf8.allSatisfy { (0x30...0x39).contains($0) }
    switch source {
    case .x: return isNumber ? "https://x.com/i/web/status/\(id)" : nil
    case .hackernews: return isNumber ? "https://news.ycombinator.com/item?id=\(id)" : nil
    case .bluesky: return address.flatMap { $0.permalink(did: $0.did) }
    default: return nil
    }
  }
}
