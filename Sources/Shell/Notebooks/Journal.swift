import Foundation
import Reporting

/// The sitting so far as a notebook in a file of its own, so that it outlives a crash.
///
/// A statement is appended when it was carried out. The file is locked as long as the sitting lives:
/// the system lets go of the lock however that ends, so that nobody takes up a sitting that goes on.
/// Nothing is written before there is something to keep, and nothing is left once it was saved.
package final class Journal {
  private let folder: JournalFolder
  /// When the sitting began: microseconds since 1970.
  private let began: Int64
  private var file: Int32 = -1
  private(set) var path: String?
  /// How many parts of the log are in the file, or in a notebook.
  private var written = 0
  /// Whether writing failed; then it is not tried again.
  private var isBroken = false

  package init(folder: JournalFolder, began: Int64) {
    self.folder = folder
    self.began = began
  }

  deinit { close() }

  /// Appends what the log has more than the file.
  ///
  /// - Returns: what is wrong, the first time that something is.
  func follow(_ log: SittingLog) -> String? {
    guard !isBroken, log.parts.count > written else { return nil }
    let start = file < 0 ? 0 : written
    var text = Notebook(header: NotebookHeader(), parts: Array(log.parts[start...])).partsText
    if file < 0 {
      var header = log.header ?? NotebookHeader()
      header.otherLines.append("\(JournalKey.began): \(Timestamp.rfc3339(began))")
      if let path = log.path { header.otherLines.append("\(JournalKey.notebook): \(path)") }
      text = Notebook(header: header, parts: []).text + text
      guard open() else { return breakOff() }
    }
    guard append(text) else { return breakOff() }
    written = log.parts.count
    return nil
  }

  /// Writes the log anew from its beginning.
  ///
  /// - Returns: what is wrong, the first time that something is.
  func restart(_ log: SittingLog) -> String? {
    let before = path
    close()
    (path, written) = (nil, 0)
    let problem = follow(log)
    if let before, isWhole { unlink(before) }
    return problem
  }

  /// Whether the file has all that it was to follow.
  var isWhole: Bool { path != nil && !isBroken }

  /// What is in the log is in a notebook now.
  func forget(_ log: SittingLog) {
    if let path { unlink(path) }
    close()
    (path, written) = (nil, log.parts.count)
  }

  /// The sitting was ended by whoever sat there: its journal stays, but nobody need be told of it.
  package func end() {
    if let path { rename(path, JournalFolder.quitPath(of: path)) }
    close()
    path = nil
  }

  private func breakOff() -> String {
    isBroken = true
    return "the sitting is not kept beside the database: \(String(cString: strerror(errno)))"
  }

  private func open() -> Bool {
    guard let path = folder.freshPath(at: began) else { return false }
    file = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    self.path = path
    // Whoever lists the sittings holds each of them for a moment.
    while flock(file, LOCK_EX) != 0, errno == EINTR {}
    folder.prune()
    return true
  }

  /// Waits until it is on the disk: the answer has been shown already.
  private func append(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    fdatasync(file)
    return true
  }

  private func close() {
    if file >= 0 { Foundation.close(file) }
    file = -1
  }
}

/// What a journal's front matter has beside a notebook's.
enum JournalKey {
  static let began = "began"
  /// Where the sitting was saved before, or opened from.
  static let notebook = "notebook"
}
