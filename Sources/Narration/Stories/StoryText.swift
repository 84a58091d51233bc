/// A story's words, each sentence with what it rests on.
package struct StoryText: Sendable, Codable, Hashable {
  /// What a stretch of a sentence stands for.
  package struct Mark: Sendable, Codable, Hashable {
    package enum Aspect: String, Sendable, Codable, Hashable {
      case value, trend, source, window, term, quote, author
    }

    /// UTF-8 offsets in the sentence.
    package var start: Int
    package var end: Int
    /// A fact's id or a post's.
    package var anchor: String
    package var aspect: Aspect

    package var range: Range<Int> { start..<end }

    package init(_ range: Range<Int>, _ anchor: String, _ aspect: Aspect) {
      start = range.lowerBound
      end = range.upperBound
      self.anchor = anchor
      self.aspect = aspect
    }
  }

  package struct Sentence: Sendable, Codable, Hashable {
    package var text: String
    package var kind: Draft.Kind
    package var facts: [String]
    package var posts: [String]
    package var marks: [Mark]

    package init(
      _ text: String, _ kind: Draft.Kind = .interpretation, facts: [String] = [],
      posts: [String] = [], marks: [Mark] = []
    ) {
      self.text = text
      self.kind = kind
      self.facts = facts
      self.posts = posts
      self.marks = marks
    }
  }

  package var headline: Sentence
  package var dek: Sentence
  package var paragraphs: [[Sentence]]

  package init(headline: Sentence, dek: Sentence, paragraphs: [[Sentence]]) {
    self.headline = headline
    self.dek = dek
    self.paragraphs = paragraphs
  }
}

extension StoryText {
  /// Where a sentence stands.
  package enum Part: Sendable, Codable, Hashable {
    case headline
    case dek
    case paragraph(Int)
  }

  /// The sentences with where they stand, in order.
  package var sentences: [(part: Part, sentence: Sentence)] {
    [(.headline, headline), (.dek, dek)]
      + paragraphs.enumerated().flatMap { number, sentences in
        sentences.map { (part: .paragraph(number), sentence: $0) }
      }
  }

  /// The paragraphs as text.
  package var body: [String] {
    paragraphs.map { $0.map(\.text).joined(separator: " ") }
  }

  /// The story as people edit it: headline, dek, and paragraphs with blank lines between them.
  package var plain: String {
    ([headline.text, dek.text] + body).joined(separator: "\n\n") + "\n"
  }

  package var wordCount: Int {
    body.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
  }

  /// SHA-256 of the plain text.
  package var hash: String { CanonicalJSON.hash(of: plain) }
}

extension StoryText.Part: CustomStringConvertible {
  /// Where it is, for people and models.
  package var description: String {
    switch self {
    case .headline: "headline"
    case .dek: "dek"
    case .paragraph(let number): "paragraph \(number + 1)"
    }
  }
}
