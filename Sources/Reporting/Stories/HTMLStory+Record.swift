import Narration

/// What the page keeps for whoever wants to check it: facts and history.
extension HTMLStory {
  func facts(_ page: StoryPage, _ spans: ClaimSpans) -> String {
    let facts = spans.facts.compactMap(page.sheet.fact).map { FactSummary($0, in: page.sheet) }
    guard !facts.isEmpty else { return "" }
    let rows = facts.map { fact in
      "<tr><th scope=\"row\" id=\"fact-\(HTMLText.escaped(fact.id))\">\(HTMLText.escaped(fact.id))</th>"
        + [fact.value, fact.interval ?? "–", fact.label, fact.window].map {
          "<td>\(HTMLText.escaped($0))</td>"
        }.joined() + "<td><code>\(HTMLText.escaped(fact.origin))</code></td></tr>"
    }
    let titles = ["Fact", "Value", "95 % interval", "What it is", "Window", "Query"]
    return section(
      "facts", "The facts it tells",
      Self.table("\(facts.count) facts of the fact sheet", titles, rows), isFull: true)
  }

  func history(_ page: StoryPage) -> String {
    let statement = page.statement
    var terms = [
      Self.term("State", HTMLText.escaped(statement.state)),
      Self.term("Model", HTMLText.escaped(statement.model)),
      Self.term("Checks", HTMLText.escaped(statement.verification)),
      Self.term("Fact sheet", "<code>sha256 \(HTMLText.escaped(statement.sheetHash))</code>"),
      Self.term(
        "Digital source type",
        statement.disclosure.digitalSourceTypes.map { "<code>\(HTMLText.escaped($0))</code>" }
          .joined(separator: "<br>")),
    ]
    if !statement.overrides.isEmpty {
      terms.append(
        Self.term(
          "Overrides", statement.overrideLines.map(HTMLText.escaped).joined(separator: "<br>")))
    }
    let rows = statement.history.map { step in
      "<tr><th scope=\"row\">\(step.number)</th>"
        + [step.at, step.actor, step.action, step.changedText].map {
          "<td>\(HTMLText.escaped($0))</td>"
        }.joined() + "<td><code>\(HTMLText.escaped(step.hash))</code></td></tr>"
    }
    let titles = ["Step", "Time", "Actor", "Action", "Changed", "SHA-256"]
    return section(
      "history", "How this story was made",
      "<dl class=\"record\">\n\(terms.joined(separator: "\n"))\n</dl>\n"
        + Self.table("Every step; each hash covers the one before", titles, rows), isFull: true)
  }

  /// A table that scrolls within itself where the page is narrow, also by keys.
  private static func table(_ caption: String, _ titles: [String], _ rows: [String]) -> String {
    """
    <div class="wide" tabindex="0" role="region"\(HTMLText.attribute("aria-label", caption))>
    <table><caption>\(HTMLText.escaped(caption))</caption>
    <thead><tr>\(titles.map { "<th scope=\"col\">\($0)</th>" }.joined())</tr></thead>
    <tbody>
    \(rows.joined(separator: "\n"))
    </tbody></table>
    </div>
    """
  }
}
