package import Foundation

/// A program at a terminal of its own, typed to and read from.
package final class PseudoTerminal {
  /// All that was written to the terminal so far.
  package private(set) var output = ""
  /// What the terminal shows.
  package private(set) var screen: TerminalScreen
  private let terminal: Int32
  private let process: pid_t
  private var status: Int32?
  private var isClosed = false

  package struct Problem: Error, CustomStringConvertible {
    package var description: String
  }

  /// Starts a program as the leader of a session, so that the terminal is its own and Ctrl-C
  /// reaches it.
  package init(
    _ program: URL, _ arguments: [String], in folder: URL, environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    screen = TerminalScreen(columns: columns, rows: rows)
    // As `posix_openpt` and its kin do, which Swift does not see.
    terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (unlocked, number) = (Int32(0), Int32(0))
    let (unlock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    guard terminal >= 0, ioctl(terminal, unlock, &unlocked) == 0,
      ioctl(terminal, getNumber, &number) == 0
    else { throw Problem(description: "there is no terminal to be had") }
    let name = "/dev/pts/\(number)"
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    process = try Self.start(
      program.path, arguments, terminal: name, folder: folder.path,
      environment: [
        "TERM": "xterm", "LANG": "C.UTF-8", "HOME": folder.path, "PATH": "/usr/bin:/bin",
      ].merging(environment) { $1 })
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ended: Int32 = 0
      waitpid(process, &ended, 0)
    }
    if !isClosed { close(terminal) }
  }

  private static func start(
    _ program: String, _ arguments: [String], terminal: String, folder: String,
    environment: [String: String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session's leader opens becomes the session's.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // Threads that run tests block signals, and programs inherit that.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    // POSIX_SPAWN_SETSID is 0x80, which the headers show to GNU programs only.
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags) | 0x80)
    let shell = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder, program]
    var words = (shell + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var process = pid_t()
    guard posix_spawn(&process, shell[0], &actions, &attributes, &words, &variables) == 0 else {
      throw Problem(description: "\(program) cannot be started")
    }
    return process
  }

  /// Types text; `\u{03}` is Ctrl-C.
  package func type(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(terminal, $0.baseAddress, min(512, $0.count)) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Changes the size, which the program is told of.
  package func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    screen.resize(columns: columns, rows: rows)
  }

  /// Whether the terminal shows by itself what is typed, as it does outside of an editor.
  package var echoes: Bool {
    var state = termios()
    tcgetattr(terminal, &state)
    return state.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Closes the terminal under the program, as a window that is closed does.
  package func hangUp() {
    close(terminal)
    isClosed = true
  }

  package func send(_ signal: Int32) { kill(process, signal) }

  /// Reads until a text appears behind what was read before.
  ///
  /// - Returns: what was written since the last call, with the text.
  @discardableResult
  package func read(until text: String, within seconds: Double = 20) throws -> String {
    let start = read
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      let fresh = output[output.index(output.startIndex, offsetBy: start)...]
      if let found = fresh.range(of: text) {
        read = output.distance(from: output.startIndex, to: found.upperBound)
        return String(fresh[..<found.upperBound])
      }
      guard ContinuousClock.now < deadline, take(waiting: 50) else {
        throw Problem(
          description: "'\(text)' did not appear; there was: \(String(fresh).debugDescription)")
      }
    }
  }

  /// Waits until the last lines of the screen are these.
  ///
  /// - Returns: the lines that there are in the end.
  package func lastLines(_ lines: [String], within seconds: Double = 20) -> [String] {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while screen.lines.suffix(lines.count) != lines[...], ContinuousClock.now < deadline {
      guard take(waiting: 20) else { break }
    }
    return screen.lines.suffix(lines.count)
  }

  /// Waits until the program has stopped, as Ctrl-Z has it do.
  package func isStopped(within seconds: Double = 20) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var status: Int32 = 0
    while ContinuousClock.now < deadline {
      _ = take(waiting: 20)
      if waitpid(process, &status, WNOHANG | WUNTRACED) == process { return status & 0xFF == 0x7F }
    }
    return false
  }

  /// How many characters of the output were read.
  private var read = 0

  /// Waits for the end.
  ///
  /// - Returns: the exit code; 128 and the signal's number where a signal ended it.
  package func end(within seconds: Double = 20) throws -> Int32 {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      _ = take(waiting: 20)
      var ended: Int32 = 0
      if waitpid(process, &ended, WNOHANG) == process {
        status = ended
        while take(waiting: 0) {}
        return ended & 0x7F == 0 ? ended >> 8 & 0xFF : 128 + ended & 0x7F
      }
    }
    throw Problem(description: "it did not end; there was: \(output.debugDescription)")
  }

  /// Takes what is there; whether the terminal is still open.
  private func take(waiting milliseconds: Int32) -> Bool {
    guard !isClosed else {
      usleep(UInt32(milliseconds) * 1000)
      return false
    }
    var poll = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard Foundation.poll(&poll, 1, milliseconds) > 0 else { return milliseconds > 0 }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Foundation.read(terminal, &buffer, buffer.count)
    guard count > 0 else { return false }
    pending += buffer[..<count]
    // Bytes of a character that is not whole yet wait for the rest.
    let whole = pending.lastIndex { $0 < 0x80 || $0 >= 0xC0 }.map { last in
      let length =
        pending[last] < 0x80 ? 1 : pending[last] < 0xE0 ? 2 : pending[last] < 0xF0 ? 3 : 4
      return pending.count - last >= length ? pending.count : last
    }
    let end = whole ?? pending.count
    let text = String(decoding: pending[..<end], as: UTF8.self)
    output += text
    screen.feed(text)
    pending.removeFirst(end)
    return true
  }

  private var pending: [UInt8] = []
}
