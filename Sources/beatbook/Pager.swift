import Foundation

/// Shows what is longer than the screen, a screen at a time.
struct Pager {
  /// As in $PAGER; nil for less, where there is one.
  var command: String?
  /// The rows of the screen.
  var rows: () -> Int

  /// Shows a text, if it is too long for the screen.
  ///
  /// - Returns: whether it was shown; leaving a pager early is no error.
  func show(_ text: String) -> Bool {
    guard text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) >= rows() else { return false }
    let file = FileManager.default.temporaryDirectory
      .appending(path: "beatbook-\(UUID().uuidString)").path
    guard
      FileManager.default.createFile(
        atPath: file, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { return false }
    defer { unlink(file) }
    // Lines are chopped and not wrapped, colours stay, and what fits needs no key to leave.
    let less = "command -v less >/dev/null || exit 127; exec less -SRXF"
    // 126 and 127 are the shell's own: there is no such program.
    guard let code = ForegroundProgram(command: command ?? less, input: file).run() else {
      return true
    }
    return code != 126 && code != 127
  }
}
