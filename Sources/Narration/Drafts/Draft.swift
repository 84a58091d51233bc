/// A story as a narrator writes it: sentences with placeholders where numbers and quotations go.
///
/// A narrator never types a measured number or a quotation. Placeholders are read by
/// ``Placeholder`` and filled by ``Rendering`` from the fact sheet.
package struct Draft: Sendable, Codable, Hashable {
  /// What a sentence does.
  package enum Kind: String, Sendable, Codable, Hashable, CaseIterable {
    /// It tells of our data.
    case measured
    /// It tells what posts say.
    case reported
    case quote
    /// It reads something into them, which no check can judge.
    case interpretation
    case transition
  }

  package struct Sentence: Sendable, Codable, Hashable {
    package var text: String
    package var kind: Kind
    /// The facts it rests on, also those no placeholder names.
    package var facts: [String]
    /// The posts it rests on.
    package var posts: [String]

    package init(_ text: String, _ kind: Kind, facts: [String] = [], posts: [String] = []) {
      self.text = text
      self.kind = kind
      self.facts = facts
      self.posts = posts
    }
  }

  package struct Paragraph: Sendable, Codable, Hashable {
    package var sentences: [Sentence]

    package init(_ sentences: [Sentence]) {
      self.sentences = sentences
    }
  }

  package var headline: Sentence
  package var dek: Sentence
  package var paragraphs: [Paragraph]

  package init(headline: Sentence, dek: Sentence, paragraphs: [Paragraph]) {
    self.headline = headline
    self.dek = dek
    self.paragraphs = paragraphs
  }
}

extension Draft.Sentence {
  /// Headline and dek are written as plain texts; what they rest on is in their placeholders.
  package init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.init(text, .measured)
      return
    }
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try fields.decode(String.self, forKey: .text),
      try fields.decode(Draft.Kind.self, forKey: .kind),
      facts: try fields.decode([String].self, forKey: .facts),
      posts: try fields.decode([String].self, forKey: .posts))
  }
}

extension Draft {
  /// Reads an answer.
  ///
  /// - Throws: ``NarrationError/unreadableDraft(_:)``.
  package init(json: String) throws(NarrationError) {
    do {
      self = try CanonicalJSON.value(Draft.self, from: json)
    } catch {
      throw .unreadableDraft(Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "it is not JSON" }
    switch error {
    case .keyNotFound(let key, _): return "'\(key.stringValue)' is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' is of another type"
    case .dataCorrupted(let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty ? "it is not JSON" : "'\(path)' has another value"
    @unknown default: return "it is not a draft"
    }
  }

  private static let sentenceSchema = """
    {"type":"object","additionalProperties":false,"required":["text","kind","facts","posts"],\
    "properties":{"text":{"type":"string"},"kind":{"type":"string","enum":["measured",\
    "reported","quote","interpretation","transition"]},"facts":{"type":"array","items":\
    {"type":"string"}},"posts":{"type":"array","items":{"type":"string"}}}}
    """

  /// The JSON schema of a draft, as models of every provider take it: without references.
  package static let schema = """
    {"type":"object","additionalProperties":false,"required":["headline","dek","paragraphs"],\
    "properties":{"headline":{"type":"string"},"dek":{"type":"string"},"paragraphs":\
    {"type":"array","items":{"type":"object","additionalProperties":false,"required":\
    ["sentences"],"properties":{"sentences":{"type":"array","items":\(sentenceSchema)}}}}}}
    """
}

/// Why there is no story.
package enum NarrationError: Error, Hashable, CustomStringConvertible {
  case unreadableDraft(String)
  /// What is wrong with a draft, sentence by sentence.
  case invalidDraft([String])

  package var description: String {
    switch self {
    case .unreadableDraft(let reason): "the narrator's answer cannot be read: \(reason)"
    case .invalidDraft(let problems):
      "the narrator's draft was refused: \(problems.joined(separator: "; "))"
    }
  }
}
