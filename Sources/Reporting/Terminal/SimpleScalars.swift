extension Unicode.Scalar {
  /// Whether this is one column wide, harmless, and a cluster of its own beside its like.
  ///
  /// Nearly all text in Latin, Greek and Cyrillic letters, with its punctuation, is made of
  /// nothing else, and need not be cut into grapheme clusters to be measured.
  var isSimple: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: true
    // Greek and Cyrillic, up to the combining marks of the latter.
    case 0x384...0x482: properties.generalCategory != .unassigned
    // Dashes, quotes and ellipses, between the marks of direction and the line separators.
    case 0x2010...0x2027, 0x2030...0x205E: true
    default: false
    }
  }
}
