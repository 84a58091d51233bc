import Foundation
import Synchronization

/// A server on this machine that answers as it is told, and misbehaves as it is told.
///
/// Sockets are used as they are, since a library for servers would not break connections,
/// send half of what it announced, or fall silent.
package final class StubServer: Sendable {
  package let port: Int
  /// The requests as they came, head and body.
  package var requests: [String] { received.withLock { $0 } }
  /// How messages call it.
  package var name: String { "127.0.0.1:\(port)" }
  package var url: String { "http://\(name)" }

  private let listener: Int32
  private let received = Mutex<[String]>([])
  private let replies: [StubReply]

  package struct NoSocket: Error {}

  /// Answers the first request with the first reply, and so on; further ones with the last.
  package convenience init(_ replies: StubReply...) throws {
    try self.init(scripted: replies)
  }

  package init(scripted replies: [StubReply]) throws {
    self.replies = replies
    (listener, port) = try Self.boundSocket()
    guard listen(listener, 16) == 0 else { throw NoSocket() }
    Thread { while self.acceptOne() {} }.start()
  }

  deinit {
    close(listener)
  }

  /// A port at which nobody listens.
  package static func closedPort() throws -> Int {
    let (descriptor, port) = try boundSocket()
    close(descriptor)
    return port
  }

  private static func boundSocket() throws -> (descriptor: Int32, port: Int) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard isBound else { throw NoSocket() }
    return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
  }

  /// Whether to go on: until nobody has come for a while.
  ///
  /// A test need not hold on to its server, which Swift lets go of at its last mention.
  private func acceptOne() -> Bool {
    guard Self.isReadable(listener, milliseconds: 30_000) else { return false }
    let connection = accept(listener, nil, nil)
    guard connection >= 0 else { return false }
    Thread {
      self.serve(connection)
      close(connection)
    }.start()
    return true
  }

  private func serve(_ connection: Int32) {
    var one: Int32 = 1
    setsockopt(
      connection, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
    guard let request = Self.request(from: connection) else { return }
    let number = received.withLock {
      $0.append(request)
      return $0.count
    }
    for step in replies[min(number, replies.count) - 1].steps {
      switch step {
      case .send(let bytes): Self.send(bytes, to: connection)
      case .pause(let milliseconds): usleep(UInt32(milliseconds) * 1000)
      case .stall: _ = Self.isReadable(connection, milliseconds: 5000)
      case .reset:
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
          connection, SOL_SOCKET, SO_LINGER, &linger,
          socklen_t(MemoryLayout.size(ofValue: linger)))
        return
      }
    }
    // What was not read would turn the close into a reset.
    shutdown(connection, Int32(SHUT_WR))
    _ = Self.isReadable(connection, milliseconds: 200)
  }

  /// Reads a request up to the end of its body, or what came of one.
  private static func request(from connection: Int32) -> String? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while !isWhole(bytes) {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
      // No HTTP at all, as the beginning of TLS.
      if bytes.first == 0x16 { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    let parts = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n")
    guard parts.count > 1 else { return false }
    let length = parts[0].lowercased().components(separatedBy: "\r\n")
      .first { $0.hasPrefix("content-length:") }
      .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
    return bytes.count - parts[0].utf8.count - 4 >= length ?? 0
  }

  private static func send(_ bytes: [UInt8], to connection: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits for bytes, or for the other side to go away.
  private static func isReadable(_ descriptor: Int32, milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var count = poll(&descriptor, 1, milliseconds)
    while count < 0, errno == EINTR { count = poll(&descriptor, 1, milliseconds) }
    return count > 0
  }
}
