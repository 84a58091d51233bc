/// A key or password: sent, and never shown.
package struct Secret: Sendable, Equatable {
  private static let mask = "•••"

  /// What is sent.
  let text: String

  /// Makes a secret of a text, whose blanks and line ends around it are dropped; nil if none is left.
  package init?(_ text: String) {
    let isBlank: (UInt8) -> Bool = { $0 <= 0x20 }
    let bytes = Array(text.utf8.drop(while: isBlank))
    let count = bytes.count - bytes.reversed().prefix(while: isBlank).count
    guard count > 0 else { return nil }
    self.text = String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// A text with each occurrence of the secret masked, as a server may say back what it was sent.
  package func removed(from other: String) -> String {
    // Bytes are compared, as a mark after the secret would make another character of its last one.
    let secret = Array(text.utf8)
    let bytes = Array(other.utf8)
    var output: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place...].starts(with: secret) {
        output += Array(Self.mask.utf8)
        place += secret.count
      } else {
        output.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { Self.mask }
  package var debugDescription: String { Self.mask }
  // `dump` and test failures look at the stored properties.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
