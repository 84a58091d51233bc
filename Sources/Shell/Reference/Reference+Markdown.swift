import Language

extension Reference {
  /// The reference as a page.
  package static var markdown: String {
    """
    # Reference

    Made by `make reference` of the lists that the program works by; what stands here is what `help`
    says. Every example runs on the shipped snapshot.


    """ + sections.map(\.markdown).joined(separator: "\n")
  }
}

extension ReferenceSection {
  fileprivate var markdown: String {
    let head = "## \(title)\n\n\(introduction.asMarkdown)\n\n"
    guard isTable else { return head + entries.map(\.markdown).joined(separator: "\n") }
    let hasDetails = entries.contains { !$0.details.isEmpty }
    let hasExamples = entries.contains { !$0.examples.isEmpty }
    let names = ["name", "is"] + (hasDetails ? ["note"] : []) + (hasExamples ? ["example"] : [])
    let rows = entries.map { entry in
      ["`\(entry.title)`", entry.summary.asMarkdown]
        + (hasDetails ? [entry.details.joined(separator: " ").asMarkdown] : [])
        + (hasExamples ? [entry.examples.first.map(Self.code) ?? ""] : [])
    }
    let lines = [names, names.map { _ in "---" }] + rows
    return head + lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }

  /// Code within a table, where a bar would end the cell.
  private static func code(_ text: String) -> String { "`\(text.replacing("|", with: "\\|"))`" }
}

extension ReferenceEntry {
  fileprivate var markdown: String {
    var parts = ["### \(title)", summary.asMarkdown]
    if !usage.isEmpty { parts.append(Self.block(usage)) }
    parts += details.map(\.asMarkdown)
    if !columns.isEmpty {
      let rows = columns.map { column in
        let names = column.names.map { "`\($0)`" }.joined(separator: ", ")
        return "| \(names) | \(column.meaning.asMarkdown) |"
      }
      parts.append((["| column | holds |", "|---|---|"] + rows).joined(separator: "\n"))
    }
    // The questions are their own examples.
    if !examples.isEmpty, title != "questions" { parts.append(Self.block(examples)) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func block(_ lines: [String]) -> String {
    (["```text"] + lines + ["```"]).joined(separator: "\n")
  }
}

extension String {
  /// A sentence of ours in Markdown; what posts say is escaped by `MarkdownText`.
  fileprivate var asMarkdown: String {
    let text = replacing("\\", with: "\\\\").replacing("*", with: "\\*")
      .replacing("|", with: "\\|").replacing("<", with: "&lt;")
    return text.hasPrefix("#") ? "\\" + text : text
  }
}
