package import Language

/// JSON of single values, as RFC 8259 has it.
package enum JSONText {
  /// A value: times as RFC 3339 texts in UTC, numbers in their shortest form that reads back
  /// the same, and null for what is missing or not finite.
  package static func value(_ value: Value) -> String {
    switch value {
    case .missing: "null"
    case .integer(let integer): String(integer)
    case .number(let number): number.isFinite ? number.description : "null"
    case .text(let text): string(text)
    case .time(let instant): "\"\(Timestamp.rfc3339(instant))\""
    case .flag(let flag): flag ? "true" : "false"
    case .list(let words): "[" + words.map(string).joined(separator: ",") + "]"
    }
  }

  /// A quoted string that reads back as exactly the text.
  ///
  /// What would steer a terminal or end a line of JavaScript is escaped too: controls, marks
  /// of direction, U+2028 and U+2029.
  package static func string(_ text: String) -> String {
    var output: [UInt8] = [quote]
    output.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      if let letter = escapeLetter(byte) {
        output += [backslash, letter]
      } else if byte < 0x20 || byte == 0x7F {
        output += escape(UInt32(byte))
      } else {
        output.append(byte)
        escapeLast(&output)
      }
    }
    output.append(quote)
    return String(decoding: output, as: UTF8.self)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  private static func escapeLetter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case quote, backslash: byte
    case 0x0A: UInt8(ascii: "n")
    case 0x0D: UInt8(ascii: "r")
    case 0x09: UInt8(ascii: "t")
    default: nil
    }
  }

  /// Replaces a character outside ASCII by its escape, once its last byte has arrived.
  private static func escapeLast(_ output: inout [UInt8]) {
    guard output[output.count - 1] >= 0x80 else { return }
    // C1 controls are C2 80 to C2 9F.
    let last = UInt32(output[output.count - 1])
    if output[output.count - 2] == 0xC2, last < 0xA0 {
      output.replaceSubrange((output.count - 2)..., with: escape(last))
      return
    }
    // The others are of U+2000 to U+207F: E2 80 xx and E2 81 xx.
    guard output.count > 3, output[output.count - 3] == 0xE2 else { return }
    let middle = UInt32(output[output.count - 2])
    let value = 0x2000 + (middle & 0x3F) << 6 + (last & 0x3F)
    switch value {
    case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
      output.replaceSubrange((output.count - 3)..., with: escape(value))
    default: break
    }
  }

  private static func escape(_ value: UInt32) -> [UInt8] {
    let digits = String(value, radix: 16)
    return Array(("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
  }
}

/// The members of each row's object, with the names escaped once.
struct JSONRows {
  private let names: [String]

  init(_ table: ResultTable) {
    names = table.columns.map { JSONText.string($0.name) + ":" }
  }

  func object(_ row: [Value]) -> String {
    var text = "{"
    for (index, name) in names.enumerated() {
      if index > 0 { text += "," }
      text += name
      text += row.indices.contains(index) ? JSONText.value(row[index]) : "null"
    }
    return text + "}"
  }
}
