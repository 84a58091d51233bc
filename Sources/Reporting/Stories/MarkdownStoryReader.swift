/// Reads what ``MarkdownStory`` writes, also after somebody has edited it.
struct MarkdownStoryReader {
  private let frontMatter: [Substring]
  private let lines: [Substring]

  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if let first = lines.first, first.hasPrefix("\u{FEFF}") { lines[0] = first.dropFirst() }
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      frontMatter = []
      self.lines = Array(lines)
      return
    }
    frontMatter = Array(lines[1..<end])
    self.lines = Array(lines[(end + 1)...])
  }

  func file() throws(StoryFileError) -> StoryFile {
    var headline: String?
    var dek = ""
    var paragraphs: [String] = []
    var notices = [value("disclaimer")].compactMap(\.self)
    for block in blocks {
      if block == MarkdownStory.closing { break }
      if block.hasPrefix(">") {
        notices.append(
          Self.plain(
            block.split(separator: ">").map { String($0).trimmingBlanks }.joined(separator: " ")))
      } else if headline == nil {
        guard block.hasPrefix("# ") else { continue }
        headline = Self.plain(block.dropFirst(2))
      } else if paragraphs.isEmpty, dek.isEmpty, block.count > 2, Self.isEmphasis(block) {
        dek = Self.plain(block)
      } else {
        // A heading that somebody put in is a paragraph, as stories have none.
        let words = block.drop { $0 == "#" }
        paragraphs.append(Self.plain(words.isEmpty || words.first != " " ? block[...] : words))
      }
    }
    guard let headline, !headline.isEmpty else { throw .missing("heading with '# ' before it") }
    guard !paragraphs.isEmpty else { throw .missing("paragraphs below its heading") }
    return StoryFile(
      words: StoryFile.Words(headline: headline, dek: dek, paragraphs: paragraphs),
      number: value("story").flatMap(Int.init), sheetHash: value("sheet_sha256"),
      revisionHash: value("revision_sha256"), notices: notices)
  }

  /// What blank lines keep apart; a heading or a quotation needs none.
  private var blocks: [String] {
    var blocks: [[String]] = [[]]
    for line in lines {
      let line = String(line).trimmingBlanks
      let isQuote = line.hasPrefix(">")
      let before = blocks[blocks.count - 1].last
      let opens =
        line.hasPrefix("#") || (before ?? "").hasPrefix("#")
        || (before != nil && isQuote != (before ?? "").hasPrefix(">"))
      if line.isEmpty || opens { blocks.append([]) }
      if !line.isEmpty { blocks[blocks.count - 1].append(line) }
    }
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  /// The value of a name that stands once in the front matter, quoted or not.
  private func value(_ name: String) -> String? {
    for line in frontMatter {
      let line = String(line).trimmingBlanks
      guard line.hasPrefix(name + ":") else { continue }
      let value = String(line.dropFirst(name.count + 1)).trimmingBlanks
      if value.hasPrefix("\"") { return StoryFile.text(ofJSON: value) }
      return value.isEmpty ? nil : value.trimmingQuotes
    }
    return nil
  }

  private static func isEmphasis(_ block: String) -> Bool {
    (block.hasPrefix("*") && block.hasSuffix("*") && !block.hasSuffix("\\*"))
      || (block.hasPrefix("_") && block.hasSuffix("_") && !block.hasSuffix("\\_"))
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "#39": "'", "nbsp": " ",
  ]

  /// Markdown within a line as the text it stands for.
  private static func plain(_ text: some StringProtocol) -> String {
    var output = ""
    var rest = Substring(text)
    while let character = rest.popFirst() {
      switch character {
      case "\\":
        if let next = rest.first, next.isASCII, next.isPunctuation || next.isSymbol {
          output.append(rest.removeFirst())
        } else {
          output.append(character)
        }
      case "&":
        if let end = rest.prefix(6).firstIndex(of: ";"),
          let meant = entities[String(rest[..<end])]
        {
          output += meant
          rest = rest[rest.index(after: end)...]
        } else {
          output.append(character)
        }
      // An export escapes those of the words, so that these are emphasis and code.
      case "*", "`": break
      default: output.append(character)
      }
    }
    return output.trimmingBlanks
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  fileprivate var trimmingQuotes: String {
    hasPrefix("'") && hasSuffix("'") && count > 1 ? String(dropFirst().dropLast()) : self
  }
}
