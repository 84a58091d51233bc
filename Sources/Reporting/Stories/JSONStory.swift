import Language
import Narration

/// JSON: the words, how each claim stands, the facts and posts, and how it was made.
struct JSONStory: StoryExporter {
  let name = "json"
  let endings = ["json"]

  func text(of page: StoryPage) -> String {
    let statement = page.statement
    return Record.members([
      ("disclaimer", .text(statement.line)),
      ("ai_disclosure", .text(statement.disclosure.metaValue)),
      ("beatbook", StoryRecord.record(of: page)),
      ("headline", .text(page.text.headline.text)),
      ("dek", .text(page.text.dek.text)),
      ("body", .texts(page.text.body)),
      ("claims", .list(page.verification.claims.map(Self.claim))),
      ("facts", .list(page.sheet.facts.map { Self.fact($0, in: page.sheet) })),
      ("posts", .list(page.posts.map(Self.post))),
      ("disclaimer_again", .text(statement.line)),
    ]).indentedJSON() + "\n"
  }

  private static func claim(_ claim: Claim) -> Record {
    let part =
      switch claim.part {
      case .headline: "headline"
      case .dek: "dek"
      case .paragraph(let number): "paragraph \(number + 1)"
      }
    return .members([
      ("part", .text(part)), ("sentence", .number(claim.sentence + 1)),
      ("words", .text(claim.surface)), ("kind", .text(claim.kind.rawValue)),
      ("anchor", .text(claim.anchor)), ("verdict", .text(claim.verdict.rawValue)),
      ("detail", .text(claim.detail)),
    ])
  }

  private static func fact(_ fact: Fact, in sheet: FactSheet) -> Record {
    let summary = FactSummary(fact, in: sheet)
    return .members([
      ("id", .text(fact.id)), ("label", .text(summary.label)), ("value", .number(fact.value)),
      ("unit", .text(fact.unit.rawValue)), ("low", .number(fact.low)), ("high", .number(fact.high)),
      ("window", .text(summary.window)), ("query", .text(summary.origin)),
    ])
  }

  private static func post(_ post: CitedPost) -> Record {
    .members([
      ("id", .text(post.id)), ("source", .text(post.source)), ("author", .text(post.author)),
      ("time", .value(post.time.map { .time($0) } ?? .missing)),
      ("url", .text(post.url.flatMap(WebAddress.init)?.text)), ("title", .text(post.title)),
      ("text", .text(post.text)), ("sentiment", .text(post.sentiment)),
      ("role", .text(post.role.rawValue)),
    ])
  }
}
