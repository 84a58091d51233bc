/// Which posts have which text, as long as all posts of a store are met one after the other.
///
/// That is in a store's first load, unless a post's text or time changes on the way.
final class FirstPosts {
  private struct Post: BitwiseCopyable {
    let fingerprint: Int64
    var earliest: Int64
    /// Of the earliest.
    var time: Int64?
    var isOnly = true
  }

  private var places = TermTable(capacity: 1 << 12)
  private var posts = GrowingBuffer<Post>(capacity: 1 << 11)
  private(set) var isComplete: Bool
  /// Texts, beyond which they should be looked up in the store instead: some 4 MB.
  private static let most = 1 << 16

  init(isComplete: Bool) {
    self.isComplete = isComplete
  }

  /// Notes a post; returns whether it is the first of its text.
  func add(_ post: Int64, of fingerprint: Int64, time: Int64?) -> Bool {
    guard let place = place(of: fingerprint) else {
      places.insert(Self.hash(fingerprint))
      posts.append(Post(fingerprint: fingerprint, earliest: post, time: time))
      return true
    }
    posts[place].isOnly = false
    if let time, time < posts[place].time ?? .max {
      posts[place].earliest = post
      posts[place].time = time
    }
    return false
  }

  var isFull: Bool { posts.count >= Self.most }

  /// Reads what a text is looked for in first; see ``TermTable/touch(_:)``.
  func touch(_ fingerprint: Int64) -> UInt64 {
    places.touch(Self.hash(fingerprint))
  }

  /// Calls a closure with each text.
  func forEach(_ body: (_ fingerprint: Int64) -> Void) {
    for post in posts.elements { body(post.fingerprint) }
  }

  /// Knows no more, since what was met is no longer so, or is too much.
  func forget() {
    isComplete = false
    places = TermTable(capacity: 1)
    posts = GrowingBuffer(capacity: 1)
  }

  private func place(of fingerprint: Int64) -> Int? {
    places.place(of: Self.hash(fingerprint)) { posts[$0].fingerprint == fingerprint }
  }

  /// Fingerprints are hashes already.
  private static func hash(_ fingerprint: Int64) -> UInt32 {
    UInt32(truncatingIfNeeded: fingerprint)
  }

  /// The first post of a text, by time; nil where it must be looked up.
  func earliest(of fingerprint: Int64) -> (post: Int64, time: Int64?)? {
    place(of: fingerprint).map { (posts[$0].earliest, posts[$0].time) }
  }

  /// The one post of a text; nil where there are several, or they must be looked up.
  func only(of fingerprint: Int64) -> Int64? {
    place(of: fingerprint).flatMap { posts[$0].isOnly ? posts[$0].earliest : nil }
  }
}
