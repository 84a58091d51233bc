import Foundation

/// What comes from the terminal while a line is edited: characters, and signals between them.
struct TerminalInput {
  enum Event: Equatable {
    case character(Unicode.Scalar)
    case signal(Int32)
    case end
  }

  /// Bytes of a character that is not whole yet.
  private var pending: [UInt8] = []
  /// What was read and given back.
  private var returned: Event?

  /// Has an event come next once more.
  mutating func giveBack(_ event: Event) { returned = event }

  /// Waits for what comes next.
  mutating func next() -> Event {
    while true { if let event = next(within: -1) { return event } }
  }

  /// Waits so many milliseconds for what comes next, and for any time where they are negative.
  ///
  /// Bytes are read one by one: what is typed ahead belongs to whatever runs next.
  mutating func next(within milliseconds: Int32) -> Event? {
    if let event = returned {
      returned = nil
      return event
    }
    while true {
      var places = [
        pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
        pollfd(fd: SignalPipe.editing.readEnd, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&places, 2, milliseconds)
      guard count >= 0 || errno == EINTR else { return .end }
      if let signal = SignalPipe.editing.next() { return .signal(signal) }
      if count == 0 { return nil }
      guard count > 0, places[0].revents != 0 else { continue }
      var byte: UInt8 = 0
      let length = read(0, &byte, 1)
      if length < 0, errno == EINTR || errno == EAGAIN { continue }
      guard length == 1 else { return .end }
      if let character = take(byte) { return .character(character) }
    }
  }

  /// Adds a byte, and gives the character that it ends; what is no UTF-8 is passed over.
  private mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    if byte < 0x80 {
      pending = []
      return Unicode.Scalar(byte)
    }
    if byte >= 0xC0 { pending = [] }
    pending.append(byte)
    let length = pending[0] < 0xC0 ? 1 : pending[0] < 0xE0 ? 2 : pending[0] < 0xF0 ? 3 : 4
    guard pending.count >= length else { return nil }
    defer { pending = [] }
    return String(validating: pending, as: UTF8.self)?.unicodeScalars.first
  }

  /// Reads a paste up to its end mark; nil where Ctrl-C or the end came first.
  mutating func paste() -> (text: String?, interruption: Event?) {
    var text = String.UnicodeScalarView()
    let mark = Array("\u{1B}[201~".unicodeScalars)
    while true {
      switch next() {
      case .character(let character):
        text.append(character)
        if character == "~", text.suffix(mark.count).elementsEqual(mark) {
          text.removeLast(mark.count)
          return (String(text), nil)
        }
      // A terminal that is resized meanwhile is measured before the next line.
      case .signal(let signal) where signal == SIGWINCH: continue
      case let event:
        if event != .end { passOverPaste() }
        return (nil, event)
      }
    }
  }

  /// Takes the rest of a paste that was broken off, as nobody means to run it line by line.
  private mutating func passOverPaste() {
    let mark = Array("\u{1B}[201~".unicodeScalars)
    var last = String.UnicodeScalarView()
    while case .character(let character)? = next(within: 200) {
      last.append(character)
      if last.count > mark.count { last.removeFirst() }
      if last.elementsEqual(mark) { return }
    }
  }
}
