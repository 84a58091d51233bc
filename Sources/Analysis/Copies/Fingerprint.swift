/// A number that two posts share when they say the same thing in the same words.
///
/// It is a hash of the ``NormalisedText``. Two of the 64-bit hashes agree by chance about once in
/// 4 × 10⁹ distinct texts (the birthday bound of 2³²).
package struct Fingerprint: Sendable, Hashable {
  package let value: UInt64

  /// The fingerprint of a text; nil where it is too short for a family.
  package init?(_ text: NormalisedText) {
    guard text.isLongEnough else { return nil }
    value = text.bytes.withUnsafeBufferPointer { Self.fnv1a($0) }
  }

  /// The fingerprint of text that is already folded.
  package init?(folded text: String) {
    var text = text
    var normalised = NormalisedText()
    text.withUTF8 { normalised.take(folded: $0) }
    self.init(normalised)
  }

  /// The hash FNV-1a of 64 bits (Fowler, Noll, Vo; RFC 9923).
  package static func fnv1a(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash
  }
}
