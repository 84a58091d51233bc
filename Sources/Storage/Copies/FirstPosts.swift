/// Which posts have which text, as long as all posts of a store are met one after the other.
///
/// That is in a store's first load, unless a post's text or time changes on the way.
struct FirstPosts {
  private struct Post {
    var earliest: Int64
    /// Of the earliest.
    var time: Int64?
    var isOnly = true
  }

  private var posts: [Int64: Post] = [:]
  private var isComplete: Bool
  /// Texts, beyond which they are looked up in the store instead: some 5 MB.
  private static let most = 1 << 16

  init(isComplete: Bool) {
    self.isComplete = isComplete
  }

  mutating func add(_ post: Int64, of fingerprint: Int64, time: Int64?) {
    guard isComplete else { return }
    guard var known = posts[fingerprint] else {
      posts[fingerprint] = Post(earliest: post, time: time)
      if posts.count > Self.most { forget() }
      return
    }
    known.isOnly = false
    if let time, time < known.time ?? .max { (known.earliest, known.time) = (post, time) }
    posts[fingerprint] = known
  }

  /// Knows no more, since what was met is no longer so.
  mutating func forget() {
    isComplete = false
    posts = [:]
  }

  /// The first post of a text, by time; nil where it must be looked up.
  func earliest(of fingerprint: Int64) -> (post: Int64, time: Int64?)? {
    posts[fingerprint].map { ($0.earliest, $0.time) }
  }

  /// The one post of a text; nil where there are several, or they must be looked up.
  func only(of fingerprint: Int64) -> Int64? {
    posts[fingerprint].flatMap { $0.isOnly ? $0.earliest : nil }
  }
}
