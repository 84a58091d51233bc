internal import CCrypto

/// SHA-256 over bytes as they come, through OpenSSL.
package final class Digest {
  private var state = SHA256_CTX()

  package init() {
    SHA256_Init(&state)
  }

  package func update(_ bytes: UnsafeRawBufferPointer) {
    SHA256_Update(&state, bytes.baseAddress, bytes.count)
  }

  /// The digest in lower-case hexadecimal digits.
  ///
  /// Nothing may be added afterwards.
  package func finish() -> String {
    Self.hexadecimal(Self.bytes(of: &state))
  }

  /// The 32 bytes of one piece's digest.
  package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var state = SHA256_CTX()
    SHA256_Init(&state)
    SHA256_Update(&state, bytes, bytes.count)
    return Self.bytes(of: &state)
  }

  private static func bytes(of state: inout SHA256_CTX) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 32)
    SHA256_Final(&bytes, &state)
    return bytes
  }

  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
