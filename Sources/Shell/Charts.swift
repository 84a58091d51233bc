import Language
import Reporting

extension Session {
  /// Writes a result the way its query asks for: as a chart to people, as rows to programs.
  func show(_ table: ResultTable, of plan: Plan) throws {
    guard case .chart = plan.view else { return draw(table) }
    guard settings.formatName == "table" else {
      draw(table)
      return note("rows, as charts are for terminals: --format table, or … | save chart.svg")
    }
    let chart = try chart(of: table, plan, at: nil)
    // A pipe has no width of its own; 80 columns can be pasted anywhere.
    let terminal = TerminalChart(
      width: settings.width ?? output.width ?? 80, palette: output.palette,
      glyphs: settings.glyphs ?? output.glyphs)
    let text = terminal.text(chart)
    recording?.show(.chart(chart, table), text)
    write(text, isForPeople: true)
  }

  /// The chart that a result is; what cannot be drawn is said of a place, where there is one.
  func chart(of table: ResultTable, _ plan: Plan, at span: Span?) throws -> Chart {
    var kind: ChartKind?
    if case .chart(let asked) = plan.view { kind = asked }
    do {
      return try Chart(table, as: kind, uncovered: plan.uncoveredBuckets)
    } catch {
      guard let span else { throw CommandError(message: error.description, help: error.hint) }
      throw Diagnostic.cannotDraw(error, at: span)
    }
  }
}

extension Diagnostic {
  fileprivate static func cannotDraw(_ error: ChartError, at span: Span) -> Self {
    Diagnostic("nothing-to-draw", error.description, at: span, help: error.hint)
  }
}
