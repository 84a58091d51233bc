internal import Corpus

/// A chunk of a snapshot, decoded and ready to be inserted.
///
/// All text lies in one array, and posts refer to it by ``Slice``, so that the thread that has
/// the database binds addresses and copies nothing.
struct PreparedBatch: Sendable {
  struct Reject: Sendable {
    var line: Int
    var offset: Int
    var reason: String
    var bytes: [UInt8]
  }

  var bytes: [UInt8] = []
  var posts: [PreparedPost] = []
  var words = BatchWords()
  var rejects: [Reject] = []
  var passedOver: [String: Int] = [:]
  var oddities: [String: Int] = [:]
  /// Posts with a capture time of their own.
  var ownCaptures = 0

  /// Keeps a text, if there is one: most of what a post may have it has not.
  @inline(__always)
  mutating func add(_ text: String?) -> Slice {
    guard let text else { return .missing }
    return add(text)
  }

  private mutating func add(_ text: String) -> Slice {
    text.utf8.withContiguousStorageIfAvailable { add($0) } ?? add(text.utf8)
  }

  mutating func add(_ text: some Collection<UInt8>) -> Slice {
    let offset = bytes.count
    bytes.append(contentsOf: text)
    return Slice(offset: Int32(offset), length: Int32(bytes.count - offset))
  }
}

extension PreparedBatch {
  /// Lends the posts, with typed errors.
  func withPosts<T>(
    _ work: ([LentPost]) throws(EngineError) -> T
  ) throws(EngineError) -> T {
    // A batch of no bytes has no text to be looked for at the address.
    let nothing: StaticString = ""
    let outcome = bytes.withUnsafeBufferPointer { bytes in
      posts.withUnsafeBufferPointer { posts in
        let base = bytes.baseAddress ?? nothing.utf8Start
        let lent = posts.indices.compactMap { place in
          posts.baseAddress.map { LentPost(fields: $0 + place, base: base) }
        }
        return Result { () throws(EngineError) in try work(lent) }
      }
    }
    return try outcome.get()
  }
}

/// A post as the tables take it.
///
/// Instants in microseconds since 1970.
struct PreparedPost: Sendable {
  var source: SourceName
  var kind: Post.Kind
  var status: Post.Status
  var idQuality: Post.IDQuality
  var textFormat: Post.TextFormat
  var isTruncated: Bool

  /// The uid behind its source.
  var key: Slice
  /// Of the whole uid.
  var uidHash: UInt64
  var nativeID: Slice
  var platform: Slice
  var url: Slice
  var address: SplitAddress?
  var link: Slice
  var community: Slice
  var language: Slice
  var title: Slice
  var text: Slice
  var createdRaw: Slice
  var replyTo: Slice
  var thread: Slice
  var quoteOf: Slice
  var repostOf: Slice
  var hashtags: Slice
  var mentions: Slice
  var links: Slice

  var author: PreparedAuthor?

  var time: Int64?
  var created: Int64?
  /// See the table's definition.
  var createdQuality: Int64?
  var indexed: Int64?
  var edited: Int64?
  var captured: Int64?
  var metrics: Post.Metrics

  var sentiment: Sentiment?
  var copy: CopyMark?

  var line: Int
  var offset: Int
  var length: Int

  struct Sentiment: Sendable, Equatable {
    /// Nil where the snapshot gives a score without a label that it could have.
    var label: Post.SentimentLabel
    var score: Double?
    var isGiven: Bool
  }
}

/// A post of a batch, where it lies, and the bytes that its texts are in.
///
/// A post has some hundred words, and the thread that inserts it would copy them from function to
/// function for a tenth of its time. Both must be there as long as this is used.
struct LentPost {
  let fields: UnsafePointer<PreparedPost>
  let base: UnsafePointer<UInt8>

  func bytes(_ text: Slice) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + Int(text.offset), count: Int(text.length))
  }
}

/// An author; the key is the native id, else the handle, else `~` and the display name.
struct PreparedAuthor: Sendable {
  var key: Slice
  var hash: UInt64
  var nativeID: Slice
  var handle: Slice
  var name: Slice
}
