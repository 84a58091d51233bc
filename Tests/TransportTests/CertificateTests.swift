import Foundation
import TestSupport
import Testing
import Transport

/// A server with a certificate of its own making, by the `openssl` command.
private final class SecureServer {
  static let program = "/usr/bin/openssl"

  let folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID().uuidString)")
  let port: Int
  var certificate: String { folder.appending(path: "cert.pem").path }
  private let process = Process()

  init() throws {
    port = try StubServer.closedPort()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let making = Process()
    set(
      making,
      "req -x509 -newkey rsa:2048 -nodes -days 2 -keyout key.pem -out cert.pem"
        + " -subj /CN=localhost -addext subjectAltName=DNS:localhost")
    try making.run()
    making.waitUntilExit()
    set(process, "s_server -accept 127.0.0.1:\(port) -cert cert.pem -key key.pem -www -quiet")
    try process.run()
  }

  deinit {
    // The signals of a thread pool are blocked, and its children's too: this one is never.
    kill(process.processIdentifier, SIGKILL)
    try? FileManager.default.removeItem(at: folder)
  }

  private func set(_ process: Process, _ arguments: String) {
    process.executableURL = URL(filePath: Self.program)
    process.arguments = arguments.split(separator: " ").map(String.init)
    process.currentDirectoryURL = folder
    process.standardInput = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
  }

  /// What a request comes to once the server listens.
  func send(to host: String, authorities: String?) -> Received {
    let network = NetworkSettings(authorities: authorities)
    var received = Received()
    for _ in 0..<100 {
      received = TransportTests.send(
        HTTPRequest(.get, "https://\(host):\(port)/"), network: network)
      guard case .refused = received.error else { break }
      usleep(50_000)
    }
    return received
  }
}

@Suite(.enabled(if: FileManager.default.fileExists(atPath: SecureServer.program), "needs openssl"))
struct CertificateTests {
  @Test func certificatesAreChecked() throws {
    let server = try SecureServer()
    #expect(server.send(to: "localhost", authorities: server.certificate).response?.status == 200)
    for (host, authorities) in [("localhost", nil), ("127.0.0.1", server.certificate)] {
      guard
        case .tls("\(host):\(server.port)", let reason) =
          server.send(to: host, authorities: authorities).error
      else {
        Issue.record("\(host) was trusted")
        continue
      }
      #expect(reason.hasPrefix("SSL"))
    }
    let missing = server.send(to: "localhost", authorities: server.certificate + ".not")
    guard case .tls = missing.error else {
      Issue.record("\(String(describing: missing.error))")
      return
    }
  }
}
