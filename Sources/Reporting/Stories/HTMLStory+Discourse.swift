import Language
import Narration

/// What the page tells of the posts: how many, how they sounded, and some of them.
extension HTMLStory {
  func discourse(_ page: StoryPage) -> String {
    var terms: [String] = []
    if let volume = page.volume {
      terms.append(Self.term("Discourse volume", "<b>\(HTMLText.escaped(volume))</b>"))
    }
    if let records = page.records {
      terms.append(Self.term("Beat records", "<b>\(HTMLText.escaped(records))</b>"))
    }
    if !page.sources.isEmpty {
      let sources = page.sources.map { source in
        "<li>\(HTMLText.escaped(source.name)) <b>\(NumberText.grouped(Int64(source.count)))</b></li>"
      }
      terms.append(Self.term("Sources", "<ul class=\"sources\">\(sources.joined())</ul>"))
    }
    if let spark = Sparkline(page.days, in: page.zone) {
      terms.append(
        Self.term("Positive share by day", spark.svg + "<small>\(spark.caption)</small>"))
    }
    guard !terms.isEmpty else { return "" }
    return """
      <section class="discourse" aria-labelledby="discourse">
      <h2 id="discourse">The discourse</h2>
      <dl class="figures">
      \(terms.joined(separator: "\n"))
      </dl>
      <p class="when">Window: \(HTMLText.escaped(FactSummary.text(page.sheet.window, in: page.zone))), \
      against \(HTMLText.escaped(FactSummary.text(page.sheet.baseline, in: page.zone))).</p>
      </section>
      """
  }

  static func term(_ name: String, _ html: String) -> String {
    "<div><dt>\(name)</dt><dd>\(html)</dd></div>"
  }

  func repeated(_ page: StoryPage) -> String {
    guard !page.repeated.isEmpty else { return "" }
    let items = page.repeated.map { repeated in
      "<li><q>\(HTMLText.escaped(StoryPage.shown(repeated.text)))</q> <small>\(HTMLText.escaped(repeated.count))</small></li>"
    }
    return section(
      "repeated", "Repeated sentences", "<ul>\n\(items.joined(separator: "\n"))\n</ul>")
  }

  func posts(_ page: StoryPage) -> String {
    guard !page.posts.isEmpty else { return "" }
    return section(
      "posts", "From the discourse",
      "<ul class=\"posts\">\n\(page.posts.map { post($0, page) }.joined(separator: "\n"))\n</ul>")
  }

  private func post(_ post: CitedPost, _ page: StoryPage) -> String {
    let title = post.title.map { "<p><b>\(HTMLText.escaped($0))</b></p>" } ?? ""
    var byline: [String] = []
    if let author = AuthorNames.display(post) { byline.append(HTMLText.escaped(author)) }
    byline.append(HTMLText.escaped(SourceNames.display(post.source)))
    if let instant = post.time { byline.append(time(instant, page)) }
    if let sentiment = post.sentiment { byline.append(HTMLText.escaped(sentiment)) }
    if let address = post.url.flatMap(WebAddress.init) {
      byline.append(
        "<a\(HTMLText.attribute("href", address.text)) rel=\"nofollow noopener\">the post<span"
          + " class=\"hidden\"> \(HTMLText.escaped(post.id))</span></a>")
    }
    return """
      <li><figure><blockquote>\(title)<p>\(HTMLText.escaped(StoryPage.shown(post.text)))</p></blockquote>\
      <figcaption>\(byline.joined(separator: " · "))</figcaption></figure></li>
      """
  }

  func others(_ page: StoryPage) -> String {
    guard !page.others.isEmpty else { return "" }
    let items = page.others.map { other in
      let headline = HTMLText.escaped(other.headline)
      let title =
        other.link.map { "<a\(HTMLText.attribute("href", $0))>\(headline)</a>" } ?? headline
      let beat = other.beat.map { "\(HTMLText.escaped($0)), " } ?? ""
      return "<li>\(title) <small>\(beat)\(time(other.at, page))</small></li>"
    }
    return section("others", "More stories", "<ul>\n\(items.joined(separator: "\n"))\n</ul>")
  }

  /// A section with its heading; one with a table takes all of a wide screen.
  func section(
    _ id: String, _ title: String, _ content: String, isFull: Bool = false
  ) -> String {
    """
    <section\(isFull ? " class=\"full\"" : "") aria-labelledby="\(id)">
    <h2 id="\(id)">\(title)</h2>
    \(content)
    </section>
    """
  }
}
