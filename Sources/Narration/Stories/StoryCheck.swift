/// How a story's claims stand, what of them blocks it, and the line that says so.
package struct StoryCheck: Sendable, Hashable {
  package let verification: Verification
  /// The blocking claims that no override lets through.
  package let unresolved: [Claim]
  /// How many claims stand, and against which facts.
  package let line: String

  init(_ story: Story) {
    let verification = story.verification
    let allowed = Set(story.overrides.flatMap(\.claims))
    self.verification = verification
    unresolved = verification.blocking.filter { !allowed.contains($0.overrideKey) }
    line = Self.line(of: verification, sheet: story.sheet)
  }

  private static func line(of verification: Verification, sheet: FactSheet) -> String {
    let checked = verification.checked.count
    var line =
      "\(verification.verified) of \(checked) numeric and quoted claims verified against snapshot"
      + " \(sheet.hash.prefix(12))."
    let open = verification.openSentences
    if open > 0 {
      line +=
        " \(open) \(open == 1 ? "sentence" : "sentences") of interpretation cannot be checked."
    }
    return line
  }
}
