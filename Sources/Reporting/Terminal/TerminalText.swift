/// Makes text of unknown origin safe to write on one line of a terminal.
///
/// A post may hold escape sequences that move the cursor, or marks that reverse what
/// stands beside it. None of them survives:
///
///     TerminalText.line("a\u{1B}[2Jb\nc")   // "a␛[2Jb⏎c"
///
/// Controls become their visible pictures; marks that only steer the layout are left out;
/// private and unassigned characters, which each terminal draws its own way, become `�`.
package enum TerminalText {
  /// The text on one line; a line end is drawn as `newline`, and CR LF counts as one.
  package static func line(_ text: String, newline: String = "⏎") -> String {
    if text.unicodeScalars.allSatisfy(\.isSimple) { return text }
    var cleaner = Cleaner(newline: newline)
    for scalar in text.unicodeScalars { cleaner.append(scalar) }
    return cleaner.output
  }

  /// Whether a format character is drawn, as the Arabic number signs are.
  static func isVisibleFormat(_ value: UInt32) -> Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }
}

/// Writes scalar by scalar, since what one becomes may depend on those before it.
private struct Cleaner {
  /// The marks kept on one letter.
  ///
  /// Hebrew and Tibetan need fewer; texts that pile up more
  /// do so to paint over the lines around them.
  static let marksPerLetter = 6

  let newline: String
  var output = ""
  private var marks = 0
  private var previous: UInt32 = 0
  private var isInFlag = false

  init(newline: String) {
    self.newline = newline
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    let isTag = (0xE0020...0xE007F).contains(value)
    if !isTag { isInFlag = value == 0x1F3F4 }
    switch value {
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029:
      if !(value == 0x0A && previous == 0x0D) { output += newline }
    case 0x09: output += " "
    case 0x00...0x1F: appendPicture(0x2400 + value)
    case 0x7F: appendPicture(0x2421)
    case 0x80...0x9F: output += "\u{FFFD}"
    // Tags spell the region of a flag, as Scotland's; elsewhere they hide text.
    case 0xE0020...0xE007F: if isInFlag { output.unicodeScalars.append(scalar) }
    case 0x20...0x2FF where value != 0xAD:
      marks = 0
      output.unicodeScalars.append(scalar)
    default: appendByCategory(scalar)
    }
    previous = value
  }

  private mutating func appendPicture(_ value: UInt32) {
    if let picture = Unicode.Scalar(value) { output.unicodeScalars.append(picture) }
  }

  private mutating func appendByCategory(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .format where scalar == "\u{200C}" || scalar == "\u{200D}":
      // Joiners shape letters and emoji.
      output.unicodeScalars.append(scalar)
    case .format where !TerminalText.isVisibleFormat(scalar.value): break
    case .privateUse, .unassigned, .surrogate: output += "\u{FFFD}"
    case .nonspacingMark, .enclosingMark:
      marks += 1
      if marks <= Self.marksPerLetter { output.unicodeScalars.append(scalar) }
    default:
      marks = 0
      output.unicodeScalars.append(scalar)
    }
  }
}
