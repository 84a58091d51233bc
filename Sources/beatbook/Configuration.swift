import Foundation
import Reporting
import Shell
import Transport

/// Everything that is read from the machine: environment, terminal, clock.
enum Configuration {
  static let standardStore = ".beatbook/beatbook.db"

  /// Where a session writes.
  static func output() -> Output {
    let isTerminal = isatty(1) == 1
    let isMessageTerminal = isatty(2) == 1
    let draw: @Sendable (String) -> Void = { write($0, to: 2) }
    return Output(
      width: isTerminal ? terminalWidth : nil,
      palette: isTerminal && wantsColor ? .ansi : .plain,
      glyphs: isTerminal && !showsUnicode ? .ascii : .unicode,
      messagePalette: isMessageTerminal && wantsColor ? .ansi : .plain,
      progress: isMessageTerminal && !isDumb ? draw : nil,
      data: { write($0, to: 1) },
      messages: { write($0, to: 2) })
  }

  /// Who types, and with which editor.
  static func workplace() -> Workplace {
    let user = ["USER", "LOGNAME"].map(environment).first { !$0.isEmpty }
    let isAttended = isatty(0) == 1 && isatty(1) == 1
    let editor = ["VISUAL", "EDITOR"].map(environment).first { !$0.isEmpty } ?? "vi"
    return Workplace(
      userName: user ?? "local",
      edit: isAttended ? { try ExternalEditor(command: editor).edited($0, ending: $1) } : nil,
      key: { try KeyFile.key(for: $0, environment: environment, home: environment("HOME")) },
      network: NetworkSettings(environment: environment),
      sleep: { usleep(UInt32($0 * 1_000_000)) },
      announce: { write(TerminalText.line($0) + "\n", to: 2) })
  }

  /// The time of day in microseconds since 1970.
  static func clock() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1_000
  }

  /// Whether the terminal understands no escapes.
  static var isDumb: Bool { ["", "dumb"].contains(environment("TERM")) }

  /// Whether the terminal lays out anew what it shows when its width changes, as most do.
  ///
  /// xterm, screen and the console of Linux cut or fill lines up.
  static var reflows: Bool {
    guard environment("TMUX").isEmpty else { return true }
    return environment("XTERM_VERSION").isEmpty && environment("STY").isEmpty
      && environment("TERM") != "linux"
  }

  /// See no-color.org: any value but an empty one turns colour off.
  private static var wantsColor: Bool { environment("NO_COLOR").isEmpty && !isDumb }

  /// Whether the terminal can show more than ASCII, as far as its locale says so.
  ///
  /// A machine without any locale set, as in containers, is taken to show UTF-8 like the rest.
  private static var showsUnicode: Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].map(environment)
    guard !isDumb, let locale = names.first(where: { !$0.isEmpty }) else { return !isDumb }
    let encoding = locale.lowercased().prefix { $0 != "@" }
    return encoding.hasSuffix("utf-8") || encoding.hasSuffix("utf8")
  }

  /// Shows what is longer than the screen.
  static func pager() -> Pager {
    let command = environment("PAGER")
    return Pager(command: command.isEmpty ? nil : command) {
      var size = winsize()
      guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return .max }
      return Int(size.ws_row)
    }
  }

  private static func environment(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }

  private static var terminalWidth: Int {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes bytes to the end; a reader that has gone ends the program, as it does for `cat`.
  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { exit(0) }
        // What cannot be written may be said where messages go, unless it was said there.
        if descriptor != 2 {
          write("error: cannot write: \(String(cString: strerror(errno)))\n", to: 2)
        }
        exit(1)
      }
      bytes = bytes.dropFirst(count)
    }
  }
}
