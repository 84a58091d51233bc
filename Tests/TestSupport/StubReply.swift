/// What a ``StubServer`` does once it has read a request: steps, in order, then it closes.
package struct StubReply: Sendable, CustomStringConvertible {
  package enum Step: Sendable {
    case send([UInt8])
    case pause(milliseconds: Int)
    /// Says nothing more, until the client goes away.
    case stall
    /// Breaks the connection, so that the client sees a reset and no end.
    case reset
  }

  package var steps: [Step]

  // Test names hold no bytes.
  package var description: String { "\(steps.count) steps" }

  package init(_ steps: [Step]) {
    self.steps = steps
  }

  /// An answer of a known length, which may be a lie.
  package static func answer(
    _ status: Int = 200, headers: [String] = [], _ body: [UInt8] = [], announcing count: Int? = nil
  ) -> Self {
    let head = ["HTTP/1.1 \(status) Stub", "content-length: \(count ?? body.count)"] + headers
    return Self([.send(lines(head)), .send(body)])
  }

  package static func answer(_ status: Int, headers: [String] = [], _ body: String) -> Self {
    answer(status, headers: headers, Array(body.utf8))
  }

  /// A stream of events as chunks of a size, so that a client receives it in these pieces.
  package static func events(
    _ bytes: [UInt8], inPiecesOf size: Int, headers: [String] = [], isEnded: Bool = true
  ) -> Self {
    var reply = Self([.send(lines(streamHead + headers))])
    var place = 0
    while place < bytes.count {
      let end = min(place + size, bytes.count)
      let size = Array("\(String(end - place, radix: 16))\r\n".utf8)
      reply.steps.append(.send(size + bytes[place..<end] + Array("\r\n".utf8)))
      place = end
    }
    if isEnded { reply.steps.append(.send(Array("0\r\n\r\n".utf8))) }
    return reply
  }

  package static func events(_ text: String) -> Self {
    events(Array(text.utf8), inPiecesOf: 4096)
  }

  /// This reply without its end, and something else instead.
  package func then(_ step: Step) -> Self {
    Self(steps + [step])
  }

  private static let streamHead = [
    "HTTP/1.1 200 OK", "content-type: text/event-stream; charset=utf-8",
    "transfer-encoding: chunked",
  ]

  /// The head of an answer, down to its blank line.
  package static func lines(_ lines: [String]) -> [UInt8] {
    Array((lines + ["", ""]).joined(separator: "\r\n").utf8)
  }
}
