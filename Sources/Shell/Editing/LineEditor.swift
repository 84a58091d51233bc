import CEdit
import Foundation

/// Reads statements at a terminal, with editing and history, by libedit.
///
/// A statement of several lines is one buffer with line ends in it, which libedit draws and moves in.
package final class LineEditor {
  /// What came of reading a statement.
  package enum Line: Equatable {
    case text(String)
    /// Ctrl-C: the line was dropped.
    case dropped
    /// Ctrl-D on an empty line.
    case end
    /// There is no terminal any more.
    case gone
  }

  /// What a text lacks to be carried out; Enter begins another line then.
  package var continuation: (String) -> Continuation? = { _ in nil }
  /// The beats, with whose prompts a paste may come.
  package var beats: () -> [String] = { [] }
  /// Has a text edited in another program, and gives what it became.
  package var editOutside: (String) throws -> String = { $0 }

  /// What a text may go on with.
  package var completion: (String) -> Completion = { _ in Completion(begun: "", candidates: []) }

  let editor: OpaquePointer?
  /// Whether the terminal is moved about in by escapes.
  let isDumb: Bool
  /// Whether the terminal lays out anew what it shows when its width changes.
  private let reflows: Bool
  var input = TerminalInput()
  /// Characters that libedit gets before what is typed.
  private var ahead: [Unicode.Scalar] = []
  /// Whether Ctrl-C ended the line.
  private var wasDropped = false
  /// Whether nothing can be read any more.
  private var isGone = false
  private let history: OpaquePointer?
  private let prompt = PromptText()

  package init(isDumb: Bool, reflows: Bool = true) {
    self.isDumb = isDumb
    self.reflows = reflows
    // Widths and multi-byte input follow the user's locale; where none is set it is UTF-8.
    setlocale(LC_CTYPE, "")
    if String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
    editor = cedit_open("beatbook")
    history = history_init()
    var event = HistEvent()
    if let history {
      _ = cedit_history_set_size(history, &event, 10_000)
      _ = cedit_history_drop_repeats(history, &event)
    }
    guard let editor else { return }
    _ = cedit_set_client_data(editor, Unmanaged.passUnretained(self).toOpaque())
    _ = cedit_set_prompt(editor) { LineEditor.of($0)?.prompt.bytes }
    // Our own handlers see signals; libedit's would signal the whole process group.
    _ = cedit_set_signal(editor, 0)
    _ = cedit_set_getter(editor) { LineEditor.of($0)?.next($1) ?? 0 }
    if let history { _ = cedit_set_history(editor, history) }
    _ = cedit_set_editor(editor, "emacs")
    bindKeys()
  }

  deinit {
    if let editor {
      // So that what was typed ahead is not thrown away.
      _ = cedit_end_editing(editor)
      el_end(editor)
    }
    if let history { history_end(history) }
  }

  /// The editor that libedit calls back to.
  static func of(_ editor: OpaquePointer?) -> LineEditor? {
    guard let editor, let data = cedit_client_data(editor) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(data).takeUnretainedValue()
  }

  /// How wide the terminal is.
  package var columns: Int { editor.map { Int(cedit_columns($0)) } ?? 80 }

  /// Reads a statement behind a prompt.
  package func read(prompt text: String) -> Line {
    guard let editor else { return readLine().map(Line.text) ?? .end }
    prompt.set(text)
    while SignalPipe.editing.next() != nil {}
    let signals = [SIGINT, SIGWINCH, SIGTSTP, SIGTERM, SIGHUP]
    let before = signals.map { SignalPipe.handle($0) { SignalPipe.editing.send($0) } }
    defer {
      for (signal, var action) in zip(signals, before) { sigaction(signal, &action, nil) }
    }
    el_resize(editor)
    wasDropped = false
    // libedit itself does so after it has drawn the prompt, and what is typed between is echoed.
    _ = cedit_prepare_terminal(editor, 1)
    bracketsPastes(true)
    defer { bracketsPastes(false) }
    var count: Int32 = 0
    guard let line = el_gets(editor, &count), count > 0 else {
      if isGone { return .gone }
      if !wasDropped { show("\n") }
      return wasDropped ? .dropped : .end
    }
    return .text(String(cString: line).droppingLineEnd)
  }

  /// Keeps a statement for Up and Ctrl-R.
  package func remember(_ statement: String) {
    var event = HistEvent()
    if let history, !statement.isEmpty { _ = cedit_history_enter(history, &event, statement) }
  }

  /// The next character for libedit: 1 where there is one, 0 at the end, -1 where Ctrl-C came.
  private func next(_ character: UnsafeMutablePointer<Int32>?) -> Int32 {
    while true {
      if !ahead.isEmpty {
        character?.pointee = Int32(ahead.removeFirst().value)
        return 1
      }
      switch input.next() {
      case .character("\u{1B}") where editor.map(cedit_is_vi) == 1: ahead = escaped()
      case .character(let scalar):
        character?.pointee = Int32(scalar.value)
        return 1
      case .end:
        isGone = true
        return 0
      case .signal(let signal) where signal == SIGINT:
        drop()
        return -1
      case .signal(let signal) where signal == SIGWINCH: resize()
      case .signal(let signal) where signal == SIGTSTP: suspend()
      case .signal(let signal): end(by: signal)
      }
    }
  }

  /// Leaves the line as it stands, for a fresh prompt below it.
  func drop() {
    wasDropped = true
    leaveLine()
    errno = EINTR
  }

  private func resize() {
    guard let editor else { return }
    let before = columns
    el_resize(editor)
    // What was typed has the rows of the width that it was laid out for last.
    if isDumb { show("\n") } else { clear(laidOutFor: reflows ? columns : before) }
    _ = cedit_refresh(editor)
  }

  /// Ctrl-Z: hands the terminal back, and takes it again when the program goes on.
  private func suspend() {
    guard let editor else { return }
    release()
    kill(getpid(), SIGSTOP)
    retake()
    show("\r")
    _ = cedit_refresh(editor)
  }

  private func end(by signal: Int32) {
    release()
    Foundation.signal(signal, SIG_DFL)
    kill(getpid(), signal)
  }

  /// Leaves the terminal to others.
  func release() {
    guard let editor else { return }
    leaveLine()
    bracketsPastes(false)
    _ = cedit_prepare_terminal(editor, 0)
  }

  /// Takes the terminal again, whatever its size has become.
  func retake() {
    guard let editor else { return }
    _ = cedit_prepare_terminal(editor, 1)
    bracketsPastes(true)
    el_resize(editor)
  }

  private func bracketsPastes(_ on: Bool) {
    if !isDumb { show(on ? "\u{1B}[?2004h" : "\u{1B}[?2004l") }
  }

  /// Writes to the terminal beside what libedit draws.
  func show(_ text: String) { cedit_print(text) }

  // MARK: Where things are drawn

  /// What was typed so far, before and behind the cursor.
  var buffer: (before: String, behind: String) {
    guard let editor, let line = el_line(editor)?.pointee, let start = line.buffer,
      let cursor = line.cursor, let end = line.lastchar
    else { return ("", "") }
    func text(_ from: UnsafePointer<CChar>, _ to: UnsafePointer<CChar>) -> String {
      String(
        decoding: UnsafeRawBufferPointer(start: from, count: max(0, to - from)), as: UTF8.self)
    }
    return (text(start, cursor), text(cursor, end))
  }

  private func row(after typed: String, columns: Int? = nil) -> Int {
    EditedRows(columns: columns ?? self.columns).row(after: prompt.text + typed)
  }

  /// Moves below the last row of what was typed.
  func leaveLine() {
    let (before, behind) = buffer
    let rows = row(after: before + behind) - row(after: before)
    show(String(repeating: "\n", count: rows + 1))
  }

  /// Erases what was typed from the screen.
  private func clear(laidOutFor columns: Int) {
    let row = row(after: buffer.before, columns: columns)
    show("\r" + (row > 0 ? "\u{1B}[\(row)A" : "") + "\u{1B}[J")
  }
}

/// What a statement lacks.
package enum Continuation: Equatable {
  /// More words.
  case open
  /// The end of a text in quotes, where each blank counts.
  case quoted
}

/// The prompt's bytes, at an address that stays the same while libedit draws it.
private final class PromptText {
  private(set) var text = ""
  private(set) var bytes: UnsafeMutablePointer<CChar>?

  func set(_ text: String) {
    self.text = text
    free(bytes)
    bytes = strdup(text)
  }

  deinit { free(bytes) }
}

extension String {
  fileprivate var droppingLineEnd: String {
    utf8.last == UInt8(ascii: "\n") ? String(decoding: utf8.dropLast(), as: UTF8.self) : self
  }
}
