package import Analysis
package import Language
import Reporting
package import Storage

/// One sitting at the shell: a store, and what was said so far.
///
/// A session knows nothing of terminals: it takes text and writes text.
package final class Session {
  package let store: Store
  /// Made when the first post is scored: a lexicon takes longer to read than a small question.
  private(set) lazy var scorer = makeScorer()
  private let makeScorer: () -> any SentimentScorer
  var output: Output
  let interruption: Interruption
  /// What is waited for; nil where nobody would see it.
  let waiting: WaitingLine?
  let workplace: Workplace
  /// The time of day, for those who ask for it: microseconds since 1970.
  let clock: @Sendable () -> Int64
  package internal(set) var settings: Settings
  /// The name of the beat in use.
  package var beat: String?
  /// Values from outside, as text; they are typed when a script declares them.
  private let given: GivenParameters
  private var parameters: [String: ParameterValue] = [:]
  private var lets: [String: Query] = [:]
  /// What is shown of queries in the place of their answers; nothing where empty.
  package var views: [PlanView] = []
  /// Whether `quit` was said.
  package var isOver = false
  /// Whether the text that runs has been answered with a table already.
  private var hasAnswered = false
  /// What was answered last.
  var last: LastResult?
  /// The post that was opened last, whose thread may be asked for.
  var opened: PostRow?
  /// What was said in this sitting, for a notebook.
  var log = SittingLog()
  /// Where that is kept as it is said, at a prompt.
  package var journal: Journal?
  /// Whether what runs is kept nowhere: neither in the history nor for a notebook.
  var isPrivate = false
  /// What is answered, for a notebook; nil where none is written.
  var recording: Recording?
  /// When the statement that runs, or ran last, began: microseconds since 1970.
  private(set) var began: Int64 = 0
  /// How long answers were leafed through in all, which is nobody's work: microseconds.
  private(set) var leafed: Int64 = 0
  /// Scripts that are being run, innermost last, so that none runs itself.
  var running: [String] = []

  package init(
    store: Store, scorer: @escaping @autoclosure () -> any SentimentScorer, output: Output,
    interruption: Interruption,
    settings: Settings = Settings(), given: [String: String] = [:],
    workplace: Workplace = Workplace(), clock: @escaping @Sendable () -> Int64
  ) {
    self.store = store
    makeScorer = scorer
    // A pipe's reader may draw on the same screen.
    waiting = output.width == nil ? nil : output.progress.map(WaitingLine.init)
    self.output = waiting.map(output.clearing) ?? output
    self.interruption = interruption
    self.settings = settings
    self.given = GivenParameters(given)
    self.workplace = waiting.map(workplace.clearing) ?? workplace
    self.clock = clock
  }

  /// Runs statements one after the other, up to the first that fails.
  @discardableResult
  package func run(_ source: Source) -> Outcome {
    var parser = Parser(source)
    parser.skipSeparators()
    hasAnswered = false
    do {
      if running.isEmpty { try given.check(against: source) }
      while !parser.isAtEnd, !isOver {
        try runStatement(&parser)
      }
      return .done
    } catch {
      return report(error, in: source)
    }
  }

  /// Runs one piece of work that is no text, and reports what goes wrong with it.
  func perform(_ work: () throws -> Void) -> Outcome {
    interruption.begin()
    waiting?.begin("working")
    defer {
      waiting?.end()
      interruption.end()
    }
    began = clock()
    do {
      try work()
      return .done
    } catch {
      return report(error, in: Source(""))
    }
  }

  /// The time of day in microseconds since 1970.
  func now() -> Int64 { clock() }

  private func runStatement(_ parser: inout Parser) throws {
    interruption.begin()
    defer { interruption.end() }
    began = clock()
    let start = parser.place.start
    let input = try parser.input()
    let span = Span(start, parser.end)
    try parser.endStatement()
    if let what = Self.waitedFor(input) { waiting?.begin(what) }
    defer { waiting?.end() }
    switch input {
    case .command(let command): try command.run(in: self)
    case .statement(let statement):
      try run(statement, of: parser.source, at: span)
    }
    // What a script says is said by the line that runs it.
    if running.isEmpty {
      sayDuration(of: input)
      guard !isPrivate else { return }
      log.add(input, parser.source.text(in: span))
      keepJournal()
    }
  }

  private func run(_ statement: Statement, of source: Source, at span: Span) throws {
    switch statement {
    case .query(let query) where !views.isEmpty:
      try show(views, of: query, written: Source(source.text(in: span)))
    case .query(let query): try answer(query)
    case .explainPlan(let explained):
      let text = Source(source.text(in: explained.span))
      try show(PlanView.allCases, of: explained.query, written: text)
    case .bind(let name, let query): lets[name] = query
    case .set(let setting): try apply(setting)
    case .parameter(let declaration):
      parameters[declaration.name] = try given.value(of: declaration)
    }
  }

  // MARK: What statements do

  private func answer(_ query: Query) throws {
    try answer(try query.plan(in: try context()), isOrdered: query.isSorted)
  }

  /// Answers a plan, and keeps it as the last one.
  func answer(_ plan: Plan, isOrdered: Bool) throws {
    for file in plan.outputs where !Plan.Output.isPicture(file.path) { _ = try format(of: file) }
    // At a terminal no more is fetched than is shown.
    let isShown =
      plan.outputs.isEmpty && output.width != nil && settings.formatName == "table"
      && plan.view == .table && recording == nil
    let table = try interruption.watching(store) {
      try store.answer(
        plan, rowLimit: isShown ? settings.rows : nil,
        withDetails: !plan.outputs.isEmpty || settings.wantsDetails || recording != nil)
    }
    try recording?.add(table, isOrdered: isOrdered, check: interruption.check)
    for file in plan.outputs { try save(table, of: plan, to: file) }
    guard plan.outputs.isEmpty else { return }
    last = .query(plan)
    try show(table, of: plan)
  }

  private func apply(_ setting: Setting) throws {
    switch setting.name {
    case .now where setting.value.lowercased() == "clock": settings.now = .fixed(clock())
    default: try settings.apply(setting)
    }
  }

  /// What is fixed for a query: the catalogue as it stands, the clock, names and values.
  package func context() throws -> PlanContext {
    var context = PlanContext(
      catalogue: try store.catalogue(), clock: settings.now, zone: settings.zone,
      weekStart: settings.weekStart, beat: beat, parameters: parameters, lets: lets)
    context.patternProblem = { Store.problem(ofPattern: $0, ignoringCase: $1) }
    context.otherOpenings = Parser.openings
    return context
  }

  /// Writes a table to the answers.
  func write(_ table: ResultTable) {
    recording?.add(table, isOrdered: true, check: {})
    last = .table(table)
    draw(table)
  }

  /// Writes a table as the format has it, and what its format leaves out to the messages.
  func draw(_ table: ResultTable) {
    let format = settings.tableFormat(for: output)
    let text = format.text(table)
    recording?.show(.table(table), text)
    write(text, isForPeople: format.writesNotices)
    for line in format.notices(table) { output.messages("\(line)\n") }
  }

  /// Writes an answer; those for people stand apart from one another.
  func write(_ text: String, isForPeople: Bool) {
    if hasAnswered, isForPeople { output.data("\n") }
    hasAnswered = true
    // A script would stop at each of its answers.
    if running.isEmpty, recording == nil, let page = output.page {
      waiting?.end()
      let opened = clock()
      let wasShown = page(text)
      let time = clock() - opened
      // So the statement that runs, if any, began later by that.
      (leafed, began) = (leafed + time, began + time)
      if wasShown { return }
    }
    output.data(text)
  }

  package static let version = "0.1"

  /// Writes a line of an answer that is no table.
  func print(_ line: String) {
    recording?.add(line)
    say(TerminalText.line(line) + "\n")
  }

  /// Writes words to the answers as they are.
  func say(_ words: String) {
    recording?.show(words)
    output.data(words)
  }

  /// A sitting on the same store in which nothing was said yet.
  func fresh(_ output: Output, given: [String: String]) -> Session {
    Session(
      store: store, scorer: self.scorer, output: output, interruption: interruption,
      given: given, workplace: Workplace(), clock: clock)
  }
}

/// How a run ended; the executable makes an exit code of it.
package enum Outcome: Sendable {
  case done
  case failed
  /// A parameter is missing or of the wrong type.
  case misused
  /// A replay answered something else than before.
  case differed
  case interrupted
}
