/// Sources as people write them.
package enum SourceNames {
  /// A source's name in prose.
  package static func display(_ source: String) -> String {
    names[source] ?? source
  }

  private static let names = [
    "x": "X", "bluesky": "Bluesky", "news": "News", "youtube": "YouTube", "reddit": "Reddit",
    "hackernews": "Hacker News", "mastodon": "Mastodon", "other": "Other sources",
  ]

  /// Where a sentence names a source.
  struct Mention: Hashable {
    var range: Range<Int>
    var source: String
  }

  static func mentions(in lexemes: [Lexeme]) -> [Mention] {
    var mentions: [Mention] = []
    for place in lexemes.indices {
      if let source = source(at: place, in: lexemes) {
        var range = lexemes[place].range
        if source == "hackernews" || source == "other" {
          range = range.lowerBound..<lexemes[place + 1].range.upperBound
        }
        mentions.append(Mention(range: range, source: source))
      }
    }
    return mentions
  }

  private static func source(at place: Int, in lexemes: [Lexeme]) -> String? {
    let lexeme = lexemes[place]
    let next = place + 1 < lexemes.count ? lexemes[place + 1].word : ""
    switch lexeme.word {
    case "x" where lexeme.surface == "X": return "x"
    case "twitter": return "x"
    case "bluesky", "youtube", "reddit", "mastodon": return lexeme.word
    case "hacker" where next == "news": return "hackernews"
    // "other sources" in small letters are any others.
    case "other" where lexeme.surface == "Other" && next == "sources": return "other"
    case "news" where place > 0 && lexemes[place - 1].word == "hacker": return nil
    case "news" where newsNouns.contains(next): return "news"
    case "news" where lexeme.surface == "News" && !["of", "that", "about"].contains(next):
      return "news"
    default: return nil
    }
  }

  private static let newsNouns: Set = [
    "posts", "outlets", "items", "sites", "articles", "stories", "coverage", "sources", "media",
    "reports", "pieces", "records",
  ]
}

/// An author as a story names them.
package enum AuthorNames {
  /// The author with the mark their platform writes before it; nil where none is known.
  package static func display(_ post: CitedPost) -> String? {
    guard let author = post.author.map(PlainText.oneLine), !author.isEmpty else { return nil }
    switch post.source {
    case "x", "bluesky", "mastodon", "youtube":
      return author.hasPrefix("@") || author.contains(" ") ? author : "@" + author
    case "reddit": return author.hasPrefix("u/") ? author : "u/" + author
    default: return author
    }
  }
}
