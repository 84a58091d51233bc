import Foundation

/// Text in UTF-8 that somebody wrote: a script, a notebook, a story.
package enum TextFile {
  /// Why a text cannot be read.
  package struct Problem: Error, CustomStringConvertible {
    package let description: String
  }

  /// Reads a file, or what comes through a pipe, to its end.
  package static func text(at path: String) throws(Problem) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .unreadable(path) }
    defer { close(file) }
    return try text(of: file, named: path)
  }

  /// Reads the standard input to its end.
  package static func standardInput() throws(Problem) -> String {
    try text(of: STDIN_FILENO, named: "the standard input")
  }

  private static func text(of file: Int32, named name: String) throws(Problem) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &buffer, buffer.count)
      guard count >= 0 else { throw .unreadable(name) }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .noText(name, line: lineOfFirstError(in: bytes))
    }
    return text
  }

  private static func lineOfFirstError(in bytes: [UInt8]) -> Int {
    var line = 1
    var rest = bytes.makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      if scalar == "\n" { line += 1 }
    }
    return line
  }
}

extension TextFile.Problem {
  fileprivate static func unreadable(_ name: String) -> Self {
    Self(description: "cannot read \(name): \(String(cString: strerror(errno)).lowercased())")
  }

  fileprivate static func noText(_ name: String, line: Int) -> Self {
    Self(description: "cannot read \(name): line \(line) is no text in UTF-8")
  }
}
