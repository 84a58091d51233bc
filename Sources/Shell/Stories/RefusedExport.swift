import Language
import Narration
import Reporting

/// A story that may not leave the house, since some of its claims do not stand.
///
///     error: story 5 has 1 contradicted claim
///       2 | …st day, drew 470 posts in a day…
///                         ^^^
///         F001 = 469
///       help: edit 5, or: export 5 to … override "reason"
struct RefusedExport: Error {
  let story: Int
  let claims: [Claim]
  let text: StoryText

  init(_ story: Story) {
    self.story = story.number
    claims = story.unresolved
    text = story.text
  }

  var diagnostic: Diagnostic {
    Diagnostic(
      "unresolved-claims", "story \(story) has \(Self.count(of: claims))", at: Span(0, 0),
      help: "edit \(story), or: export \(story) to … override \"reason\"")
  }

  /// How many claims have which verdict, such as `2 contradicted claims, 1 misquoted claim`.
  static func count(of claims: [Claim]) -> String {
    var verdicts: [Claim.Verdict] = []
    for claim in claims where !verdicts.contains(claim.verdict) { verdicts.append(claim.verdict) }
    return verdicts.map { verdict in
      let count = claims.count { $0.verdict == verdict }
      let noun = count == 1 ? "claim" : "claims"
      return verdict == .wrongFrame
        ? "\(count) \(noun) in a wrong frame" : "\(count) \(verdict.rawValue) \(noun)"
    }.joined(separator: ", ")
  }

  private static let widest = 80

  /// The problem with each claim underlined; the number before a line is its paragraph's.
  func text(by renderer: DiagnosticRenderer) -> String {
    var renderer = renderer
    renderer.width = min(renderer.width ?? Self.widest, Self.widest)
    var lines = ["\(renderer.palette.styled("error:", .alarm)) \(diagnostic.message)"]
    for claim in claims {
      lines += excerpt(of: claim, by: renderer)
      lines.append("    \(claim.verdict.rawValue): \(TerminalText.line(claim.detail))")
    }
    if let help = diagnostic.help { lines.append("  help: \(help)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func excerpt(of claim: Claim, by renderer: DiagnosticRenderer) -> [String] {
    let (number, sentences): (Int, [StoryText.Sentence]) =
      switch claim.part {
      case .headline: (0, [text.headline])
      case .dek: (0, [text.dek])
      case .paragraph(let number): (number, text.paragraphs[number])
      }
    let before = sentences.prefix(claim.sentence).map { $0.text + " " }.joined()
    let paragraph = sentences.map(\.text).joined(separator: " ").replacing("\n", with: " ")
    let lead = String(repeating: "\n", count: number)
    let start = number + before.utf8.count
    let lines = renderer.excerpt(
      Span(start + claim.start, start + claim.end), in: Source(lead + paragraph))
    guard case .paragraph = claim.part else { return ["  \(claim.part):"] + lines }
    return lines
  }
}
