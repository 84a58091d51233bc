import CEdit
import Foundation

/// What libedit's functions of ours do; each stands for a key.
private typealias Action = @convention(c) (OpaquePointer?, Int32) -> UInt8

extension LineEditor {
  /// Keys that nobody presses: our functions cannot call libedit's, but can have their keys read.
  private enum Hidden: String {
    case submit = "\u{1B}[981~"
    case lineUp = "\u{1B}[982~"
    case lineDown = "\u{1B}[983~"
    case earlier = "\u{1B}[984~"
    case later = "\u{1B}[985~"
    /// One character, since a longer sequence means the same in both of vi's modes.
    case command = "\u{1E}"
  }

  /// Binds keys: first those that ~/.editrc may change, then those that nothing works without.
  func bindKeys() {
    guard let editor else { return }
    for (key, action) in [
      // Ctrl-arrows and Alt-arrows move by words; unbound, libedit inserts what they send.
      ("\u{1B}[1;5C", "em-next-word"), ("\u{1B}[1;5D", "ed-prev-word"),
      ("\u{1B}[5C", "em-next-word"), ("\u{1B}[5D", "ed-prev-word"),
      ("\u{1B}[1;3C", "em-next-word"), ("\u{1B}[1;3D", "ed-prev-word"),
      ("\u{1B}f", "em-next-word"), ("\u{1B}b", "ed-prev-word"),
      // Past the lines of a long statement.
      ("\u{1B}[1;3A", "ed-prev-history"), ("\u{1B}[1;3B", "ed-next-history"),
      ("\u{1B}[H", "ed-move-to-beg"), ("\u{1B}[F", "ed-move-to-end"),
      ("\u{1B}OH", "ed-move-to-beg"), ("\u{1B}OF", "ed-move-to-end"),
      ("\u{1B}[1~", "ed-move-to-beg"), ("\u{1B}[4~", "ed-move-to-end"),
      ("\u{1B}[3~", "ed-delete-next-char"),
      ("\u{12}", "em-inc-search-prev"), ("\u{17}", "ed-delete-prev-word"),
    ] { _ = cedit_bind(editor, key, action) }
    _ = el_source(editor, nil)
    // Only vi has a second mode; and a tenth of a start goes into binding keys, as libedit looks at
    // all its functions for each.
    let isVi = cedit_is_vi(editor) == 1
    func bind(_ key: String, _ action: String) {
      _ = cedit_bind(editor, key, action)
      if isVi { _ = cedit_bind_alternate(editor, key, action) }
    }
    for (name, help, keys, action) in Self.actions {
      _ = cedit_add_action(editor, name, help, action)
      for key in keys { bind(key, name) }
    }
    bind(Hidden.submit.rawValue, "ed-newline")
    bind(Hidden.lineUp.rawValue, "ed-prev-line")
    bind(Hidden.lineDown.rawValue, "ed-next-line")
    bind(Hidden.earlier.rawValue, "ed-prev-history")
    bind(Hidden.later.rawValue, "ed-next-history")
    guard isVi else { return }
    _ = cedit_bind(editor, Hidden.command.rawValue, "vi-command-mode")
    _ = cedit_bind_alternate(editor, Hidden.command.rawValue, "beat-nothing")
    // libedit's own starts vi and runs what comes back unseen.
    _ = cedit_bind_alternate(editor, "v", "beat-edit")
    // libedit's own leave a statement of several lines for the one before it.
    _ = cedit_bind_alternate(editor, "k", "beat-up")
    _ = cedit_bind_alternate(editor, "j", "beat-down")
  }

  private static let actions: [(name: String, help: String, keys: [String], Action)] = [
    (
      "beat-enter", "Run the statement, or begin another line of it", ["\r", "\n"],
      {
        editor, _ in LineEditor.of(editor)?.enter() ?? UInt8(CC_ERROR)
      }
    ),
    (
      "beat-line", "Begin another line", ["\u{1B}\r", "\u{1B}\n"],
      {
        editor, _ in LineEditor.of(editor)?.insert("\n") ?? UInt8(CC_ERROR)
      }
    ),
    (
      "beat-up", "Go a line up, or to an earlier statement", ["\u{1B}[A", "\u{1B}OA", "\u{10}"],
      {
        editor, _ in LineEditor.of(editor)?.up() ?? UInt8(CC_ERROR)
      }
    ),
    (
      "beat-down", "Go a line down, or to a later statement", ["\u{1B}[B", "\u{1B}OB", "\u{0E}"],
      {
        editor, _ in LineEditor.of(editor)?.down() ?? UInt8(CC_ERROR)
      }
    ),
    (
      "beat-complete", "Go on with a word, or show what it may become", ["\t"],
      {
        editor, _ in LineEditor.of(editor)?.complete() ?? UInt8(CC_ERROR)
      }
    ),
    (
      "beat-edit", "Edit the statement in $EDITOR", ["\u{18}\u{05}"],
      {
        editor, _ in LineEditor.of(editor)?.editElsewhere() ?? UInt8(CC_ERROR)
      }
    ),
    // What ends a paste may come by itself, when the paste was broken off.
    ("beat-nothing", "Do nothing", ["\u{1B}[201~"], { _, _ in UInt8(CC_NORM) }),
    (
      "beat-paste", "Take in a paste", ["\u{1B}[200~"],
      {
        editor, _ in LineEditor.of(editor)?.paste() ?? UInt8(CC_ERROR)
      }
    ),
  ]

  /// What Escape stands for in vi's modes: the key, or the beginning of what another key sends.
  ///
  /// Since some keys begin with it, libedit would wait for a second character, and swallow it.
  func escaped() -> [Unicode.Scalar] {
    let key = Array(Hidden.command.rawValue.unicodeScalars)
    // What a key sends comes at once.
    switch input.next(within: 50) {
    case .character(let second)? where "[O\r\n".unicodeScalars.contains(second):
      return ["\u{1B}", second]
    case let event?:
      input.giveBack(event)
      return key
    case nil: return key
    }
  }

  private func enter() -> UInt8 {
    let (before, behind) = buffer
    switch continuation(before + behind) {
    case nil: return press(.submit)
    // Blanks would become part of the text.
    case .quoted?: return insert("\n")
    case .open?: return insert("\n  ")
    }
  }

  private func up() -> UInt8 { press(buffer.before.contains("\n") ? .lineUp : .earlier) }

  private func down() -> UInt8 { press(buffer.behind.contains("\n") ? .lineDown : .later) }

  private func press(_ key: Hidden) -> UInt8 {
    el_push(editor, key.rawValue)
    return UInt8(CC_NORM)
  }

  private func insert(_ text: String) -> UInt8 {
    UInt8(el_insertstr(editor, text) == 0 ? CC_REFRESH : CC_ERROR)
  }

  private func paste() -> UInt8 {
    switch input.paste() {
    case (let text?, _): return insert(PastedText.cleaned(text, beats: beats()))
    case (_, let interruption):
      // It ends the line, as it does elsewhere.
      if let interruption { input.giveBack(interruption) }
      return UInt8(CC_NORM)
    }
  }
}
