/// A query as it was written: a source, and stages in order.
package struct Query: Sendable, CustomStringConvertible {
  /// Where the rows come from.
  package indirect enum Origin: Sendable {
    /// The posts of the beat in use, or all when none is.
    case posts
    case postsOf(beat: Literal)
    case allPosts
    /// A named pipeline.
    case named(String, Span)
    case nested(Query)
  }

  /// More stages would nest deeper than engines read.
  static let maxStages = 100

  package var origin: Origin
  package var stages: [any Stage]
  /// Where each stage's keyword stands.
  private var spans: [Span]

  init(origin: Origin, stages: [any Stage], spans: [Span]) {
    self.origin = origin
    self.stages = stages
    self.spans = spans
  }

  /// The query as the formatter writes it.
  package var description: String {
    ([origin.description] + stages.map { "\(type(of: $0).keyword) \($0)".trimmed })
      .joined(separator: " | ")
  }

  /// The fields that any stage names.
  var fieldsNamed: Set<String> {
    var names = Set(stages.flatMap(\.fieldsNamed))
    if case .nested(let query) = origin { names.formUnion(query.fieldsNamed) }
    return names
  }
}

extension Query.Origin: CustomStringConvertible {
  package var description: String {
    switch self {
    case .posts: "posts"
    case .postsOf(let beat): "posts of \(beat)"
    case .allPosts: "posts of all"
    case .named(let name, _): name
    case .nested(let query): "(\(query))"
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Parser {
  /// Reads a whole query: a source, then stages joined by `|`.
  ///
  /// A query that begins with a stage is about `posts`.
  package mutating func query() throws(Diagnostic) -> Query {
    var stages: [any Stage] = []
    var spans: [Span] = []
    let origin: Query.Origin
    if case .word(let word) = peek.kind, let type = Stages.named(word) {
      if type == Select.self, statementHas(word: "from") { throw .notSQL(at: place) }
      origin = .posts
      spans.append(place)
      stages.append(try stage())
    } else {
      origin = try self.origin()
    }
    while consume("|") {
      guard stages.count < Query.maxStages else { throw .tooManyStages(at: place) }
      spans.append(place)
      stages.append(try stage())
    }
    return Query(origin: origin, stages: stages, spans: spans)
  }

  private mutating func origin() throws(Diagnostic) -> Query.Origin {
    if peek.kind == .symbol("(") {
      return .nested(
        try parenthesised { (parser) throws(Diagnostic) in try parser.query() })
    }
    guard case .word(let name) = peek.kind else { throw .noOrigin(found: self) }
    if name.lowercased() == "from" { throw .startsWithFrom(at: place) }
    guard name.lowercased() == "posts" else { return .named(name, try advance().span) }
    try advanceKeyword()
    guard consume(word: "of") else { return .posts }
    if consume(word: "all") { return .allPosts }
    return .postsOf(beat: try literal("a beat"))
  }

  /// Reads a stage, from its keyword on.
  package mutating func stage() throws(Diagnostic) -> any Stage {
    guard case .word(let keyword) = peek.kind else { throw .expected("a stage", found: self) }
    guard let type = Stages.named(keyword) else {
      throw .unknownStage(keyword, next: peekSecond, at: place)
    }
    try advanceKeyword()
    return try type.init(from: &self)
  }
}

extension Query {
  /// What the query means, given what is fixed for the run.
  package func plan(in context: PlanContext) throws(Diagnostic) -> Plan {
    try plan(in: context, naming: fieldsNamed, open: [])
  }

  private func plan(
    in context: PlanContext, naming names: Set<String>, open: [String]
  ) throws(Diagnostic) -> Plan {
    var plan = Plan(context: context)
    switch origin {
    case .posts:
      if let name = context.beat {
        try plan.open(beat: name, at: Span(0, 0), naming: names)
      } else {
        plan.open(nil, context.catalogue.extents, naming: names)
      }
    case .allPosts: plan.open(nil, context.catalogue.extents, naming: names)
    case .postsOf(let beat):
      try plan.open(beat: context.text(of: beat), at: beat.span, naming: names)
    case .nested(let query): plan = try query.plan(in: context, naming: names, open: open)
    case .named(let name, let span):
      guard let query = context.lets[name] else { throw .unknownSource(name, context, at: span) }
      guard !open.contains(name) else { throw .circle(name, at: span) }
      do throws(Diagnostic) {
        plan = try query.plan(
          in: context, naming: names.union(query.fieldsNamed), open: open + [name])
      } catch {
        // It may have been typed long ago, in another text: what can be shown is where it is used.
        var problem = error
        if problem.code != "circle" { problem.message = "in '\(name)': \(problem.message)" }
        problem.span = span
        throw problem
      }
    }
    for (stage, span) in zip(stages, spans) {
      do throws(Diagnostic) {
        try stage.apply(to: &plan)
      } catch {
        // What is wrong with a stage as a whole is shown at its keyword.
        var problem = error
        if problem.span == Span(0, 0) { problem.span = span }
        throw problem
      }
    }
    return plan
  }
}

extension Plan {
  fileprivate mutating func open(
    beat name: String, at span: Span, naming names: Set<String>
  ) throws(Diagnostic) {
    let beat = try context.catalogue.beat(named: name, at: span)
    open(beat, beat.extents, naming: names)
  }

  /// Begins with the posts of a beat, or with all.
  ///
  /// Where a question is about text, reposts would count the same text again: they are left
  /// out unless the question says what it wants of `kind`.
  fileprivate mutating func open(
    _ beat: Catalogue.Beat?, _ extents: Extents, naming names: Set<String>
  ) {
    fields = Fields.ofPosts
    var scope = Scope(beat: beat?.number, extents: extents)
    relation = .posts
    if let beat { filter(beat.isMember) }
    let isAboutText = !names.isDisjoint(with: Fields.aboutText)
    if isAboutText, !names.contains("kind"), extents.hasReposts {
      scope.leavesOutReposts = true
      filter(Self.isNoRepost)
    }
    self.scope = scope
    coverage = extents.coverage
  }

  static let isNoRepost = Formula.compare(.column("kind"), .notEqual, .literal(.text("repost")))
}

extension Diagnostic {
  fileprivate static func noOrigin(found parser: Parser) -> Self {
    .expected("a question", found: parser, help: "begin with posts | …, or a command; see help")
  }

  fileprivate static func unknownStage(_ word: String, next: Token, at span: Span) -> Self {
    if let translation = ForeignWords.stages[word.lowercased()] {
      return Diagnostic(
        "foreign-stage",
        "there is no stage '\(word)'; here it is called '\(translation.here)'", at: span,
        example: translation.example)
    }
    let known = Stages.all.map { $0.keyword }
    let guess = Spelling.nearest(to: word, among: known)
    return Diagnostic(
      "unknown-stage", "there is no stage '\(word)'", at: span,
      help: (guess.map { "did you mean '\($0)'? " } ?? "") + "stages: "
        + known.joined(separator: ", "))
  }

  fileprivate static func unknownSource(_ name: String, _ context: PlanContext, at span: Span)
    -> Self
  {
    let known = ["posts"] + context.lets.keys.sorted() + context.otherOpenings
    let guess =
      ForeignWords.posts.contains(name.lowercased())
      ? "posts" : Spelling.nearest(to: name, among: known + Stages.all.map { $0.keyword })
    return Diagnostic(
      "unknown-source", "there is nothing called '\(name)' to ask about", at: span,
      help: guess.map { "did you mean '\($0)'?" }
        ?? "a question begins with posts, a name that let has given, or a command (see help)")
  }

  fileprivate static func notSQL(at span: Span) -> Self {
    Diagnostic(
      "not-sql", "a question is not written as select … from", at: span,
      help: "begin with the posts, and go on from stage to stage",
      example: "posts | where source = x | select time, text")
  }

  fileprivate static func startsWithFrom(at span: Span) -> Self {
    Diagnostic(
      "foreign-stage", "there is no 'from' here; a question begins with what it is about",
      at: span, example: "posts | where source = x")
  }

  fileprivate static func tooManyStages(at span: Span) -> Self {
    Diagnostic(
      "too-many-stages", "a query has at most \(Query.maxStages) stages", at: span,
      help: "name a part of it with let")
  }

  fileprivate static func circle(_ name: String, at span: Span) -> Self {
    Diagnostic("circle", "'\(name)' is defined by itself", at: span)
  }
}

extension Query {
  /// Whether the order of the rows is asked for, and so is part of the answer.
  package var isSorted: Bool { stages.contains { $0 is Sort } }
}
