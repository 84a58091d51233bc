import Language
import Narration
import Storage

extension Session {
  /// Answers a query in full, for facts: whatever is typed here or was set before, its meaning is
  /// its own.
  func answerForFacts(_ text: String) throws -> ResultTable {
    try answerForFacts(text, in: settings.zone)
  }

  /// The same, its days being those of a zone.
  func answerForFacts(_ text: String, in zone: Zone) throws -> ResultTable {
    var parser = Parser(Source(text))
    let query = try parser.query()
    var context = try factContext()
    context.zone = zone
    let plan = try query.plan(in: context)
    return try interruption.watching(store) {
      try store.answer(plan, rowLimit: nil, withDetails: true)
    }
  }

  /// The catalogue, and nothing that was set or named in the sitting.
  private func factContext() throws -> PlanContext {
    var context = try context()
    context.lets = [:]
    context.parameters = [:]
    context.beat = nil
    return context
  }

  /// What a story is to be told of, without its facts.
  func emptySheet(_ draft: DraftStory) throws -> FactSheet {
    let base = try base(of: draft)
    var parser = Parser(Source(base))
    let query = try parser.query()
    let windows = try draft.windows ?? Self.lastDay()
    let context = try factContext()
    let (pair, now) = try windows.windows(of: query, in: context)
    guard let window = pair.first.pinned, let baseline = pair.second.pinned else {
      throw CommandError(message: "a story needs windows with a start and an end")
    }
    let snapshots = try snapshots(of: base)
    guard let last = snapshots.map(\.number).max() else {
      throw CommandError(message: "there are no posts to tell of", help: "load a snapshot")
    }
    let catalogue = try store.catalogue()
    let name = try named(draft) ?? (draft.query == nil ? beat : nil)
    let known = name.flatMap { catalogue.beat(named: $0) }
    var sheet = FactSheet(
      beat: known?.name,
      category: known.flatMap { beat in
        try? store.beats(now: now).first { $0.beat.number == beat.number }?.beat.category
      },
      otherBeats: catalogue.beats.map(\.name).filter { $0 != known?.name }, base: base,
      lastSnapshot: last, theme: draft.theme, window: window, baseline: baseline, now: now,
      zone: settings.zone.name, snapshots: snapshots.map(\.snapshot))
    if snapshots.contains(where: { !$0.isDeclared }) { sheet.limits.append(.coverageUndeclared) }
    if let theme = draft.theme { sheet.limits.append(.theme(theme)) }
    return sheet
  }

  private static func lastDay() throws -> WindowPair {
    var parser = Parser(Source("last 24h vs previous 24h"))
    return try WindowPair(from: &parser)
  }

  /// The beat that a draft names, or whose name a parameter has.
  private func named(_ draft: DraftStory) throws -> String? {
    try draft.beat.map { try context().text(of: $0) }
  }

  /// The posts of a story as a query that needs nothing of the sitting.
  private func base(of draft: DraftStory) throws -> String {
    var query: String
    if let written = draft.query {
      query = try pinned(written)
    } else if let name = try named(draft) ?? beat {
      let known = try store.catalogue().beat(named: name, at: draft.beat?.span ?? Span(0, 0))
      query = "posts of \(Literal.quoted(known.name))"
    } else {
      query = "posts of all"
    }
    if let theme = draft.theme { query += " | search \(Literal.quoted(theme))" }
    return query
  }

  /// A query's text, its beat named.
  ///
  /// - Throws: where it needs what only this sitting knows, or is not of posts.
  private func pinned(_ query: Query) throws -> String {
    var text = query.description
    switch query.origin {
    case .posts:
      let scope = beat.map { "posts of \(Literal.quoted($0))" } ?? "posts of all"
      text = scope + text.dropFirst("posts".count)
    case .postsOf, .allPosts: break
    case .named, .nested:
      throw CommandError(
        message: "a story's posts begin with posts, so that its figures can be asked for again",
        help: "such as: draft from posts | search licence")
    }
    var parser = Parser(Source(text))
    let plan = try parser.query().plan(in: try factContext())
    guard plan.scope != nil else {
      throw CommandError(
        message: "a story is told of posts, and not of a table",
        help: "leave out what counts them: draft from posts | search licence")
    }
    return text
  }

  private struct KnownSnapshot {
    var number: Int64
    var snapshot: FactSheet.Snapshot
    var isDeclared: Bool
  }

  /// The numbers of the snapshots that posts of a query came with.
  func snapshotNumbers(of base: String) throws -> [Int64] {
    try answerForFacts("\(base) | count by snapshot").rows.compactMap { row in
      if case .integer(let number) = row.first { number } else { nil }
    }
  }

  /// The snapshots that posts of a query came with.
  private func snapshots(of base: String) throws -> [KnownSnapshot] {
    let numbers = try snapshotNumbers(of: base)
    return try store.snapshots().filter { numbers.contains($0.number) }.map {
      KnownSnapshot(
        number: $0.number,
        snapshot: FactSheet.Snapshot(number: $0.number, name: $0.name, sha256: $0.sha256),
        isDeclared: $0.coverage != nil)
    }
  }
}

extension TimeWindow {
  /// The window between two instants; nil where it is open.
  fileprivate var pinned: FactWindow? {
    guard let start, let end else { return nil }
    return FactWindow(start: start, end: end)
  }
}
