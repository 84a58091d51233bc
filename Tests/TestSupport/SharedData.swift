import Foundation

/// Files that only a developer's machine has: real snapshots, vectors, labelled texts.
///
/// They are third-party content and no part of the project. A test that needs one is
/// enabled by ``has(_:)`` and so is skipped, with a message, where it is absent.
package enum SharedData {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../shared/data").standardizedFileURL

  package static func path(_ relative: String) -> String {
    root.appending(path: relative).path
  }

  package static func has(_ relative: String) -> Bool {
    FileManager.default.fileExists(atPath: path(relative))
  }

  package static func bytes(_ relative: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: path(relative))))
  }
}
