/// An address that a page may link to: of the web, and nothing but an address.
struct WebAddress: Hashable {
  /// The address in ASCII.
  let text: String

  /// Nil for what is no `http` or `https` address with a plain host, whatever a post calls it.
  init?(_ text: String) {
    let lower = text.lowercased()
    guard text.utf8.count <= 2_048,
      let scheme = ["https://", "http://"].first(where: lower.hasPrefix)
    else { return nil }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    let host = rest.prefix { !"/?#".utf8.contains($0) }
    // A name before an `@`, or letters that look like others, would show another host than it is.
    guard !host.isEmpty, host.allSatisfy(Self.isOfHost),
      rest.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !#""'<>\^`{|}"#.utf8.contains($0) })
    else { return nil }
    self.text = scheme + rest.map(Self.written).joined()
  }

  private static func isOfHost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private static func written(_ byte: UInt8) -> String {
    byte < 0x80 ? String(Unicode.Scalar(byte)) : "%" + String(byte, radix: 16, uppercase: true)
  }
}
