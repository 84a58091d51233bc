internal import Foundation

/// A story as an exported file has it, whoever has edited it since.
///
/// Only the words are taken from a file. How a story was made follows from its history, so that
/// whatever else the file says is compared and never believed.
package struct StoryFile: Sendable, Equatable {
  /// The words, as they can be compared with those of another file of the format.
  package struct Words: Sendable, Equatable {
    package var headline: String
    package var dek: String
    package var paragraphs: [String]

    package init(headline: String, dek: String, paragraphs: [String]) {
      self.headline = headline
      self.dek = dek
      self.paragraphs = paragraphs
    }
  }

  package var words: Words
  /// Which story and which step of it the file says it is; nil where that was taken out.
  package var number: Int?
  package var sheetHash: String?
  package var revisionHash: String?
  /// The sentences that say how it was made, in the order they stand.
  package var notices: [String]

  /// Whether it still says what an export says, everywhere an export says it.
  package func keeps(_ other: StoryFile) -> Bool { notices == other.notices }

  /// Reads a file of a format that can be read again.
  ///
  /// - Throws: ``StoryFileError``
  package init(_ text: String, ending: String) throws(StoryFileError) {
    let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    switch StoryExporters.forFiles(ending: ending) {
    case is MarkdownStory: self = try MarkdownStoryReader(text).file()
    case is JSONStory: self = try Self(json: text)
    default: throw .unreadableFormat(ending)
    }
  }

  init(
    words: Words, number: Int?, sheetHash: String?, revisionHash: String?, notices: [String]
  ) {
    self.words = words
    self.number = number
    self.sheetHash = sheetHash
    self.revisionHash = revisionHash
    self.notices = notices
  }
}

/// Why a file is no story.
package enum StoryFileError: Error, Hashable, CustomStringConvertible {
  case unreadableFormat(String)
  case notJSON
  case missing(String)

  package var description: String {
    switch self {
    case .unreadableFormat(let ending):
      "a story is imported from .md or .json, and not from '.\(ending)'"
    case .notJSON: "it is not JSON"
    case .missing(let part): "it has no \(part)"
    }
  }
}

extension StoryFile {
  /// What ``JSONStory`` writes, as far as it is read again.
  private struct Written: Decodable {
    struct Record: Decodable {
      var story: Int?
      var sheet_sha256: String?
      var revision_sha256: String?
    }

    var disclaimer: String?
    var disclaimer_again: String?
    var beatbook: Record?
    var headline: String?
    var dek: String?
    var body: [String]?
  }

  /// The text that JSON has in quotes; nil where that is broken.
  static func text(ofJSON json: String) -> String? {
    try? JSONDecoder().decode(String.self, from: Data(json.utf8))
  }

  fileprivate init(json: String) throws(StoryFileError) {
    guard let written = try? JSONDecoder().decode(Written.self, from: Data(json.utf8)) else {
      throw .notJSON
    }
    guard let headline = written.headline, !headline.isEmpty else { throw .missing("headline") }
    guard let body = written.body, !body.isEmpty else { throw .missing("body") }
    self.init(
      words: Words(headline: headline, dek: written.dek ?? "", paragraphs: body),
      number: written.beatbook?.story, sheetHash: written.beatbook?.sheet_sha256,
      revisionHash: written.beatbook?.revision_sha256,
      notices: [written.disclaimer, written.disclaimer_again].compactMap(\.self))
  }
}
