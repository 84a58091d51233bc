internal import Hashing
internal import Analysis
internal import Corpus
internal import Language

/// Makes records ready for the tables: scored, folded, fingerprinted, tagged.
///
/// It keeps no state, so that chunks are prepared side by side; each thread lends it ``SaidWords``.
struct Preparation: Sendable {
  let scorer: any SentimentScorer
  /// When the snapshot was captured, for posts that do not say it themselves.
  let capturedAt: Int64?
  /// When the load began, where the caller has a clock.
  let loadedAt: Int64?

  func batch(
    of chunk: Chunk, in format: any SnapshotFormat, said: inout SaidWords
  ) -> PreparedBatch {
    var batch = PreparedBatch()
    batch.bytes.reserveCapacity(chunk.bytes.count)
    // A post of a platform is 300 to 600 bytes of JSON.
    batch.posts.reserveCapacity(chunk.bytes.count / 400)
    var scratch: [UInt8] = []
    format.forEachRecord(of: chunk) { record in
      for oddity in record.oddities { batch.oddities[oddity, default: 0] += 1 }
      let outcome = record.takeOutcome()
      switch outcome {
      case .passedOver(let reason): batch.passedOver[reason, default: 0] += 1
      case .rejected(let reason):
        batch.rejects.append(reject(record.place, reason: reason, in: chunk))
      case .post(let post):
        batch.posts.append(prepared(post, at: record.place, in: &batch, &said, scratch: &scratch))
        if let own = post.capturedAt, own != capturedAt { batch.ownCaptures += 1 }
        for oddity in oddities(of: post) { batch.oddities[oddity, default: 0] += 1 }
      }
    }
    batch.words = said.index.finish()
    return batch
  }

  /// What is odd about a post of any format.
  private func oddities(of post: Post) -> [String] {
    var oddities: [String] = []
    if post.nativeID == nil { oddities.append("no id: known by its author, time and text") }
    if post.sortAt == nil { oddities.append("no usable time: in no window") }
    // A day's grace, since clocks and zones differ.
    if let time = post.sortAt, let loadedAt, time > loadedAt + 24 * HourlyCounts.hour {
      oddities.append("a time in the future, which moves now = data: set now = …")
    }
    return oddities
  }

  private func reject(
    _ place: Record.Place, reason: String, in chunk: Chunk
  ) -> PreparedBatch.Reject {
    let start = min(max(place.offset - chunk.offset, 0), chunk.bytes.count)
    let end = min(start + max(place.length, 0), chunk.bytes.count)
    return PreparedBatch.Reject(
      line: place.line, offset: place.offset, reason: reason,
      bytes: Array(chunk.bytes[start..<end]))
  }

  private func prepared(
    _ post: Post, at place: Record.Place, in batch: inout PreparedBatch, _ said: inout SaidWords,
    scratch: inout [UInt8]
  ) -> PreparedPost {
    let uid = batch.addUID(of: post)
    let key = uid.dropFirst(post.source.word.utf8CodeUnitCount + 1)
    let url = batch.add(post.url)
    let (tags, copy) = said.take(post, at: UInt32(batch.posts.count))
    return PreparedPost(
      source: post.source, kind: post.kind, status: post.status,
      idQuality: Identity.isDerived(post) && post.idQuality == .native ? .derived : post.idQuality,
      textFormat: post.textFormat, isTruncated: post.isTextTruncated,
      key: key, uidHash: batch.hash(uid),
      nativeID: batch.add(
        isID(post.nativeID, of: post.source, in: uid, of: batch) ? nil : post.nativeID),
      platform: batch.add(post.platform),
      url: url, address: SplitAddress(url, key: key, of: post.source, in: batch.bytes),
      link: batch.add(post.linkURL),
      community: batch.add(post.community), language: batch.add(post.language),
      title: batch.add(post.title), text: batch.add(post.text),
      createdRaw: batch.add(isPlainTime(post) ? nil : post.createdAtRaw),
      replyTo: batch.add(post.replyTo), thread: batch.add(post.thread),
      quoteOf: batch.add(post.quoteOf), repostOf: batch.add(post.repostOf),
      hashtags: batch.add(array: tags.hashtags), mentions: batch.add(array: tags.mentions),
      links: batch.add(array: tags.links),
      author: author(of: post, in: &batch),
      time: post.sortAt, created: post.createdAt, createdQuality: quality(of: post),
      indexed: post.indexedAt, edited: post.editedAt,
      captured: post.capturedAt ?? capturedAt, metrics: post.metrics,
      sentiment: sentiment(of: post, said: &scratch), copy: copy,
      line: place.line, offset: place.offset, length: place.length)
  }

