/// Puts a post's words together: phrases of one tone, between neutral ones.
struct SampleComposer {
  var wording: Wording
  let topic: SampleTopic
  let tone: Post.SentimentLabel

  /// A post or an answer as its platform's people write it.
  mutating func remark(on source: SourceName, isReply: Bool) -> [UInt8] {
    let voice = SampleVoice.of(source, isReply: isReply)
    var text: [UInt8] = []
    let opening = isReply ? voice.replies ?? voice.openers : voice.openers
    if let opening, wording.random.chance(voice.opening) { text = spoken(opening) }
    let isOwn = wording.random.chance(voice.own)
    var said = [spoken(isOwn ? voice.lines[tone] : topic.claims[tone])]
    for chance in [voice.second, voice.third] where wording.random.chance(chance) {
      let other = wording.random.chance(isOwn ? 80 : 55) ? topic.claims : voice.lines
      // A second opinion now and then; else facts.
      let more = spoken(other[wording.random.chance(25) ? tone : .neutral])
      if !said.contains(where: { Self.isAlike($0, more) }) { said.append(more) }
    }
    for (number, sentence) in said.enumerated() {
      add(sentence, to: &text, voice, isFirst: number == 0)
    }
    if let endings = voice.endings, wording.random.chance(voice.ending) {
      add(spoken(endings), to: &text, voice, isFirst: false)
    }
    return wording.random.chance(voice.small) ? Self.small(text) : text
  }

  /// An article: a headline, a lede, what somebody says in the tone, and the facts.
  mutating func article() -> (headline: [UInt8], text: [UInt8]) {
    let (headline, lede) = NewsPhrases.stories.spokenPair(with: &wording)
    var sentences = [lede, spoken(NewsPhrases.remarks[tone])]
    for chance in [75, 45] where wording.random.chance(chance) {
      let bank = wording.random.chance(70) ? NewsPhrases.details : NewsPhrases.remarks.neutral
      let more = spoken(bank)
      if !sentences.contains(where: { Self.isAlike($0, more) }) { sentences.append(more) }
    }
    return (headline, Array(sentences.map(Self.capitalised).joined(separator: [0x20])))
  }

  /// Whether two sentences come from one phrase with other numbers in it, most likely.
  private static func isAlike(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.prefix(18) == other.prefix(18) || one.suffix(12) == other.suffix(12)
  }

  mutating func spoken(_ phrases: Phrases) -> [UInt8] {
    phrases.spoken(with: &wording)
  }

  /// A sentence begins with a capital, whichever word its slot was given.
  static func capitalised(_ text: [UInt8]) -> [UInt8] {
    guard let first = text.first, (0x61...0x7A).contains(first) else { return text }
    return [first - 32] + text.dropFirst()
  }

  /// Adds a sentence, or an ending, with what stands between it and the text before.
  private mutating func add(
    _ part: [UInt8], to text: inout [UInt8], _ voice: SampleVoice, isFirst: Bool
  ) {
    guard let last = text.last else {
      text = voice.isCareful ? Self.capitalised(part) : part
      return
    }
    let isEnded = Self.ends.contains(last)
    let isTag = part.first.map { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "(") || $0 > 127 }
    if isEnded, voice.hasParagraphs, wording.random.chance(18) {
      text += [0x0A, 0x0A]
    } else if isEnded || isFirst || isTag ?? true || part.starts(with: "http".utf8) {
      text.append(0x20)
    } else {
      // Who leaves out the full stop starts a new line.
      text.append(0x0A)
    }
    text += Self.fitted(part, after: last, isCareful: voice.isCareful)
  }

  private static func fitted(_ part: [UInt8], after last: UInt8, isCareful: Bool) -> [UInt8] {
    if isCareful { return ends.contains(last) ? capitalised(part) : part }
    let letters = (upper: UInt8(0x41)...0x5A, lower: UInt8(0x61)...0x7A)
    guard !ends.contains(last), part.count > 1, letters.upper.contains(part[0]),
      letters.lower.contains(part[1])
    else { return part }
    return [part[0] + 32] + part.dropFirst()
  }

  private static let ends: [UInt8] = Array(".?!:)".utf8)

  /// ASCII letters only, and no word with an address in it.
  private static func small(_ text: [UInt8]) -> [UInt8] {
    var word = 0
    var small = text
    for index in text.indices {
      if text[index] == 0x20 || text[index] == 0x0A { word = index + 1 }
      let isAddress = text[word...].starts(with: "http".utf8) || text[word] == UInt8(ascii: "#")
      if !isAddress, (0x41...0x5A).contains(text[index]) { small[index] += 32 }
    }
    return small
  }
}
