/// Two windows to be set against each other, as they were written: `last 24h vs previous 24h`.
package struct WindowPair: Sendable, CustomStringConvertible {
  let first: WindowTerm
  let second: WindowTerm

  package var description: String { "\(first) vs \(second)" }

  package init(from parser: inout Parser) throws(Diagnostic) {
    first = try parser.windowTerm()
    guard parser.consume(word: "vs") else { throw .versusWhat(found: parser) }
    second = try parser.windowTerm()
  }

  /// The windows on the clock of a query's posts, and what now is there.
  package func windows(
    of query: Query, in context: PlanContext
  ) throws(Diagnostic) -> (windows: PairedWindows, now: Int64) {
    let plan = try query.plan(in: context)
    guard let scope = plan.scope else { throw .noPosts(at: first.span) }
    return (try windows(in: plan, scope), context.clock(for: scope.extents).now)
  }

  /// The windows on the clock of the posts in scope.
  func windows(in plan: Plan, _ scope: Plan.Scope) throws(Diagnostic) -> PairedWindows {
    let clock = plan.context.clock(for: scope.extents)
    let written = (try plan.expression(of: first), try plan.expression(of: second))
    let windows = WindowExpression.windows(written.0, written.1, at: clock)
    for (window, term) in [(windows.first, first), (windows.second, second)] {
      guard window.start != nil, window.end != nil else { throw .unboundedWindow(at: term.span) }
    }
    guard windows.first.intersection(windows.second).isEmpty else {
      throw .overlap(
        windows.first.description(in: plan.context.zone),
        windows.second.description(in: plan.context.zone), at: second.span)
    }
    return PairedWindows(
      first: windows.first, second: windows.second,
      labels: (written.0.description, written.1.description))
  }

  /// Refuses to set volumes against each other where one was not caught whole.
  func requireCoverage(_ windows: PairedWindows, in plan: Plan) throws(Diagnostic) {
    guard let coverage = plan.scope?.extents.coverage else { return }
    let partial = coverage.samplings.filter { !["census", "stream", "unknown"].contains($0) }
    if let sampling = partial.first { throw .sampled(sampling, at: first.span) }
    for (window, term) in [(windows.first, first), (windows.second, second)] {
      guard let reason = coverage.gap(in: window) else { continue }
      throw .notCovered(
        window.description(in: plan.context.zone), reason: reason, at: term.span)
    }
  }
}

extension Diagnostic {
  fileprivate static func versusWhat(found parser: Parser) -> Self {
    .expected("'vs' and the other window", found: parser, help: "such as: last 24h vs previous 24h")
  }

  fileprivate static func noPosts(at span: Span) -> Self {
    Diagnostic(
      "no-posts", "windows are of posts, and these are rows of a table", at: span,
      help: "leave out what counts the posts")
  }

  fileprivate static func sampled(_ sampling: String, at span: Span) -> Self {
    Diagnostic(
      "sampled", "volumes cannot be compared: posts were captured by \(sampling)", at: span,
      help: "compare shares, or say anyway at the end, which is then printed")
  }

  fileprivate static func notCovered(_ window: String, reason: String, at span: Span) -> Self {
    Diagnostic(
      "not-covered", "volumes cannot be compared: \(window) was not covered (\(reason))", at: span,
      help: "compare shares, or say anyway at the end, which is then printed")
  }

  fileprivate static func unboundedWindow(at span: Span) -> Self {
    Diagnostic(
      "unbounded-window", "a window to compare needs a start and an end", at: span,
      help: "such as: from 2026-03-01 to 2026-03-07")
  }

  fileprivate static func overlap(_ first: String, _ second: String, at span: Span) -> Self {
    Diagnostic(
      "overlap", "the two windows share posts", at: span, help: "\(first), and \(second)")
  }
}
