/// One event of a stream.
struct ServerSentEvent: Equatable {
  var name = ""
  /// Several lines of data, joined by line ends.
  var data = ""
  /// What a field called `error` held: no standard has one, older llama.cpp sends it.
  var error: String?
}

/// Reads server-sent events out of bytes, wherever these were cut.
///
/// Lines end as WHATWG says, at `\r`, `\n` or `\r\n` and nowhere else: not at U+2028, which a
/// post may hold. Bytes become text a line at a time, so that no character is cut.
struct ServerSentEventParser {
  private var line: [UInt8] = []
  private var event = ServerSentEvent()
  private var hasData = false
  private var endedWithReturn = false
  private var isAtStart = true

  /// The events that end in these bytes.
  mutating func append(_ bytes: [UInt8]) -> [ServerSentEvent] {
    var events: [ServerSentEvent] = []
    for byte in bytes {
      let isSecondOfTwo = byte == 0x0A && endedWithReturn
      endedWithReturn = byte == 0x0D
      if isSecondOfTwo { continue }
      if byte == 0x0A || byte == 0x0D {
        if let event = endLine() { events.append(event) }
      } else {
        line.append(byte)
      }
    }
    return events
  }

  /// The event that the stream's end left without its blank line, and maybe without more.
  mutating func finish() -> ServerSentEvent? {
    if !line.isEmpty { _ = endLine() }
    return endEvent()
  }

  private mutating func endLine() -> ServerSentEvent? {
    defer {
      line = []
      isAtStart = false
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = isAtStart && line.starts(with: mark) ? line.dropFirst(3) : line[...]
    guard !bytes.isEmpty else { return endEvent() }
    let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
    var value = bytes[colon...].dropFirst()
    if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
    add(
      String(decoding: value, as: UTF8.self), to: String(decoding: bytes[..<colon], as: UTF8.self))
    return nil
  }

  /// Adds a field; a comment is one without a name, and is ignored as unknown ones are.
  private mutating func add(_ value: String, to field: String) {
    switch field {
    case "event": event.name = value
    case "error": event.error = value
    case "data":
      event.data += hasData ? "\n" + value : value
      hasData = true
    default: break
    }
  }

  private mutating func endEvent() -> ServerSentEvent? {
    defer {
      event = ServerSentEvent()
      hasData = false
    }
    return event.data.isEmpty && event.error == nil ? nil : event
  }
}
