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
    let file = folder.appending(path: "story.\(ending)")
    try Data(text.utf8).write(to: file)
    try run(on: file.path)
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// Starts the editor as a shell would, so that `code --wait` works.
  ///
  /// Foundation's `Process` puts a child into a group of its own, which may not use the terminal.
  /// Ctrl-C is the editor's while it runs, however often it is pressed.
  private func run(on path: String) throws {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGPIPE] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let words = ["/bin/sh", "-c", "\(command) \"$1\"", "sh", path]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var ignoring = sigaction()
    ignoring.__sigaction_handler.sa_handler = SIG_IGN
    var before = sigaction()
    sigaction(SIGINT, &ignoring, &before)
    defer { sigaction(SIGINT, &before, nil) }
    var process = pid_t()
    let failure = posix_spawn(&process, "/bin/sh", nil, &attributes, &arguments, environ)
    var status: Int32 = 0
    while failure == 0, waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard failure == 0, status == 0 else { throw Problem(command: command) }
  }

  struct Problem: Error, CustomStringConvertible {
    var command: String

    var description: String {
      "the editor '\(command)' did not end well; nothing was changed"
    }
  }
}
