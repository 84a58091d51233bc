import CEdit
import Reporting

extension LineEditor {
  /// Tab: goes on with the word that was begun, or shows what it may become.
  func complete() -> UInt8 {
    guard let editor else { return UInt8(CC_ERROR) }
    let completion = completion(buffer.before)
    if let replacement = completion.replacement {
      el_deletestr(editor, Int32(completion.begun.unicodeScalars.count))
      return UInt8(el_insertstr(editor, replacement) == 0 ? CC_REFRESH : CC_ERROR)
    }
    guard completion.candidates.count > 1 else { return UInt8(CC_REFRESH_BEEP) }
    leaveLine()
    if !isDumb { show("\u{1B}[J") }
    for line in Self.listed(completion.candidates, width: columns) { show(line + "\n") }
    _ = cedit_refresh(editor)
    return UInt8(CC_NORM)
  }

  /// Words in columns, as many as fit, read line by line.
  static func listed(_ words: [String], width: Int) -> [String] {
    let words = words.map { TerminalText.line($0) }
    let cell = (words.map { DisplayWidth.of($0) }.max() ?? 0) + 2
    let perLine = max(1, (width - 1) / cell)
    return stride(from: 0, to: words.count, by: perLine).map { start in
      let line = words[start..<min(words.count, start + perLine)]
        .map { DisplayWidth.padded($0, to: cell) }.joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
