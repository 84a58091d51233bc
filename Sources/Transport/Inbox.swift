internal import CCurl

/// What has arrived and was not handed over yet: all that libcurl's callbacks touch.
final class Inbox {
  /// The head of the answer; that of an answer before the answer, such as 100, gives way to the next.
  private(set) var head: HTTPResponse?
  /// All bytes that came, heads included, to see whether something moves.
  private(set) var arrived = 0
  private(set) var bodyCount = 0
  private(set) var isTooLong = false
  private var pieces: [[UInt8]] = []
  let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  func takePieces() -> [[UInt8]] {
    defer { pieces = [] }
    return pieces
  }

  static let receiveHeader: ccurl_receiver = { data, size, count, context in
    guard let data, let context else { return 0 }
    let bytes = UnsafeRawBufferPointer(start: data, count: size * count)
    Unmanaged<Inbox>.fromOpaque(context).takeUnretainedValue().add(header: bytes)
    return size * count
  }

  static let receiveBody: ccurl_receiver = { data, size, count, context in
    guard let data, let context else { return 0 }
    let bytes = UnsafeRawBufferPointer(start: data, count: size * count)
    // Another count than was given ends the transfer.
    return Unmanaged<Inbox>.fromOpaque(context).takeUnretainedValue().add(body: bytes)
      ? size * count : 0
  }

  private func add(header bytes: UnsafeRawBufferPointer) {
    arrived += bytes.count
    let line = String(decoding: bytes, as: UTF8.self)
    if let next = HTTPResponse(statusLine: line) {
      head = next
    } else {
      head?.add(line: line)
    }
  }

  private func add(body bytes: UnsafeRawBufferPointer) -> Bool {
    arrived += bytes.count
    bodyCount += bytes.count
    isTooLong = bodyCount > limit
    guard !isTooLong else { return false }
    if !bytes.isEmpty { pieces.append(Array(bytes)) }
    return true
  }
}