  private func quality(of post: Post) -> Int64? {
    guard let quality = post.createdAtQuality else { return nil }
    let precision: Int64 =
      switch quality.precision {
      case .microsecond: 0
      case .millisecond: 1
      case .second: 2
      case .minute: 3
      case .day: 4
      }
    return precision * 2 + (quality.zone == .assumedUTC ? 1 : 0)
  }

  /// Whether a native id is the part of a uid behind the source.
  private func isID(
    _ id: String?, of source: SourceName, in uid: Slice, of batch: PreparedBatch
  ) -> Bool {
    guard var id, source.word.utf8CodeUnitCount + 1 + id.utf8.count == uid.range.count
    else { return false }
    return batch.bytes.withUnsafeBufferPointer { bytes in
      let end = UnsafeBufferPointer(rebasing: bytes[uid.range].suffix(id.utf8.count))
      return id.withUTF8 { id in
        end.baseAddress.map { TermTable.isSame(id, $0, length: end.count) } ?? true
      }
    }
  }

  private func isPlainTime(_ post: Post) -> Bool {
    guard let created = post.createdAt, let raw = post.createdAtRaw else { return false }
    return Timestamp.isRFC3339(raw, of: created)
  }

  private func author(of post: Post, in batch: inout PreparedBatch) -> PreparedAuthor? {
    guard let author = post.author else { return nil }
    guard
      let key = author.nativeID ?? author.handle ?? author.displayName.map({ "~" + $0 }),
      !key.isEmpty
    else { return nil }
    let slice = batch.add(key)
    return PreparedAuthor(
      key: slice, hash: batch.hash(slice) &+ UInt64(post.source.code),
      nativeID: batch.add(author.nativeID),
      handle: batch.add(author.handle), name: batch.add(author.displayName))
  }

  /// The label that the snapshot gives, else ours, of the title and the text together.
  private func sentiment(of post: Post, said: inout [UInt8]) -> PreparedPost.Sentiment? {
    if post.givenLabel != nil || post.givenScore != nil {
      let label = post.givenLabel ?? Self.label(of: post.givenScore ?? 0)
      return PreparedPost.Sentiment(label: label, score: post.givenScore, isGiven: true)
    }
    said.removeAll(keepingCapacity: true)
    if let title = post.title { said.append(contentsOf: title.utf8) }
    if let text = post.text, !text.isEmpty {
      if !said.isEmpty { said.append(UInt8(ascii: "\n")) }
      said.append(contentsOf: text.utf8)
    }
    guard !said.isEmpty else { return nil }
    let score = said.withUnsafeBufferPointer { scorer.score($0, language: post.language) }
    return score.map {
      PreparedPost.Sentiment(
        label: Self.label(of: $0.compound), score: $0.compound, isGiven: false)
    }
  }

  /// The thresholds are those of the scorers: ±0.05 (Hutto & Gilbert 2014).
  private static func label(of score: Double) -> Post.SentimentLabel {
    score >= 0.05 ? .positive : score <= -0.05 ? .negative : .neutral
  }
}

extension PreparedBatch {
  fileprivate func hash(_ slice: Slice) -> UInt64 {
    bytes.withUnsafeBufferPointer {
      Fingerprint.fnv1a(UnsafeBufferPointer(rebasing: $0[slice.range]))
    }
  }

  /// Keeps the uid of a post, without a text of its own for it.
  fileprivate mutating func addUID(of post: Post) -> Slice {
    let source = post.source.word
    let offset = bytes.count
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: source.utf8Start, count: source.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: ":"))
    bytes.append(contentsOf: Identity.key(of: post, digest: Digest.sha256).utf8)
    return Slice(offset: Int32(offset), length: Int32(bytes.count - offset))
  }

  /// Keeps a list as a JSON array; nothing where it is empty.
  fileprivate mutating func add(array: [String]) -> Slice {
    guard !array.isEmpty else { return .missing }
    let offset = bytes.count
    var separator = UInt8(ascii: "[")
    for element in array {
      bytes.append(separator)
      separator = UInt8(ascii: ",")
      addQuoted(element)
    }
    bytes.append(UInt8(ascii: "]"))
    return Slice(offset: Int32(offset), length: Int32(bytes.count - offset))
  }

  private mutating func addQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    guard !isPlain else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    let digits = Array("0123456789abcdef".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        bytes += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
  }
}
