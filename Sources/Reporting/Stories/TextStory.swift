import Narration

/// Plain text: paragraphs of 78 columns, how it was made as the first and the last of them.
struct TextStory: StoryExporter {
  let name = "text"
  let endings = ["txt"]

  func text(of page: StoryPage) -> String {
    let statement = page.statement
    var parts = [wrapped(statement.line)]
    parts.append(wrapped(page.text.headline.text))
    if !page.text.dek.text.isEmpty { parts.append(wrapped(page.text.dek.text)) }
    parts += page.text.body.map(wrapped)
    parts.append(about(page))
    parts.append(wrapped(statement.line))
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func about(_ page: StoryPage) -> String {
    let statement = page.statement
    var lines = [
      "--", "Story \(page.story.number) · \(page.beat) · state: \(statement.state)",
      "Model: \(statement.model)", statement.verification,
      "Fact sheet: sha256 \(statement.sheetHash)",
    ]
    if page.restsOnOlderData { lines.append("Rests on older data: posts were loaded since.") }
    lines += statement.overrideLines.map { "Override: \($0)" }
    lines += statement.disclosure.digitalSourceTypes.map { "Digital source type: \($0)" }
    lines += ["History:"]
    for step in statement.history {
      lines.append(
        "  \(step.number). \(step.at), \(step.actor), \(step.action), \(step.changedText) changed,"
          + " sha256 \(step.hash)")
    }
    return lines.map { TerminalText.line($0, newline: " ") }
      .joined(separator: "\n")
  }

  private func wrapped(_ text: String) -> String {
    TextWrap.lines(of: TerminalText.line(PlainText.oneLine(text), newline: " "), width: 78)
      .joined(separator: "\n")
  }
}
