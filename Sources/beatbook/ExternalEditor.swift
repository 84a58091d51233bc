import Foundation

/// The user's own editor, which gets a text in a file of its own.
struct ExternalEditor {
  /// As in $EDITOR: a program, which may have options.
  let command: String

  /// The text as it was left.
  ///
  /// - Throws: ``Problem`` where the editor cannot be started or ends with an error.
  func edited(_ text: String, ending: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "beatbook-\(UUID().uuidString)")
    // Nobody else reads what is being written.
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "beatbook.\(ending)")
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    try run(on: file.path)
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// Starts the editor as a shell would, so that `code --wait` works.
  private func run(on path: String) throws {
    let program = ForegroundProgram(command: "\(command) \"$1\"", argument: path)
    guard program.run() == 0 else { throw Problem(command: command) }
  }

  struct Problem: Error, CustomStringConvertible {
    var command: String

    var description: String {
      "the editor '\(command)' did not end well; nothing was changed"
    }
  }
}
