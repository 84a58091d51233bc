package import Foundation

/// Cuts, swaps, repeats, inserts and splices text at random, the same for the same seed.
package struct Mutator {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  /// A text made of one of these, or of two, by a few changes.
  package mutating func text(of seeds: [String]) -> String {
    var chunks = Self.chunks(of: seeds[below(seeds.count)])
    if below(6) == 0 {
      let other = Self.chunks(of: seeds[below(seeds.count)])
      chunks = Array(chunks.prefix(below(chunks.count + 1)))
      chunks += other.dropFirst(below(other.count + 1))
    }
    for _ in 0...below(4) { change(&chunks) }
    return chunks.joined()
  }

  /// A number under a limit.
  package mutating func below(_ limit: Int) -> Int {
    // SplitMix64 (Steele, Lea & Flood 2014).
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(limit))
  }

  private mutating func change(_ chunks: inout [String]) {
    if chunks.isEmpty { chunks = ["posts"] }
    let index = below(chunks.count)
    switch below(9) {
    case 0: chunks.remove(at: index)
    case 1: chunks.insert(chunks[below(chunks.count)], at: index)
    case 2: chunks.swapAt(index, below(chunks.count))
    case 3, 4: chunks.insert(Self.tokens[below(Self.tokens.count)], at: index)
    case 5: chunks = Array(chunks.prefix(index + 1))
    case 6: chunks[index] = chunks[index].uppercased()
    default:
      var scalars = Array(chunks[index].unicodeScalars)
      let place = below(scalars.count)
      if below(2) == 0 {
        scalars.remove(at: place)
      } else {
        scalars.insert(Self.scalars[below(Self.scalars.count)], at: place)
      }
      chunks[index] = String(String.UnicodeScalarView(scalars))
    }
    chunks.removeAll { $0.isEmpty }
  }

  private static let tokens = [
    " (", ") ", " | ", "\"", "'", ", ", "/", " $x ", "#", "@", "\n", "-", " -- c\n", ";", "`", "“",
    "”", "*", " 24h ", " by ", " and ", " not ", "||", "&&", "\\", "\r\n", "\t", " = ", " in (",
    " last 7d", " vs ", " explain plan ", " 日本 ", "🎉", " -1 ", "\u{200B}",
  ]

  private static let scalars: [Unicode.Scalar] = [
    "é", "\u{301}", "\u{200D}", "\u{FEFF}", "\u{0}", "\u{1B}", "日", "🎉", "ß", "İ", "-", "(", "\"",
    "\n", "\u{2028}", "\u{A0}", "0", "h", "'", ".", "/", "\u{10FFFF}",
  ]

  /// Words and the blanks between them.
  private static func chunks(of text: String) -> [String] {
    var chunks: [String] = []
    var wasBlank: Bool?
    for scalar in text.unicodeScalars {
      let isBlank = scalar == " " || scalar == "\n"
      if wasBlank != isBlank { chunks.append("") }
      chunks[chunks.count - 1].unicodeScalars.append(scalar)
      wasBlank = isBlank
    }
    return chunks
  }
}

/// The scripts of `queries/`.
package enum Scripts {
  package static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../queries").standardizedFileURL

  package static var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".beat") }
        .sorted()
    }
  }

  package static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }
}
