import Narration

/// The stories as an Atom feed (RFC 4287), how each was made in its summary and in its content.
struct StoryFeed {
  static let path = "feed.xml"

  private let pages: [StoryPage]
  private let version: String

  /// A feed of pages, the newest first.
  init(_ pages: [StoryPage], version: String) {
    self.pages = pages
    self.version = version
  }

  var text: String {
    // A feed must say when it changed; one without entries never did.
    let updated = Timestamp.rfc3339(pages.map(\.updated).max() ?? 0)
    let oldest = pages.min { ($0.created, $0.story.number) < ($1.created, $1.story.number) }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <id>\(Self.id(of: oldest?.story.sheet.hash ?? "", 0))</id>
      <title>Stories</title>
      <subtitle>Drafted from measured facts. Each story says how it was made.</subtitle>
      <updated>\(updated)</updated>
      <author><name>beatbook</name></author>
      <generator\(HTMLText.attribute("version", version))>beatbook</generator>
      <link rel="self" type="application/atom+xml" href="\(Self.path)"/>
      <link rel="alternate" type="text/html" href="index.html"/>
      \(pages.map { entry($0) + "\n" }.joined())</feed>

      """
  }

  private func entry(_ page: StoryPage) -> String {
    let dek = PlainText.oneLine(page.text.dek.text)
    let category = HTMLText.attribute("term", page.beat)
    let link = HTMLText.attribute("href", StorySite.path(of: page))
    return """
      <entry>
      <id>\(Self.id(of: page.story.revisions[0].hash, page.story.number))</id>
      <title>\(HTMLText.escaped(PlainText.oneLine(page.text.headline.text)))</title>
      <published>\(Timestamp.rfc3339(page.created))</published>
      <updated>\(Timestamp.rfc3339(page.updated))</updated>
      <link rel="alternate" type="text/html"\(link)/>
      <category\(category)/>
      <summary>\(HTMLText.escaped("\(page.statement.line) \(dek)"))</summary>
      <content type="html">\(HTMLText.escaped(content(page)))</content>
      </entry>
      """
  }

  private func content(_ page: StoryPage) -> String {
    let statement = page.statement
    let notice =
      "<p><strong>\(HTMLText.escaped(statement.label))</strong>"
      + " \(HTMLText.escaped(statement.sentence))</p>"
    let overrides = statement.overrideLines.map { "<p>Override: \(HTMLText.escaped($0))</p>" }
    let body = page.text.body.map { "<p>\(HTMLText.escaped($0))</p>" }
    let about = [
      "<p>\(HTMLText.escaped(statement.verification)) Model:"
        + " \(HTMLText.escaped(statement.model)). Fact sheet: sha256"
        + " \(HTMLText.escaped(statement.sheetHash)).</p>"
    ]
    return ([notice] + body + [notice] + about + overrides).joined()
  }

  /// A name that stays the same wherever the feed lies: a UUID of the eighth version, whose bits
  /// are those of a hash and, as two stories may begin the same, of a number.
  private static func id(of hash: String, _ number: Int) -> String {
    let digits = Array(hash.prefix(20)).map(String.init)
    guard digits.count == 20 else { return id(of: String(repeating: "0", count: 20), number) }
    let node = String(number, radix: 16)
    return "urn:uuid:\(digits[..<8].joined())-\(digits[8..<12].joined())-8"
      + "\(digits[12..<15].joined())-a\(digits[15..<18].joined())-"
      + String(repeating: "0", count: max(0, 12 - node.utf8.count)) + node
  }
}
