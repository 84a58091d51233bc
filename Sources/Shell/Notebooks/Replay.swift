import Language
import Reporting
import Storage

/// Runs a notebook from top to bottom in a fresh sitting, and holds what it answers against what
/// it answered.
struct Replay {
  /// How a cell came out.
  enum Verdict: String, Sendable {
    case same, different, failed, skipped
    /// It has no output yet, or none is compared.
    case written
  }

  /// A cell, what became of it, and what is different where something is.
  struct Outcome {
    var cell: Notebook.Cell
    var line: Int
    var verdict: Verdict
    var difference: [String]
    /// What the cell answered now, whole; nothing where it was not run.
    var answers: [NotebookPage.Answer] = []
    /// Whether figures differ by what the cell tolerates.
    var isTolerated = false
  }

  /// Rows that a notebook shows of a table.
  static let previewRows = 20
  /// Columns that a notebook's tables and charts have.
  static let previewWidth = 120

  private let notebook: Notebook
  private let session: Session

  /// Replays beside a sitting: on its store, in a fresh one with nothing said in it yet.
  init(_ notebook: Notebook, beside session: Session) {
    self.notebook = notebook
    self.session = session
  }

  /// The notebook with the outputs it has now, and how each cell came out.
  ///
  /// - Throws: where the front matter sets what cannot be set, or Ctrl-C was pressed.
  func run() throws -> (notebook: Notebook, outcomes: [Outcome]) {
    let written = WrittenOutput()
    let parameters = Dictionary(
      notebook.header.parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    let fresh = session.fresh(written.output, given: parameters)
    try open(fresh)
    var new = notebook
    var outcomes: [Outcome] = []
    let inputs = notebook.inputs
    for (number, place) in notebook.cellPlaces.enumerated() {
      guard case .cell(var cell) = notebook.parts[place] else { continue }
      session.waiting?.goOn(with: "cell \(number + 1) of \(inputs.count)")
      var outcome = run(cell, input: inputs[number], in: fresh, written)
      try session.interruption.check()
      outcome.line = notebook.line(ofPart: place)
      cell.output = outcome.cell.output
      new.parts[place] = .cell(cell)
      outcomes.append(outcome)
    }
    return (new, outcomes)
  }

  /// Sets what the front matter pins.
  private func open(_ session: Session) throws {
    var settings = ["set width = \(Self.previewWidth)", "set rows = \(Self.previewRows)"]
    if let now = notebook.header.now { settings.append("set now = \(now)") }
    if let zone = notebook.header.zone { settings.append("set tz = \(zone)") }
    if let beat = notebook.header.beat { settings.append("use \(Literal.quoted(beat))") }
    for setting in settings where session.run(Source(setting, name: "front matter")) != .done {
      throw CommandError(
        message: "the notebook's front matter cannot be used: \(setting)",
        help: "load its snapshots first, or mend the line")
    }
  }

  private func run(
    _ cell: Notebook.Cell, input: String, in session: Session, _ written: WrittenOutput
  ) -> Outcome {
    var result = Outcome(cell: cell, line: 0, verdict: .skipped, difference: [])
    guard cell.repetition != .skip else { return result }
    written.clear()
    session.recording = Recording()
    let outcome = session.run(Source(cell.text, name: cell.id ?? "cell"))
    let recording = session.recording ?? Recording()
    session.recording = nil
    let hasFailed = outcome != .done
    let preview = hasFailed ? written.data + written.messages : written.data
    let output = Notebook.Output(
      input: input, rows: recording.rows == 0 ? nil : recording.rows,
      digest: hasFailed ? Recording.hash(preview) : recording.digest, preview: preview)
    result.cell.output = output
    result.answers = recording.answers
    if hasFailed { result.answers.append(NotebookPage.Answer(.error, text: written.messages)) }
    guard hasFailed == cell.expectsError else {
      result.verdict = .failed
      let problem = hasFailed ? written.messages : "it was to fail, and did not\n"
      result.difference = problem.split(separator: "\n").map { "  \($0)" }
      return result
    }
    result.verdict = .written
    guard let old = cell.output, cell.repetition == .compared else { return result }
    // An output that was written by hand has no digest: what it shows is compared.
    let isSame = old.digest.map { $0 == output.digest } ?? (old.preview == preview)
    result.isTolerated = !isSame && isClose(old.preview, preview, cell.tolerance)
    result.verdict = isSame || result.isTolerated ? .same : .different
    if result.verdict == .different { result.difference = difference(old, output) }
    return result
  }

  /// Whether two previews differ in numbers only, and by no more than is tolerated.
  private func isClose(_ old: String, _ new: String, _ tolerance: Double?) -> Bool {
    guard let tolerance else { return false }
    let (old, new) = (
      old.split(whereSeparator: \.isWhitespace), new.split(whereSeparator: \.isWhitespace)
    )
    return old.count == new.count
      && zip(old, new).allSatisfy { left, right in
        if left == right { return true }
        guard let a = Double(left.filter { $0 != "," }), let b = Double(right.filter { $0 != "," })
        else { return false }
        return abs(a - b) <= tolerance
      }
  }

  private func difference(_ old: Notebook.Output, _ new: Notebook.Output) -> [String] {
    let before = old.preview.split(separator: "\n", omittingEmptySubsequences: false)
    let after = new.preview.split(separator: "\n", omittingEmptySubsequences: false)
    let changes = after.difference(from: before)
    var lines: [String] = []
    for change in changes.removals {
      if case .remove(_, let line, _) = change { lines.append("  - \(line)") }
    }
    for change in changes.insertions {
      if case .insert(_, let line, _) = change { lines.append("  + \(line)") }
    }
    if lines.isEmpty {
      lines.append("  what is shown is the same; what is not shown, or is shown rounded, differs")
    }
    if old.rows != new.rows { lines.append("  rows: \(old.rows ?? 0), now \(new.rows ?? 0)") }
    return lines
  }
}

/// Where a replay's sitting writes.
private final class WrittenOutput {
  private(set) var data = ""
  private(set) var messages = ""

