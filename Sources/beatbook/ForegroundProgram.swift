import Foundation

/// A program that has the terminal to itself while it runs: an editor, a pager.
struct ForegroundProgram {
  /// As in $EDITOR: a program, which may have options, and what else a shell may be told.
  var command: String
  /// What `$1` stands for in it.
  var argument = ""
  /// The file that it reads from in the place of the terminal.
  var input: String?

  /// Runs it to its end, as a shell would.
  ///
  /// Foundation's `Process` puts a child into a group of its own, which may not use the terminal.
  /// Ctrl-C is the program's while it runs, however often it is pressed, and Ctrl-Z stops both.
  ///
  /// - Returns: its exit code; nil where it could not be started or a signal ended it.
  func run() -> Int32? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGPIPE, SIGTSTP] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input { posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0) }
    let words = ["/bin/sh", "-c", command, "sh", argument]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var ignoring = sigaction()
    ignoring.__sigaction_handler.sa_handler = SIG_IGN
    var before = sigaction()
    sigaction(SIGINT, &ignoring, &before)
    defer { sigaction(SIGINT, &before, nil) }
    var stopping = sigaction()
    stopping.__sigaction_handler.sa_handler = SIG_DFL
    var beforeStop = sigaction()
    sigaction(SIGTSTP, &stopping, &beforeStop)
    defer { sigaction(SIGTSTP, &beforeStop, nil) }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", &actions, &attributes, &arguments, environ) == 0 else {
      return nil
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }
}
