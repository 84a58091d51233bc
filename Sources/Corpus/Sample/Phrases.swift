/// A bank of phrases, one a line, with choices in them.
///
/// `[a|b]` is one of two, `{model}` a word of the post's ``Wording``, `{3-48}` a number and
/// `{0.6-3.4}` one in tenths:
///
///     {model} does [about|roughly] {3-48} tokens a second on {machine}.
struct Phrases: Sendable {
  indirect enum Segment: Sendable {
    case literal([UInt8])
    case choice([[Segment]])
    case slot(Slot)
    case number(ClosedRange<Int>)
    /// In tenths.
    case decimal(ClosedRange<Int>)
  }

  let lines: [[Segment]]

  init(_ text: String) {
    lines = text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
      var rest = line[...]
      return Self.segments(&rest)
    }
  }

  var isEmpty: Bool { lines.isEmpty }

  /// One of the lines, its choices made.
  func spoken(with wording: inout Wording) -> [UInt8] {
    guard !lines.isEmpty else { return [] }
    var spoken: [UInt8] = []
    Self.speak(lines[wording.random.below(lines.count)], with: &wording, into: &spoken)
    return spoken
  }

  /// Two neighbouring lines that belong together, such as a headline and its lede.
  func spokenPair(with wording: inout Wording) -> ([UInt8], [UInt8]) {
    guard lines.count > 1 else { return ([], []) }
    let index = wording.random.below(lines.count / 2) * 2
    var pair: ([UInt8], [UInt8]) = ([], [])
    Self.speak(lines[index], with: &wording, into: &pair.0)
    Self.speak(lines[index + 1], with: &wording, into: &pair.1)
    return pair
  }

  private static func speak(
    _ segments: [Segment], with wording: inout Wording, into spoken: inout [UInt8]
  ) {
    for segment in segments {
      switch segment {
      case .literal(let bytes): spoken += bytes
      case .choice(let options):
        speak(options[wording.random.below(options.count)], with: &wording, into: &spoken)
      case .slot(let slot): spoken += wording.word(for: slot)
      case .number(let range): spoken += wording.number(in: range).utf8
      case .decimal(let range): spoken += wording.decimal(in: range).utf8
      }
    }
  }
}

extension Phrases {
  /// Reads up to the end, or to the `|` or `]` that ends an option.
  private static func segments(_ rest: inout Substring.UTF8View.SubSequence) -> [Segment] {
    var segments: [Segment] = []
    var literal: [UInt8] = []
    while let byte = rest.first, byte != UInt8(ascii: "|"), byte != UInt8(ascii: "]") {
      rest.removeFirst()
      guard byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") else {
        literal.append(byte)
        continue
      }
      if !literal.isEmpty { segments.append(.literal(literal)) }
      literal = []
      segments.append(byte == UInt8(ascii: "[") ? choice(&rest) : braced(&rest))
    }
    if !literal.isEmpty { segments.append(.literal(literal)) }
    return segments
  }

  private static func choice(_ rest: inout Substring.UTF8View.SubSequence) -> Segment {
    var options: [[Segment]] = []
    repeat {
      options.append(segments(&rest))
    } while rest.popFirst() == UInt8(ascii: "|")
    return .choice(options)
  }

  private static func braced(_ rest: inout Substring.UTF8View.SubSequence) -> Segment {
    let name = String(Substring(rest.prefix { $0 != UInt8(ascii: "}") }))
    rest = rest.dropFirst(name.utf8.count + 1)
    if let slot = Slot(rawValue: name) { return .slot(slot) }
    let ends = name.split(separator: "-")
    let tenths = ends.compactMap { Int($0.filter { $0 != "." }) }
    precondition(tenths.count == 2 && tenths[0] <= tenths[1], "no slot is called \(name)")
    return name.contains(".") ? .decimal(tenths[0]...tenths[1]) : .number(tenths[0]...tenths[1])
  }
}

/// The phrases of one kind in each of three tones.
///
/// The tone is what VADER 3.3.2 makes of a phrase. A neutral phrase has no word of its
/// lexicon, and so can stand beside a toned one without changing the label.
struct TonedPhrases: Sendable {
  let positive: Phrases
  let neutral: Phrases
  let negative: Phrases

  subscript(tone: Post.SentimentLabel) -> Phrases {
    switch tone {
    case .positive: positive
    case .neutral: neutral
    case .negative: negative
    }
  }
}
