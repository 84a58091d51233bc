import Foundation
import Testing

/// A Swift file of the project that has a table as text, and is written from what computes it.
struct TableSource {
  /// The file's name, and the type that the table belongs to.
  let owner: String
  let file: String
  let summary: String

  private var path: URL {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../Sources/Language/Text/\(file).swift").standardized
  }

  /// Holds the table to what it should be; writes the file while `RECORD_SNAPSHOTS` is set.
  func expect(_ published: StaticString, toBe text: String) throws {
    let isSame = "\(published)" == text
    #expect(isSame, "\(file).swift is out of date: RECORD_SNAPSHOTS=1 writes it")
    guard !isSame, ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil else { return }
    let lines = text.split(separator: "\n").map { "    \($0)\n" }.joined()
    let source = """
      // Written by the tests in Tests/LanguageTests/Text/Tables, of the scalars of Unicode.

      extension \(owner) {
        /// \(summary)
        static let published: StaticString = \"""
      \(lines)    \"""
      }

      """
    try source.write(to: path, atomically: true, encoding: .utf8)
  }
}

extension [String] {
  /// Tokens with a blank between, in lines as long as the file's may be.
  var wrapped: String {
    var lines: [String] = []
    var line = ""
    for token in self {
      if !line.isEmpty, line.utf8.count + token.utf8.count >= 96 {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + token
    }
    return (lines + [line]).joined(separator: "\n")
  }
}

extension UInt32 {
  var hexadecimal: String { String(self, radix: 16, uppercase: true) }
}