  /// As a terminal of a fixed width, so that tables are cut and say so.
  var output: Output {
    Output(
      width: Replay.previewWidth, data: { [self] in data += $0 },
      messages: { [self] in messages += $0 })
  }

  func clear() {
    data = ""
    messages = ""
  }
}

extension Notebook {
  /// The places of the cells among the parts.
  var cellPlaces: [Int] {
    parts.indices.filter { if case .cell = parts[$0] { true } else { false } }
  }

  /// For each cell a hash of its text and of what it depends on: the front matter's pins, and the
  /// cells before it that name or set something.
  var inputs: [String] {
    var context = [header.beat, header.now, header.zone].map { $0 ?? "" }
    context += header.parameters.map { "\($0.name)=\($0.value)" }
    return cells.map { cell in
      let hash = Recording.hash((context + [cell.text]).joined(separator: "\u{1F}"))
      context += cell.text.split(separator: "\n").filter { line in
        let word = line.split(separator: " ").first.map { $0.lowercased() } ?? ""
        return ["let", "param", "set", "use", "beat", "load", "run"].contains(word)
      }.map(String.init)
      return String(hash.prefix(8))
    }
  }

  /// The cells whose text, or what it depends on, changed since their output was written.
  var staleCells: [(line: Int, cell: Cell)] {
    let inputs = inputs
    return zip(cellPlaces, inputs).compactMap { place, input in
      guard case .cell(let cell) = parts[place], cell.repetition == .compared,
        cell.output?.input != input
      else { return nil }
      return (line(ofPart: place), cell)
    }
  }

  /// The line of the file, from 1, on which a part begins.
  func line(ofPart place: Int) -> Int {
    let before = Notebook(header: header, parts: Array(parts[..<place])).text
    return before.utf8.count { $0 == UInt8(ascii: "\n") } + 1
  }
}
