import CEdit
import Foundation

/// Reads lines at a terminal, with editing and history, by libedit.
package final class LineEditor {
  /// What came of reading a line.
  package enum Line: Equatable {
    case text(String)
    /// Ctrl-C: the line was dropped.
    case dropped
    /// Ctrl-D on an empty line.
    case end
  }

  private let editor: OpaquePointer?
  private let history: OpaquePointer?
  private let prompt = PromptText()

  package init() {
    // Widths and multi-byte input follow the user's locale.
    setlocale(LC_ALL, "")
    editor = cedit_open("beatbook")
    history = history_init()
    var event = HistEvent()
    if let history { _ = cedit_history_set_size(history, &event, 1000) }
    guard let editor else { return }
    _ = cedit_set_client_data(editor, Unmanaged.passUnretained(prompt).toOpaque())
    _ = cedit_set_prompt(editor) { editor in
      guard let editor, let data = cedit_client_data(editor) else { return nil }
      return Unmanaged<PromptText>.fromOpaque(data).takeUnretainedValue().bytes
    }
    // Our own handler sees Ctrl-C; libedit's would signal the whole process group.
    _ = cedit_set_signal(editor, 0)
    if let history { _ = cedit_set_history(editor, history) }
    _ = cedit_set_editor(editor, "emacs")
    _ = el_source(editor, nil)
    // Ctrl-arrows move by words; unbound, libedit inserts what they send.
    for (key, action) in [
      ("\u{1B}[1;5C", "em-next-word"), ("\u{1B}[1;5D", "ed-prev-word"),
      ("\u{12}", "em-inc-search-prev"), ("\u{17}", "ed-delete-prev-word"),
    ] { _ = cedit_bind(editor, key, action) }
  }

  deinit {
    if let editor { el_end(editor) }
    if let history { history_end(history) }
  }

  /// Reads a line behind a prompt.
  package func read(prompt text: String) -> Line {
    guard let editor else { return readLine().map(Line.text) ?? .end }
    prompt.set(text)
    var count: Int32 = 0
    // A handler that does not restart the read ends it with EINTR: that is how Ctrl-C arrives.
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }
    var before = sigaction()
    sigaction(SIGINT, &action, &before)
    defer { sigaction(SIGINT, &before, nil) }
    guard let line = el_gets(editor, &count), count >= 0 else {
      let isInterrupted = count < 0 && errno == EINTR
      FileHandle.standardOutput.write(Data("\n".utf8))
      return isInterrupted ? .dropped : .end
    }
    return count == 0 ? .end : .text(String(cString: line).droppingLineEnd)
  }

  /// Keeps a statement for Up and Ctrl-R.
  package func remember(_ statement: String) {
    var event = HistEvent()
    if let history, !statement.isEmpty { _ = cedit_history_enter(history, &event, statement) }
  }
}

/// The prompt's bytes, at an address that stays the same while libedit draws it.
private final class PromptText {
  private(set) var bytes: UnsafeMutablePointer<CChar>?

  func set(_ text: String) {
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
