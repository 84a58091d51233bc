/// The words that change from post to post, and stay the same within one.
enum Slot: String, CaseIterable, Sendable {
  case model, rival, lab, machine, card, quant, task, bench, person, licence, law, runtime
  case sector, place, data, mention, link, tag
}

/// What one post speaks about: chosen once, so that two sentences mean the same model.
struct Wording {
  var random: SplitMix64
  /// Whether the month's release is out, and so talked about.
  var release = Release.unknown
  private var chosen = [[UInt8]?](repeating: nil, count: Slot.allCases.count)

  private var lastTag: [UInt8] = []

  enum Release { case unknown, new, known }

  private static let codes = [86, 143, 182, 187, 1337, 1432]

  init(random: SplitMix64) {
    self.random = random
  }

  mutating func word(for slot: Slot) -> [UInt8] {
    let index = slot.index
    if let word = chosen[index] { return word }
    var word = drawn(slot)
    if slot == .tag {
      while word == lastTag { word = drawn(slot) }
      lastTag = word
    }
    if slot == .rival {
      let model = self.word(for: .model)
      while word == model { word = drawn(slot) }
    }
    if slot != .mention && slot != .link && slot != .tag { chosen[index] = word }
    return word
  }

  /// Fixes a word, as a reply speaks of its parent's model.
  mutating func fix(_ slot: Slot, as word: [UInt8]) {
    chosen[slot.index] = word
  }

  private mutating func drawn(_ slot: Slot) -> [UInt8] {
    if slot == .model, release != .unknown, random.chance(release == .new ? 55 : 18) {
      return Array("Tamarack 2".utf8)
    }
    if slot == .link { return link() }
    if slot == .mention { return [UInt8(ascii: "@")] + Names.handle(random.below(2000), on: .x) }
    let words = WordList.all[slot.index]
    return words[random.below(words.count)]
  }

  private mutating func link() -> [UInt8] {
    let hosts = ["example.org", "example.com", "example.net"]
    let sections = ["notes", "post", "weights", "blog", "eval", "docs", "paper", "thread"]
    let host = hosts[random.below(hosts.count)]
    let section = sections[random.below(sections.count)]
    return Array("https://\(host)/\(section)/\(random.below(9000) + 100)".utf8)
  }

  mutating func number(in range: ClosedRange<Int>) -> String {
    var number = range.lowerBound + random.below(range.count)
    // Pager codes that VADER's lexicon knows: love and hate.
    if Self.codes.contains(number) { number = max(range.lowerBound, number - 1) }
    guard number >= 10_000 else { return String(number) }
    let rest = String(number % 1000)
    return "\(number / 1000)," + String(repeating: "0", count: 3 - rest.utf8.count) + rest
  }

  mutating func decimal(in tenths: ClosedRange<Int>) -> String {
    let number = tenths.lowerBound + random.below(tenths.count)
    return "\(number / 10).\(number % 10)"
  }
}

extension Slot {
  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
