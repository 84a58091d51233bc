extension WordBytes {
  /// Whether it begins as French and Italian words do before a vowel: "l'amour", "qu'elle".
  var isElided: Bool {
    guard count > 3 else { return false }
    let head = self.head.lowercase
    switch head.apostrophes.trailingZeroBitCount / 8 {
    case 1: return "ldjcnsm".utf8.contains(UInt8(truncatingIfNeeded: head.value))
    case 2: return head.first(2).value == 0x7571
    default: return false
    }
  }

  /// Whether a word ends in a letter or has two together that are rare in English.
  var isOddInEnglish: Bool {
    guard count > 2 else { return false }
    let letters = text[start..<end].lazy.map { Unicode.Scalar($0.asciiLowercase) }
    let last = letters[end - 1]
    guard last != letters[end - 2] else { return false }
    switch last {
    case "a", "i", "o", "u", "j": return true
    default: return zip(letters, letters.dropFirst()).contains(where: Self.isOddPair)
    }
  }

  private static func isOddPair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    switch (first, second) {
    case ("a", "a"), ("a", "e"), ("i", "i"), ("i", "j"), ("u", "j"): true
    case ("k", "j"), ("k", "k"), ("l", "j"), ("h", "v"), ("v", "l"), ("g", "t"): true
    case ("c", "z"), ("r", "z"), ("s", "z"), ("z", "s"), ("z", "w"): true
    default: false
    }
  }
}
