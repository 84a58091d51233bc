import Language
import Reporting
import Storage

/// What a session says beside its answers.
extension Session {
  /// Says at the beginning of a sitting what there is.
  func greet() {
    guard let catalogue = try? store.catalogue(), let posts = try? store.postCount() else { return }
    let beats = catalogue.beats.count
    let counts =
      "\(beats) \(beats == 1 ? "beat" : "beats"), \(posts.grouped) posts"
    let now = catalogue.extents.now.map {
      " · now = data: \(settings.zone.wallClock(at: $0)) \(settings.zone.name)"
    }
    note("beatbook \(Self.version) · \(store.path) · \(counts)\(now ?? "")")
    note("Type a question, or help.")
    if let sitting = JournalFolder(ofStore: store.path)?.brokenOff() {
      note(
        "A sitting of \(sitting.description(in: settings.zone)) broke off: open session last")
    }
  }

  /// Writes a line beside the answers; a sentence that is wider than the terminal is broken at blanks.
  func note(_ line: String) {
    let line = TerminalText.line(line)
    let text = line.drop { $0 == " " }
    let indent = String(line.prefix(line.count - text.count))
    guard let width = output.width, DisplayWidth.of(line) > width, !text.contains("  ") else {
      return output.messages(line + "\n")
    }
    for part in TextWrap.lines(of: String(text), width: width - indent.count) {
      output.messages(indent + part + "\n")
    }
  }

  /// What is to be said while something is waited for; nil where it says so itself, or where the
  /// terminal is its user's.
  static func waitedFor(_ input: Input) -> String? {
    switch input {
    case .command(let command) where command is Load || command is Edit: nil
    case .command(let command): type(of: command).name
    case .statement: "answering"
    }
  }

  /// Says at a terminal how long something took that was waited for.
  func sayDuration(of input: Input) {
    let tenths = (clock() - began) / 100_000
    guard tenths >= 10, output.width != nil else { return }
    // A load says so itself, and an editor's time is its user's own.
    if case .command(let command) = input, command is Load || command is Edit { return }
    note("\(tenths / 10).\(tenths % 10) s")
  }

  /// Writes what went wrong, and says how the run ended.
  func report(_ error: any Error, in source: Source) -> Outcome {
    var report = ErrorReport(error)
    waiting?.end()
    if report.outcome == .interrupted {
      report.tell(after: clock() - began)
      // A terminal has shown ^C on the line, which may be gone with what stood there.
      if output.width != nil { output.messages(waiting?.wasSeen == true ? "^C\n" : "\n") }
    }
    if settings.formatName == "json" || settings.formatName == "jsonl" {
      output.messages(report.json(in: source))
    } else {
      output.messages(
        report.text(in: source, palette: output.messagePalette, width: output.width))
    }
    return report.outcome
  }
}
