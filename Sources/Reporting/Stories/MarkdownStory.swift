import Language
import Narration

/// Markdown with YAML front matter, as makers of sites read it; it can be edited and imported.
struct MarkdownStory: StoryExporter {
  let name = "markdown"
  let endings = ["md", "markdown"]

  func text(of page: StoryPage) -> String {
    var blocks = [
      notice(page.statement), "# \(MarkdownText.inline(page.text.headline.text))",
    ]
    let dek = MarkdownText.inline(page.text.dek.text)
    if !dek.isEmpty { blocks.append("*\(dek)*") }
    blocks += page.text.body.map(MarkdownText.paragraph)
    blocks.append(notice(page.statement))
    blocks.append(about(page))
    return frontMatter(page) + "\n" + blocks.joined(separator: "\n\n") + "\n"
  }

  /// The heading behind which nothing is of the story's own words.
  static let closing = "## About this story"

  private func notice(_ statement: DisclosureStatement) -> String {
    "> **\(MarkdownText.inline(statement.label))** \(MarkdownText.inline(statement.sentence))"
  }

  private func frontMatter(_ page: StoryPage) -> String {
    var members: [(String, Record)] = [
      ("title", .text(PlainText.oneLine(page.text.headline.text))),
      ("description", .text(PlainText.oneLine(page.text.dek.text))),
      ("date", .value(.time(page.created))), ("lastmod", .value(.time(page.updated))),
      ("disclaimer", .text(page.statement.line)),
    ]
    if let value = page.statement.disclosure.metaValue {
      members.append(("ai_disclosure", .text(value)))
    }
    // Hugo keeps names of its own at the top, and gives templates what is below `params`.
    members.append(("params", .members([("beatbook", StoryRecord.record(of: page))])))
    return "---\n\(Record.members(members).yaml())---\n"
  }

  private func about(_ page: StoryPage) -> String {
    let statement = page.statement
    var items = [
      "State: \(statement.state)", "Model: \(statement.model)", statement.verification,
      "Fact sheet: sha256 \(statement.sheetHash)",
    ]
    if page.restsOnOlderData { items.append("Rests on older data: posts were loaded since.") }
    items += statement.overrideLines.map { "Override: \($0)" }
    let types = statement.disclosure.digitalSourceTypes.map { "- Digital source type: `\($0)`" }
    let lines = items.map { "- \(MarkdownText.inline($0))" } + types
    var blocks = [Self.closing, lines.joined(separator: "\n")]
    blocks.append(history(statement))
    let posts = page.posts.map(post)
    if !posts.isEmpty {
      blocks += ["### From the discourse", posts.joined(separator: "\n")]
    }
    return blocks.joined(separator: "\n\n")
  }

  private func history(_ statement: DisclosureStatement) -> String {
    let rows = statement.history.map { step in
      let cells = [
        "\(step.number)", step.at, step.actor, step.action, step.changedText, step.hash,
      ]
      return "| \(cells.map(MarkdownText.inline).joined(separator: " | ")) |"
    }
    return
      (["| step | time | actor | action | changed | sha256 |", "|--:|---|---|---|--:|---|"]
      + rows).joined(separator: "\n")
  }

  private func post(_ post: CitedPost) -> String {
    var byline = [SourceNames.display(post.source)]
    if let author = AuthorNames.display(post) { byline.insert(author, at: 0) }
    if let time = post.time { byline.append(Timestamp.rfc3339(time)) }
    let text = MarkdownText.inline(StoryPage.shown(post.text))
    var line = "- \(post.id): “\(text)” — \(MarkdownText.inline(byline.joined(separator: ", ")))"
    if let address = post.url.flatMap(WebAddress.init) { line += " (<\(address.text)>)" }
    return line
  }
}
