/// A post that a story may quote, as it was when the facts were gathered.
package struct CitedPost: Sendable, Codable, Hashable {
  /// Why it is offered.
  package enum Role: String, Sendable, Codable, Hashable {
    /// It stands for the posts of its sentiment.
    case voice
    /// Likewise, of the smaller of the two sides.
    case dissent
    /// Its text was posted several times.
    case copied
  }

  /// `p01`, in the order they were gathered.
  package var id: String
  /// The post's own identity: source and native id.
  package var key: String
  package var source: String
  package var author: String?
  /// Microseconds since 1970.
  package var time: Int64?
  package var url: String?
  package var title: String?
  package var text: String
  package var sentiment: String?
  /// How positive each sentence of it is by the scorer; empty where none was asked.
  package var tones: [Double] = []
  package var role: Role

  package init(
    key: String, source: String, author: String?, time: Int64?, url: String?, title: String?,
    text: String, sentiment: String?, role: Role
  ) {
    id = ""
    self.key = key
    self.source = source
    self.author = author
    self.time = time
    self.url = url
    self.title = title
    self.text = text
    self.sentiment = sentiment
    self.role = role
  }
}
