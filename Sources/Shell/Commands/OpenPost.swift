import Language
import Reporting
import Storage

/// Shows a post with what stands around it: `open 3`, `open https://…`; or goes on from a notebook.
struct OpenPost: Command {
  static let name = "open"
  static let summary =
    "Show a post: of a line of the last answer, or by its address or id; or open a notebook."
  static let usage = "open LINE|ADDRESS|ID|thread|PATH"
  static let example = "open hackernews:47006169"
  static let moreExamples = [
    "posts | sort likes desc | first 5\nopen 1", "posts | time last 24h | copies\nopen 1",
  ]
  static let details = [
    "A post is shown whole: with its counts, its label and the words that made its score, its copies, the file, line and bytes where it was read, and its thread, that is what it answers and what answers it.",
    "Where the last answer has numbered lines (copies, explain, spikes, terms, top), open LINE lists the posts behind one, and stages may follow.",
    "open thread lists the posts of that thread, so that open LINE goes on to one of them.",
    "A path that ends in .md is a notebook, see open session.",
  ]

  private let target: Target

  /// Whether it is a notebook that is opened.
  var isNotebook: Bool { if case .notebook = target { true } else { false } }

  private enum Target {
    case line(Int, Span, [any Stage])
    case post(String, Span)
    case thread(Span)
    case notebook(String)
  }

  init(from parser: inout Parser) throws(Diagnostic) {
    guard !parser.isNext(word: "thread") else {
      target = .thread(try parser.advanceKeyword().span)
      return
    }
    guard case .number(let digits) = parser.peek.kind, let line = Int(digits) else {
      let (text, span) = try parser.path("a line's number, or the address or id of a post")
      target = text.hasSuffix(".md") && !text.contains("://") ? .notebook(text) : .post(text, span)
      return
    }
    let span = parser.place
    guard let type = Stages.named("open") else { throw .expected("a line", found: parser) }
    var stages: [any Stage] = [try type.init(from: &parser)]
    while parser.consume("|") { stages.append(try parser.stage()) }
    target = .line(line, span, stages)
  }

  func run(in session: Session) throws {
    switch target {
    case .line(let line, let span, let stages):
      try session.open(line: line, at: span, stages)
    case .post(let text, let span):
      guard let (post, table) = try session.post(at: PostAddress(text)) else {
        throw Diagnostic.noSuchPost(text, at: span)
      }
      try session.show(post, of: table)
    case .thread(let span): try session.openThread(at: span)
    case .notebook(let path): try session.open(notebook: path)
    }
  }
}

extension Session {
  /// The first post that an address means; nil where the store has none.
  fileprivate func post(at address: PostAddress) throws -> (PostRow, ResultTable)? {
    for condition in address.conditions {
      let table = try answerForFacts("posts of all | where \(condition) | first 1")
      if let row = table.rows.first { return (PostRow(row, of: table), table) }
    }
    return nil
  }

  /// Lists the thread of the post that was opened last, as an answer whose lines can be opened.
  fileprivate func openThread(at span: Span) throws {
    guard let opened else { throw Diagnostic.noThread(at: span) }
    let text = "posts of all | where \(condition(ofThreadOf: opened)) | sort time"
    var parser = Parser(Source(text, name: "the thread"))
    try answer(try parser.query().plan(in: try context()), isOrdered: true)
  }

  /// Opens a line of the last answer: the posts behind it, or the post that it is.
  fileprivate func open(line: Int, at span: Span, _ stages: [any Stage]) throws {
    guard let last else {
      throw CommandError(
        message: "nothing was answered in this sitting yet", help: "ask for posts, then open a line"
      )
    }
    if case .query(var plan) = last, plan.lines != nil {
      for stage in stages { try stage.apply(to: &plan) }
      return try answer(plan, isOrdered: false)
    }
    guard stages.count == 1 else { throw Diagnostic.isOnePost(at: span) }
    let id = try id(ofLine: line, of: last, at: span)
    guard let (post, table) = try post(at: PostAddress(id)) else {
      throw Diagnostic.noSuchPost(id, at: span)
    }
    try show(post, of: table)
  }

  /// The id of the post that a line is.
  private func id(ofLine line: Int, of last: LastResult, at span: Span) throws -> String {
    let table: ResultTable
    switch last {
    case .table(let known): table = known
    case .query(var plan):
      if plan.scope != nil, let id = Fields.ofPosts.first(where: { $0.name == "id" }) {
        // Whatever columns were chosen: the rows are posts, in the same order.
        (plan.fields, plan.columns, plan.isSelected, plan.footnotes) = ([id], nil, true, [])
      }
      table = try interruption.watching(store) {
        try store.answer(plan, rowLimit: line, withDetails: true)
      }
    }
    guard let column = table.columns.firstIndex(where: { $0.name == "id" }) else {
      throw Diagnostic.noPosts(at: span)
    }
    guard table.rows.indices.contains(line - 1), case .text(let id) = table.rows[line - 1][column]
    else { throw Diagnostic.noLine(line, of: table.rows.count, at: span) }
    return id
  }
}

extension Diagnostic {
  fileprivate static func noSuchPost(_ text: String, at span: Span) -> Self {
    Diagnostic(
      "no-such-post", "there is no post '\(text)' in the store", at: span,
      help: "posts are named by their address, or by source and id such as reddit:t3_18n3ar3")
  }

  fileprivate static func noThread(at span: Span) -> Self {
    Diagnostic(
      "nothing-to-open", "no post was opened in this sitting yet", at: span,
      help: "open one first, such as open 1 behind posts | first 10")
  }

  fileprivate static func noPosts(at span: Span) -> Self {
    Diagnostic(
      "nothing-to-open", "the last answer has no posts in its lines", at: span,
      help: "ask for posts, such as posts | first 10, then open 1")
  }

  fileprivate static func noLine(_ line: Int, of count: Int, at span: Span) -> Self {
    Diagnostic(
      "no-such-line", count == 0 ? "there is no line to open" : "there is no line \(line)",
      at: span, help: count == 0 ? nil : "lines: 1 to \(count)")
  }

  fileprivate static func isOnePost(at span: Span) -> Self {
    Diagnostic(
      "left-over", "a line of the last answer is one post, and no stage can follow", at: span,
      help: "stages follow where the last answer has numbered lines, such as those of copies")
  }
}
