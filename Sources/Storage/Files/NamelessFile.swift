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

  /// Writes numbers and the like as they lie in memory.
  func write<Element: BitwiseCopyable>(_ elements: [Element], at offset: Int) throws(EngineError) {
    let isWritten = elements.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = pwrite(
          descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written,
          off_t(offset + written))
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
    guard isWritten else { throw .full(String(cString: strerror(errno))) }
  }

  /// Reads so many elements, all of which were written.
  func read<Element: BitwiseCopyable>(
    _ count: Int, at offset: Int
  ) throws(EngineError) -> [Element] {
    let elements = [Element](unsafeUninitializedCapacity: count) { elements, filled in
      let bytes = UnsafeMutableRawBufferPointer(elements)
      let size = count * MemoryLayout<Element>.stride
      var place = 0
      while place < size {
        let read = pread(
          descriptor, bytes.baseAddress.map { $0 + place }, size - place, off_t(offset + place))
        guard read > 0 else { break }
        place += read
      }
      filled = place / MemoryLayout<Element>.stride
    }
    guard count > 0, elements.count == count else {
      throw .full("a file of the load cannot be read back")
    }
    return elements
  }
}
