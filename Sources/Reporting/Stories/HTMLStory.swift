import Language
import Narration

/// One page of HTML, without scripts and without anything from elsewhere.
///
/// The frame is here; the sections are in the files beside it.
struct HTMLStory: StoryExporter {
  let name = "html"
  let endings = ["html", "htm"]
  /// Where the other stories of a site are; nil for a page by itself.
  var home: String?

  func text(of page: StoryPage) -> String {
    let spans = ClaimSpans(page)
    let head = HTMLHead(
      title: "\(PlainText.oneLine(page.text.headline.text)) – \(page.beat)",
      description: PlainText.oneLine(page.text.dek.text), extra: metadata(page),
      style: StoryStyle.sheet)
    return head.page(
      """
      <header class="bar">\(crumbs(page))</header>
      <main>
      \(article(page, spans))
      \(repeated(page))
      \(posts(page))
      \(others(page))
      \(facts(page, spans))
      \(history(page))
      </main>
      <footer><p>\(HTMLText.escaped(page.statement.line)) Story \(page.story.number), written by \
      beatbook \(HTMLText.escaped(page.version)).</p></footer>
      """.withoutEmptyLines)
  }

  private func metadata(_ page: StoryPage) -> String {
    let disclosure = page.statement.disclosure
    var lines: [String] = []
    if let value = disclosure.metaValue {
      lines.append("<meta name=\"ai-disclosure\"\(HTMLText.attribute("content", value))>")
    }
    if case .model(let provider, let model) = disclosure.origin {
      lines += [
        "<meta name=\"ai-model\"\(HTMLText.attribute("content", model))>",
        "<meta name=\"ai-provider\"\(HTMLText.attribute("content", provider))>",
      ]
    }
    let data = HTMLText.inScript(StructuredData.record(of: page))
    lines += [
      "<meta name=\"generator\"\(HTMLText.attribute("content", "beatbook \(page.version)"))>",
      "<script type=\"application/ld+json\">\(data)</script>",
    ]
    return lines.joined(separator: "\n")
  }

  private func crumbs(_ page: StoryPage) -> String {
    let home =
      home.map { "<a\(HTMLText.attribute("href", $0))>Stories</a> / " } ?? ""
    return "<nav aria-label=\"Breadcrumb\">\(home)\(HTMLText.escaped(page.beat))</nav>"
  }

  private func article(_ page: StoryPage, _ spans: ClaimSpans) -> String {
    let text = page.text
    let dek =
      text.dek.text.isEmpty ? "" : "<p class=\"dek\">\(spans.html([text.dek], .dek))</p>\n"
    let body = text.paragraphs.enumerated().map { number, sentences in
      "<p>\(spans.html(sentences, .paragraph(number)))</p>"
    }
    return """
      <article>
      <header>
      <p class="tags">\(tags(page))</p>
      <h1>\(spans.html([text.headline], .headline))</h1>
      \(dek)<p class="when">\(time(page.created, page))\(changed(page))</p>
      </header>
      \(notice(page, "How this was made"))
      \(discourse(page))
      <div class="body">
      \(body.joined(separator: "\n"))
      </div>
      \(notice(page, "How the story above was made"))
      </article>
      """
  }

  private func tags(_ page: StoryPage) -> String {
    var tags = ["<b>\(HTMLText.escaped(page.beat))</b>"]
    if let category = page.sheet.category { tags.append(HTMLText.escaped(category)) }
    let significance = page.story.significance.rawValue
    tags.append("<span class=\"mark \(significance)\">\(significance)</span>")
    return tags.joined(separator: " · ")
  }

  private func changed(_ page: StoryPage) -> String {
    let changed =
      page.updated == page.created ? "" : ", changed \(time(page.updated, page))"
    let older =
      page.restsOnOlderData
      ? ". <strong>Rests on older data</strong>: posts were loaded since" : ""
    return changed + older
  }

  func time(_ instant: Int64, _ page: StoryPage) -> String {
    let text = "\(Timestamp.text(instant, in: page.zone, precision: .minute)) \(page.zone.name)"
    // HTML takes three digits of a second's fraction at most.
    let second = instant - instant % 1_000_000
    return "<time datetime=\"\(Timestamp.rfc3339(second))\">\(HTMLText.escaped(text))</time>"
  }

  /// How the story was made, as it stands before and after the words.
  private func notice(_ page: StoryPage, _ label: String) -> String {
    let statement = page.statement
    let overrides = statement.overrideLines.map {
      "<p><strong>Override:</strong> \(HTMLText.escaped($0))</p>\n"
    }
    return """
      <aside role="note" class="notice"\(HTMLText.attribute("aria-label", label))>
      <p><strong>\(HTMLText.escaped(statement.label))</strong> \(HTMLText.escaped(statement.sentence))</p>
      <p>\(HTMLText.escaped(statement.verification))</p>
      \(overrides.joined())</aside>
      """
  }
}
