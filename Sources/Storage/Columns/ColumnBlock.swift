internal import Corpus

/// The columns of neighbouring posts, as far as they are known.
struct ColumnBlock {
  private var times: [Int64?] = []
  private var scores: [Double?] = []
  private var sources = ColumnCodes()
  private var kinds = ColumnCodes()
  private var languages = ColumnCodes()
  private var sentiments = ColumnCodes()

  var isEmpty: Bool { times.isEmpty }

  mutating func add(_ post: LentPost) {
    let fields = post.fields
    times.append(fields.pointee.time)
    // SQLite knows one zero only, as what is added to it is.
    scores.append(fields.pointee.sentiment?.score.map { $0 + 0 })
    sources.append(fields.pointee.source.word)
    kinds.append(fields.pointee.kind.word)
    let language = fields.pointee.language
    languages.append(language.isPresent ? post.bytes(language) : nil)
    if let sentiment = fields.pointee.sentiment {
      sentiments.append(sentiment.label.word)
    } else {
      sentiments.append(nil)
    }
  }

  /// Adds a post of a row with its time, source, kind, language, sentiment and score from column 1.
  mutating func add(_ row: PreparedStatement) {
    times.append(row.integer(1))
    row.withBytes(2) { sources.append($0) }
    row.withBytes(3) { kinds.append($0) }
    row.withBytes(4) { languages.append($0) }
    row.withBytes(5) { sentiments.append($0) }
    scores.append(row.number(6))
  }

  /// Leaves places of posts that are not there empty.
  mutating func skip(to slot: Int) {
    while times.count < slot {
      times.append(nil)
      scores.append(nil)
      sources.append(nil)
      kinds.append(nil)
      languages.append(nil)
      sentiments.append(nil)
    }
  }

  /// The instants between which the posts lie; nil where none has a time.
  var extent: ClosedRange<Int64>? {
    let times = times.compactMap { $0 }
    guard let oldest = times.min(), let newest = times.max() else { return nil }
    return oldest...newest
  }

  func packed(_ column: PostColumn) -> [UInt8] {
    switch column {
    case .time: ColumnPacking.packed(times)
    case .source: sources.packed
    case .kind: kinds.packed
    case .lang: languages.packed
    case .sentiment: sentiments.packed
    case .score: ColumnPacking.packed(scores)
    }
  }
}

/// Words of posts, each different one once.
private struct ColumnCodes {
  private var words: [[UInt8]] = []
  private var codes: [UInt16?] = []
  /// The word before, which mostly comes again.
  private var last = 0

  mutating func append(_ word: StaticString) {
    append(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  mutating func append(_ word: UnsafeBufferPointer<UInt8>?) {
    guard let word else {
      codes.append(nil)
      return
    }
    if words.isEmpty || !words[last].elementsEqual(word) {
      last = words.firstIndex { $0.elementsEqual(word) } ?? words.count
      if last == words.count { words.append(Array(word)) }
    }
    codes.append(UInt16(last))
  }

  var packed: [UInt8] { ColumnPacking.packed(words: words, codes: codes) }
}
