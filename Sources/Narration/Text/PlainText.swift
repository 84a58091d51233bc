/// Text of posts as a story may carry it: one line, nothing that steers a reader's screen.
package enum PlainText {
  /// The text on one line without controls, marks of direction, and what is not seen.
  package static func oneLine(_ text: String) -> String {
    var cleaned = String.UnicodeScalarView()
    var wasBlank = true
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || isLineEnd(scalar) {
        if !wasBlank { cleaned.append(" ") }
        wasBlank = true
      } else if !isUnseen(scalar) {
        cleaned.append(scalar)
        wasBlank = false
      }
    }
    if wasBlank, !cleaned.isEmpty { cleaned.removeLast() }
    return String(cleaned)
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x85 || scalar.value == 0x2028 || scalar.value == 0x2029
  }

  /// Controls, marks of direction, joiners outside emoji, tags and variation selectors, which hide
  /// text or carry a manifest that is not ours.
  package static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0xE0000...0xE007F: true
    // Joins emoji of people and flags; seen by what it makes of them.
    case 0x200D: false
    default:
      scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
        || scalar.properties.generalCategory == .privateUse
        || scalar.properties.generalCategory == .unassigned
    }
  }
}
