/// The hashtags, mentions and links of a text, each once and in order.
package struct Tags: Sendable, Hashable {
  /// Without `#`, folded.
  package private(set) var hashtags: [String] = []
  /// Without `@`, folded.
  package private(set) var mentions: [String] = []
  /// Addresses with http or https as they stand, without the punctuation behind them.
  package private(set) var links: [String] = []

  /// None.
  package init() {}

  /// Finds them in a text.
  package init(in text: String) {
    var text = text
    self = text.withUTF8 { Tags(in: $0) }
  }

  /// Finds them in UTF-8 bytes.
  package init(in text: UnsafeBufferPointer<UInt8>) {
    var folded: [UInt8] = []
    Folding.fold(text, into: &folded)
    self = folded.withUnsafeBufferPointer { Tags(in: text, folded: $0) }
  }

  /// Finds them in UTF-8 bytes that have been folded already.
  package init(in text: UnsafeBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>) {
    let ranges = LinkScanner(text: text).ranges()
    links = ranges.map { String(decoding: text[$0], as: UTF8.self) }.withoutRepeats
    guard ByteSearch.first("#", or: "@", in: folded, from: 0) != nil else { return }
    guard !ranges.isEmpty else {
      read(folded)
      return
    }
    // The `#` of an address makes no hashtag.
    var parts: [UInt8] = []
    Folding.foldWithoutLinks(text, ranges, into: &parts)
    parts.withUnsafeBufferPointer { read($0) }
  }

  private mutating func read(_ folded: UnsafeBufferPointer<UInt8>) {
    var hashtags: [String] = []
    var mentions: [String] = []
    Words.forEach(in: folded) { range, kind, _ in
      guard kind == .tag || kind == .handle else { return }
      let name = String(decoding: folded[range.dropFirst()], as: UTF8.self)
      if kind == .tag { hashtags.append(name) } else { mentions.append(name) }
    }
    self.hashtags = hashtags.withoutRepeats
    self.mentions = mentions.withoutRepeats
  }
}

extension [String] {
  /// The first of each, compared as bytes.
  fileprivate var withoutRepeats: [String] {
    guard count > 1 else { return self }
    var seen: Set<[UInt8]> = []
    return filter { seen.insert([UInt8]($0.utf8)).inserted }
  }
}
