import Language
import Narration

/// Shows the facts a story rests on: `facts 4`, `facts 4 F012`, `facts 4 replay`.
struct ShowFacts: Command {
  static let name = "facts"
  static let summary = "Show the facts and posts a story rests on, or ask their queries again."
  static let usage = "facts [N] [FACT | posts | replay]"
  static let example = "facts"
  static let moreExamples = ["facts 1 F001", "facts 1 posts", "facts 1 replay"]
  static let details = [
    "With a fact's id it shows where the fact comes from, and answers its query. replay answers all queries again, of the snapshots the story rests on, and fails where one gives another value.",
    "posts lists the posts that may be quoted, sentence by sentence, as placeholders name them.",
  ]
  static let columns = [
    ColumnNote(
      "fact", "what", "value",
      meaning: "the id in placeholders, what it is of, and how a story says it"),
    ColumnNote(
      "n", "interval", "verdict",
      meaning: "the posts it is told from, 95 % interval and what compare says"),
    ColumnNote(
      "origin",
      meaning: "the query, and the cell of its answer; or the facts it follows from; for programs"),
  ]

  let number: Int?
  let fact: (id: String, span: Span)?
  let part: Part?

  enum Part {
    case posts, replay
  }

  init(from parser: inout Parser) throws(Diagnostic) {
    number = try parser.storyNumber()
    if parser.consume(word: "posts") {
      (fact, part) = (nil, .posts)
    } else if parser.consume(word: "replay") {
      (fact, part) = (nil, .replay)
    } else {
      let id = parser.isAtStatementEnd ? nil : try parser.word("a fact, posts or replay")
      (fact, part) = (id.map { ($0.text.uppercased(), $0.span) }, nil)
    }
  }

  func run(in session: Session) throws {
    let story = try session.story(orLatest: number)
    switch part {
    case .posts: session.write(Self.posts(of: story.sheet))
    case .replay: try replay(story, in: session)
    case nil:
      if let fact { return try show(fact, of: story, in: session) }
      session.write(FactTable.all(story.sheet))
      session.note(
        "of \(story.sheet.scope) · \(story.sheet.snapshots.count) snapshots · sheet \(story.sheet.hash.prefix(12))"
      )
    }
  }

  private func show(
    _ fact: (id: String, span: Span), of story: Story, in session: Session
  ) throws {
    guard let found = story.sheet.fact(fact.id) else {
      throw Diagnostic.unknownFact(fact.id, in: story, at: fact.span)
    }
    session.print(
      "\(found.id) = \(FactWords.value(found)): \(FactLabel.text(found, in: story.sheet))")
    session.print(FactTable.origin(found))
    if let query = found.origin.query { session.write(try session.answerForFacts(query)) }
  }

  private func replay(_ story: Story, in session: Session) throws {
    let lines = try FactReplay(story.sheet, asking: session.answerForFacts).lines()
    let other = lines.filter { !$0.isSame }
    guard other.isEmpty else {
      session.write(FactTable.changes(other, in: story.sheet))
      throw CommandError(
        message: "\(other.count) of \(lines.count) facts have another value",
        help: "a beat's condition, or posts that were seen again, may have changed since")
    }
    session.note("\(lines.count) of \(lines.count) facts have the same value")
  }

  private static func posts(of sheet: FactSheet) -> ResultTable {
    let rows = sheet.posts.flatMap { post in
      post.quotable.enumerated().map { place, sentence -> [Value] in
        [
          .text("{\(post.id)~\(place + 1)}"), .text(post.role.rawValue), .text(post.source),
          AuthorNames.display(post).map(Value.text) ?? .missing, .text(sentence),
          .text(post.key), post.url.map(Value.text) ?? .missing,
        ]
      }
    }
    return ResultTable(
      columns: [
        .init("placeholder", .text), .init("role", .text), .init("source", .text),
        .init("author", .text), .init("sentence", .text), .init("id", .text, isDetail: true),
        .init("url", .text, isDetail: true),
      ], rows: rows)
  }
}

extension Fact.Origin {
  /// The query the value is from; nil where it is from other facts.
  fileprivate var query: String? {
    switch self {
    case .cell(let query, _, _), .rows(let query): query
    case .derived, .window: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownFact(_ id: String, in story: Story, at span: Span) -> Self {
    Diagnostic(
      "unknown-fact", "story \(story.number) has no fact '\(id)'", at: span,
      help: "facts: F001 to \(story.sheet.facts.last?.id ?? "F001")")
  }
}
