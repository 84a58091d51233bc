internal import Foundation

/// A file for what does not fit into memory: it has no name, and ends with its owner.
final class NamelessFile: Sendable {
  private let descriptor: Int32

  init(_ path: String) throws(EngineError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    unlink(path)
  }

  deinit {
    close(descriptor)
  }

  /// Where it is made beside a store, whose disk has room for it.
  static func path(besides store: String, for what: String) -> String {
    store == ":memory:"
      ? FileManager.default.temporaryDirectory.appending(path: "beatbook-\(UUID())").path
      : "\(store)-\(what)"
  }

  func write(_ bytes: [UInt8], at offset: Int) throws(EngineError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(
          descriptor, $0.baseAddress.map { $0 + written }, $0.count - written,
          off_t(offset + written))
      }
      guard count > 0 else { throw .full(String(cString: strerror(errno))) }
      written += count
    }
  }

  /// Reads so many bytes, all of which were written.
  func read(_ size: Int, at offset: Int) throws(EngineError) -> [UInt8] {
    var filled = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
      while filled < size {
        let read = pread(
          descriptor, bytes.baseAddress.map { $0 + filled }, size - filled, off_t(offset + filled))
        guard read > 0 else { break }
        filled += read
      }
      count = filled
    }
    guard size > 0, filled == size else { throw .full("a file of the load cannot be read back") }
    return bytes
  }
}
