/// A stretch of a sentence in quotation marks.
struct Quotation: Hashable {
  /// With its marks.
  var range: Range<Int>
  /// Without them.
  var inner: Range<Int>
  var text: String

  var wordCount: Int { text.split(separator: " ").count }
}

extension Quotation {
  /// The quotations of a sentence, outermost marks first.
  ///
  /// Marks that nothing closes quote to the end: an opened quotation is never read as prose.
  static func all(in text: String) -> [Quotation] {
    let scalars = Array(text.unicodeScalars)
    var offsets = [0]
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    var found: [Quotation] = []
    var place = 0
    while place < scalars.count {
      guard let closing = closer(of: scalars, at: place) else {
        place += 1
        continue
      }
      let end = end(of: scalars, from: place + 1, closing: closing, opening: scalars[place])
      let isClosed = end < scalars.count
      let inner = offsets[place + 1]..<offsets[end]
      found.append(
        Quotation(
          range: offsets[place]..<offsets[isClosed ? end + 1 : end], inner: inner,
          text: text.utf8Text(inner)))
      place = end + 1
    }
    return found
  }

  private static func closer(of scalars: [Unicode.Scalar], at place: Int) -> Unicode.Scalar? {
    switch scalars[place] {
    case "“": return "”"
    case "\"": return "\""
    case "«": return "»"
    case "„": return "“"
    // A single mark opens behind a blank and before a letter; elsewhere it is an apostrophe.
    case "‘":
      let isOpening = place == 0 || !scalars[place - 1].properties.isAlphabetic
      return isOpening && scalars[place...].contains("’") ? "’" : nil
    default: return nil
    }
  }

  private static func end(
    of scalars: [Unicode.Scalar], from start: Int, closing: Unicode.Scalar, opening: Unicode.Scalar
  ) -> Int {
    var depth = 1
    for place in start..<max(start, scalars.count) {
      if scalars[place] == closing {
        // An apostrophe inside a word closes no single mark.
        if closing == "’", place + 1 < scalars.count, scalars[place + 1].properties.isAlphabetic {
          continue
        }
        depth -= 1
        if depth == 0 { return place }
      } else if scalars[place] == opening, opening != closing {
        depth += 1
      }
    }
    return scalars.count
  }
}
