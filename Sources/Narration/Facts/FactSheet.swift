internal import Foundation
internal import Hashing
internal import Language

/// What a story may say: facts, posts to quote, and what the data cannot tell.
///
/// A sheet never changes. Its ``hash`` is that of its canonical JSON, and so names the facts, the
/// queries they come from and the snapshots those were asked of.
package struct FactSheet: Sendable, Codable, Hashable {
  /// A snapshot that the facts rest on.
  package struct Snapshot: Sendable, Codable, Hashable {
    package var number: Int64
    package var name: String
    package var sha256: String

    package init(number: Int64, name: String, sha256: String) {
      self.number = number
      self.name = name
      self.sha256 = sha256
    }
  }

  /// What is missing, or cannot be told from these data.
  package enum Limit: Sendable, Codable, Hashable {
    /// No snapshot says which stretches it covers in full.
    case coverageUndeclared
    /// A source has too few posts in one of the windows to compare.
    case thin(source: String)
    /// Labels come from a program.
    case labelled(by: String)
    /// Only posts that mention something are in it.
    case theme(String)
  }

  /// The layout of this record.
  package var schema = 1
  package var beat: String?
  package var category: String?
  /// The other beats of the store, which a story of this one must not name as its own.
  package var otherBeats: [String]
  /// The posts the story is of, as a query.
  package var base: String
  /// The last snapshot that is read; the queries of facts read no later one.
  package var lastSnapshot: Int64
  /// What the posts have in common, where a draft was asked for a theme.
  package var theme: String?
  package var window: FactWindow
  package var baseline: FactWindow
  /// What `now` was when the facts were gathered, in microseconds since 1970.
  package var now: Int64
  package var zone: String
  package var snapshots: [Snapshot]
  package var facts: [Fact] = []
  package var posts: [CitedPost] = []
  package var limits: [Limit] = []

  package init(
    beat: String?, category: String? = nil, otherBeats: [String] = [], base: String,
    lastSnapshot: Int64, theme: String? = nil, window: FactWindow, baseline: FactWindow, now: Int64,
    zone: String,
    snapshots: [Snapshot]
  ) {
    self.now = now
    self.beat = beat
    self.category = category
    self.otherBeats = otherBeats
    self.base = base
    self.lastSnapshot = lastSnapshot
    self.theme = theme
    self.window = window
    self.baseline = baseline
    self.zone = zone
    self.snapshots = snapshots
  }

  /// The query that all others begin with.
  package var scope: String { "\(base) | where snapshot <= \(lastSnapshot)" }

  /// SHA-256 of the canonical JSON, in hexadecimal digits.
  package var hash: String { CanonicalJSON.hash(of: self) }

  /// Adds a fact under the next id, which is returned.
  @discardableResult
  package mutating func add(_ fact: Fact) -> Fact {
    var fact = fact
    fact.id = "F" + (facts.count + 1).padded(3)
    facts.append(fact)
    return fact
  }

  /// Adds a post under the next id, unless it is there already.
  @discardableResult
  package mutating func add(_ post: CitedPost) -> CitedPost {
    if let known = posts.first(where: { $0.key == post.key }) { return known }
    var post = post
    post.id = "p" + (posts.count + 1).padded(2)
    posts.append(post)
    return post
  }
}

extension FactSheet {
  /// Whether the window is the last one, and the other the one just before it.
  package var isCurrent: Bool { window.end >= now }
  package var isAdjacent: Bool { baseline.end == window.start }

  package func fact(_ id: String) -> Fact? { facts.first { $0.id == id } }

  package func post(_ id: String) -> CitedPost? { posts.first { $0.id == id } }

  /// The first fact of a metric and a subject, in the sheet's window unless another is named.
  package func fact(
    _ metric: Fact.Metric, of subject: Fact.Subject = Fact.Subject(), in other: FactWindow? = nil
  ) -> Fact? {
    facts.first {
      $0.metric == metric && $0.subject == subject && $0.window == (other ?? window)
    }
  }
}

/// JSON with one way to write a value, so that it can be hashed.
enum CanonicalJSON {
  static func bytes(of value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    // Records of numbers, texts and lists have no value that could not be written.
    guard let data = try? encoder.encode(value) else { return [] }
    return Array(data)
  }

  static func hash(of value: some Encodable) -> String {
    Digest.hexadecimal(Digest.sha256(bytes(of: value)))
  }

  static func value<T: Decodable>(_ type: T.Type, from text: String) throws -> T {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(type, from: Data(text.utf8))
  }
}
