/// A post in the making: one row's cells, read field by field.
struct CSVDraft {
  let cells: CSVRow
  let reading: CSVReading
  private(set) var oddities: [String] = []
  /// The id's parts, where it is an AT-URI.
  private(set) var address: ATURI?

  init(cells: CSVRow, reading: CSVReading) {
    self.cells = cells
    self.reading = reading
  }

  /// Reads the whole row.
  mutating func post() throws(CSVRowProblem) -> Post {
    let link = try cells.value(.url)
    var post = Post(source: try source(url: link))
    post.kind = reading.kind
    post.url = link
    post.linkURL = try cells.value(.link)
    post.community = try cells.value(.community)
    try readID(&post)
    try readTimes(&post)
    try readText(&post)
    try readAuthor(&post)
    try readLanguage(&post)
    try readRelations(&post)
    try readKind(&post)
    try readMetrics(&post)
    try readSentiment(&post)
    completeLinks(&post)
    return post
  }

  private mutating func source(url: String?) throws(CSVRowProblem) -> SourceName {
    switch reading.platform {
    case .fixed(let source): return source
    case .host: return url.flatMap(CSVPlatform.of(url:)) ?? .other
    case .column:
      guard let name = try cells.value(.source) else {
        oddities.append("no platform")
        return .other
      }
      if let source = CSVPlatform.named(name) { return source }
      oddities.append("unknown platform '\(name.prefix(40))'")
      return .other
    }
  }

  private mutating func readID(_ post: inout Post) throws(CSVRowProblem) {
    guard let value = try cells.value(.id) else {
      post.idQuality = .derived
      return
    }
    let (id, isLossy) = CSVValue.id(value)
    post.nativeID = id
    if id.utf8.first == UInt8(ascii: "a") { address = ATURI(id) }
    guard isLossy else {
      if post.source == .reddit { post.nativeID = try redditID(id) }
      return
    }
    if let restored = Self.idInURL(post.url), Double(restored) == Double(value) {
      post.nativeID = restored
      oddities.append("float-shaped id, restored from the url")
    } else {
      post.idQuality = .lossy
      oddities.append("float-shaped id")
    }
  }

  /// Reddit's id with its kind before it, as other sources write it.
  private func redditID(_ id: String) throws(CSVRowProblem) -> String {
    if id.hasPrefix("t1_") || id.hasPrefix("t3_") { return id }
    let isComment = try cells.value(.replyTo) != nil || cells.columns[.title] == nil
    return (isComment ? "t1_" : "t3_") + id
  }

  /// The digits after `/status/`.
  private static func idInURL(_ url: String?) -> String? {
    guard let url else { return nil }
    let parts = url.split(separator: "/")
    guard let place = parts.lastIndex(of: "status"), place + 1 < parts.count else { return nil }
    let digits = parts[place + 1].prefix { $0.isASCII && $0.isNumber }
    return digits.isEmpty ? nil : String(digits)
  }

  private mutating func readTimes(_ post: inout Post) throws(CSVRowProblem) {
    let created = try reading.isSnowflakeTime ? snowflakeTime() : writtenTime(&post)
    post.createdAt = created.microseconds
    post.createdAtQuality = created.quality
    if let oddity = created.oddity { oddities.append(oddity) }
    post.capturedAt = try otherTime(.captured)
    post.indexedAt = try otherTime(.indexed)
    post.editedAt = try otherTime(.edited)
  }

  private func snowflakeTime() throws(CSVRowProblem) -> CSVTime.Instant {
    guard let id = try cells.value(.id), let instant = CSVTime.instant(snowflake: id) else {
      throw .rejected("no time: the id carries none")
    }
    return instant
  }

  private func writtenTime(_ post: inout Post) throws(CSVRowProblem) -> CSVTime.Instant {
    guard let value = try cells.value(.time) else { throw .rejected("no time") }
    guard let instant = reading.time.instant(value) else {
      throw .rejected(CSVTime.problem(value))
    }
    post.createdAtRaw = value
    return instant
  }

  private mutating func otherTime(_ field: CSVField) throws(CSVRowProblem) -> Int64? {
    guard let value = try cells.value(field) else { return nil }
    // Reddit's `edited` is the time of the edit, or False.
    if let flag = CSVValue.flag(value), !flag || field == .edited { return nil }
    if let instant = reading.time.instant(value) { return instant.microseconds }
    oddities.append("unreadable \(field.word) time")
    return nil
  }

  private mutating func readText(_ post: inout Post) throws(CSVRowProblem) {
    post.title = try cells.text(.title).map { plainTitle($0).trimmedOfSpace }
    if post.title == "" { post.title = nil }
    post.textFormat = reading.isHTML ? .html : reading.textFormat == .escaped ? .markdown : .plain
    guard let written = try cells.text(.text) else { return }
    // A CSV cell cannot say whether a text is empty or absent. Under a title it is absent.
    if written.isEmpty, post.title != nil { return }
    if try readRemoval(written, &post) { return }
    post.text = plain(written)
    // Reddit's exports are escaped or not, by how they were asked for: the text tells.
    if post.textFormat == .markdown, post.text != written { post.textFormat = .escaped }
  }

  /// Takes Reddit's words for a text that is gone; false for any other text.
  private func readRemoval(_ text: String, _ post: inout Post) throws(CSVRowProblem) -> Bool {
    guard post.source == .reddit else { return false }
    switch text {
    case "[deleted]": post.status = .deleted
    case "[removed]": post.status = .removed
    default: return false
    }
    return true
  }

  private func plainTitle(_ title: String) -> String {
    if reading.textFormat == .escaped { return RedditItem.unescaped(title).text }
    return reading.isHTML ? HTMLText.unescaped(title) : title
  }

  private func plain(_ text: String) -> String {
    if reading.isHTML { return HTMLText.plain(text) }
    if reading.textFormat == .escaped { return RedditItem.unescaped(text).text }
    return reading.escapesLineEnds ? Self.withLineEnds(text) : text
  }

  /// The text with line ends where it has the two characters `\n`, as twarc-csv writes them.
  private static func withLineEnds(_ text: String) -> String {
    guard text.utf8.contains(0x5C) else { return text }
    var plain: [UInt8] = []
    var isEscape = false
    for byte in text.utf8 {
      if isEscape, byte == 0x6E { plain[plain.count - 1] = 0x0A } else { plain.append(byte) }
      isEscape = byte == 0x5C
    }
    return String(decoding: plain, as: UTF8.self)
  }

  mutating func note(_ oddity: String) { oddities.append(oddity) }
}
