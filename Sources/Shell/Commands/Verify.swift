import Language
import Narration

/// Checks a story's claims, or its facts against the data there are now.
struct Verify: Command {
  static let name = "verify"
  static let summary = "Check every claim of a story, or hold its facts against today's data."
  static let usage = "verify [N] [against now]"
  static let example = "verify"
  static let moreExamples = ["verify 1", "verify 1 against now"]
  static let details = [
    "Each figure, trend, superlative and quotation stands on a line with the fact or post it is held against. What blocks an export stands first. Sentences that no check can judge are counted below.",
    "against now asks the facts' queries of all data there are, and shows what became of each fact that is another now.",
    "It fails where a claim is blocked and no override lets it through, so that a script stops.",
  ]
  static let columns = [
    ColumnNote("verdict", meaning: "how the claim stands"),
    ColumnNote("claim", meaning: "the words"),
    ColumnNote(
      "anchor", "says", meaning: "the fact or post it is held against, and what that says"),
    ColumnNote("place", meaning: "where it stands in the story"),
  ]

  let number: Int?
  let isAgainstNow: Bool

  init(from parser: inout Parser) throws(Diagnostic) {
    number = try parser.storyNumber()
    guard parser.consume(word: "against") else {
      isAgainstNow = false
      return
    }
    guard parser.consume(word: "now") else { throw .expected("now", found: parser) }
    isAgainstNow = true
  }

  func run(in session: Session) throws {
    let story = try session.story(orLatest: number)
    if isAgainstNow { return try compare(story, in: session) }
    let check = story.check
    session.write(Self.table(of: check.verification))
    session.note(check.line)
    session.noteAge(of: story)
    for (reason, claims) in story.overrides {
      session.note("overridden: \(reason) (\(claims.joined(separator: "; ")))")
    }
    let open = check.unresolved
    guard open.isEmpty else {
      throw CommandError(
        message: "\(open.count) \(open.count == 1 ? "claim does" : "claims do") not stand",
        help: "edit \(story.number), or see: facts \(story.number)")
    }
  }

  private static func table(of verification: Verification) -> ResultTable {
    // What blocks first, then what is to be looked at, then the rest in the story's order.
    let shown = verification.claims.filter {
      !$0.kind.isFrame || $0.verdict.severity != .passes
    }.filter { $0.verdict != .notCheckable || $0.kind != .interpretation }
    let sorted = shown.enumerated().sorted { left, right in
      (left.element.verdict.severity.order, left.offset)
        < (right.element.verdict.severity.order, right.offset)
    }.map(\.element)
    let rows = sorted.map { claim -> [Value] in
      [
        .text(claim.verdict.rawValue), .text(claim.surface),
        claim.anchor.map(Value.text) ?? .missing, .text(claim.detail),
        .text(claim.part.description),
        .text(claim.kind.rawValue),
      ]
    }
    return ResultTable(
      columns: [
        .init("verdict", .text), .init("claim", .text), .init("anchor", .text),
        .init("says", .text), .init("place", .text), .init("kind", .text, isDetail: true),
      ], rows: rows)
  }

  private func compare(_ story: Story, in session: Session) throws {
    let replay = FactReplay(story.sheet, isCurrent: true, asking: session.answerForFacts)
    let lines = try replay.lines()
    let changed = lines.filter { !$0.isSame }
    session.write(FactTable.changes(changed, in: story.sheet))
    session.note(
      "\(changed.count) of \(lines.count) facts are other now; the story stays as it was verified")
  }
}

extension Claim.Severity {
  /// What is shown first.
  fileprivate var order: Int {
    switch self {
    case .blocks: 0
    case .warns: 1
    case .open: 2
    case .passes: 3
    }
  }
}
