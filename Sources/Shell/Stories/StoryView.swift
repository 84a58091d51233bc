import Narration
import Reporting

extension Session {
  /// Writes a story as people read it, with how it was made before and behind it.
  func show(_ story: Story) {
    let palette = output.palette
    let text = story.text
    let check = story.check
    write("", isForPeople: true)
    print(Self.line(of: story, check))
    say("\n")
    wrap(text.headline.text, palette: palette, style: .strong)
    wrap(text.dek.text, palette: palette, style: .dim)
    for paragraph in text.body {
      say("\n")
      wrap(paragraph)
    }
    say("\n")
    wrap(story.disclosure.label + " " + story.disclosure.sentence, palette: palette, style: .dim)
    wrap(check.line, palette: palette, style: .dim)
    for claim in check.unresolved { note(Self.line(of: claim)) }
    noteAge(of: story)
  }

  /// Says where a story knows less than there is now.
  func noteAge(of story: Story) {
    var newest = NewestSnapshots()
    guard (try? newest.isOlder(story.sheet, in: self)) == true else { return }
    note(
      "posts were loaded since that this story does not know; see: verify \(story.number) against now"
    )
  }

  /// The line above a story: who told it, how long it is, how its claims stand, its state.
  static func line(of story: Story, _ check: StoryCheck) -> String {
    let verification = check.verification
    let checked = verification.checked.count
    var parts = [
      "story \(story.number)", narratorName(story), "\(story.text.wordCount) words",
      "\(checked) claims, \(verification.verified) verified",
    ]
    let weak = verification.warnings.count
    if weak > 0 { parts.append("\(weak) with a warning") }
    if verification.openSentences > 0 {
      let count = verification.openSentences
      parts.append("\(count) \(count == 1 ? "sentence" : "sentences") not checkable")
    }
    parts.append("state: \(story.disclosure.state.rawValue)")
    return parts.joined(separator: " · ")
  }

  static func narratorName(_ story: Story) -> String {
    switch story.disclosure.origin {
    case .template: "offline narrator"
    case .model(_, let model): model
    }
  }

  /// A claim that does not stand, with what the data say and where it is.
  static func line(of claim: Claim) -> String {
    "\(claim.verdict.rawValue): \"\(claim.surface)\": \(claim.detail) (\(claim.part))"
  }

  private func wrap(_ text: String, palette: Palette = .plain, style: Palette.Style = .dim) {
    let width = min(settings.width ?? output.width ?? 80, 80)
    for line in TextWrap.lines(of: TerminalText.line(text), width: width) {
      say(palette.styled(line, style) + "\n")
    }
  }
}
