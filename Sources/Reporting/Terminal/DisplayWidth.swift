/// How many columns of a terminal a text takes.
///
///     DisplayWidth.of("日本")   // 4
///     DisplayWidth.of("👩‍🔬")    // 2
///     DisplayWidth.truncated("open weights", to: 6)   // "open …"
///
/// Wide and fullwidth characters take two columns, combining and invisible ones none, and
/// everything else one, characters of ambiguous width included. A cluster drawn as an emoji
/// takes two, whatever it is made of: flags, skin tones, families, keycaps.
package enum DisplayWidth {
  package enum Alignment: Sendable {
    case left, right
  }

  package static func of(_ text: String) -> Int {
    var scalars = 0
    for scalar in text.unicodeScalars {
      guard scalar.isSimple else { return text.reduce(0) { $0 + of($1) } }
      scalars += 1
    }
    return scalars
  }

  package static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    let rest = scalars.dropFirst()
    if rest.isEmpty { return columns(of: first) }
    if drawsEmoji(first, followedBy: rest) { return 2 }
    // Terminals draw the letters of a conjunct side by side, so their columns add up.
    return rest.reduce(columns(of: first)) { $0 + columns(of: $1) }
  }

  /// The text itself, or as many whole characters as fit before a `…`.
  package static func truncated(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    guard width > 0 else { return "" }
    var kept = ""
    var room = width - 1
    for character in text {
      room -= of(character)
      guard room >= 0 else { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// The text with spaces added up to a width; a wider text stays as it is.
  package static func padded(
    _ text: String, to width: Int, _ alignment: Alignment = .left
  ) -> String {
    let spaces = String(repeating: " ", count: max(0, width - of(text)))
    return alignment == .left ? text + spaces : spaces + text
  }

  /// Breaks a text at spaces into lines of at most a width; a longer word has a line to itself.
  package static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if line.isEmpty || of(longer) <= width {
        line = longer
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return lines + [line]
  }

  private static let emojiStyle: Unicode.Scalar = "\u{FE0F}"

  private static func drawsEmoji(
    _ first: Unicode.Scalar, followedBy rest: String.UnicodeScalarView.SubSequence
  ) -> Bool {
    guard first.properties.isEmoji else { return false }
    return first.properties.isEmojiPresentation
      || rest.contains { $0 == emojiStyle || $0.properties.isEmojiModifier }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    // Below U+0300 only controls and the soft hyphen are not one column wide.
    if scalar.value < 0x300 { return isControl(scalar.value) ? 0 : 1 }
    if isWide(scalar.value) { return isZeroWidth(scalar) ? 0 : 2 }
    if (0x1F1E6...0x1F1FF).contains(scalar.value) { return 2 }
    return isZeroWidth(scalar) ? 0 : 1
  }

  private static func isControl(_ value: UInt32) -> Bool {
    value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    // The vowels and finals of Hangul written in parts are drawn inside the first letter.
    if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) {
      return true
    }
    if scalar.properties.isGraphemeExtend { return true }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: true
    case .format: !TerminalText.isVisibleFormat(scalar.value)
    default: false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].1 < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].0 <= value
  }
}
