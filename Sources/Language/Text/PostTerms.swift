/// Takes the terms of a post's text in order: what is counted where people ask which words are said.
///
/// Addresses and handles are left out, and so are the words of a hashtag beside the hashtag. Runs
/// of a script without blanks (Chinese, Japanese) give each pair of neighbouring characters, as
/// nothing tells where their words end.
package struct PostTerms: Sendable {
  package enum Kind: Sendable {
    /// A folded word.
    case word
    /// A folded hashtag with its `#`.
    case hashtag
    /// Two neighbouring characters of a script without blanks.
    case pair
  }

  /// Reused for each text.
  private var folded: [UInt8] = []

  package init() {}

  /// Calls `body` for each term of a text.
  ///
  /// `isJoined` says whether nothing but a blank, a hyphen or an apostrophe stands between the term
  /// and the one before, or a dot without a blank (`llama.cpp`, `4.5`), so that both can be of one
  /// phrase.
  package mutating func forEach(
    in text: UnsafeBufferPointer<UInt8>,
    _ body: (_ term: UnsafeBufferPointer<UInt8>, _ kind: Kind, _ isJoined: Bool) -> Void
  ) {
    folded.removeAll(keepingCapacity: true)
    Folding.foldWithoutLinks(text, LinkScanner(text: text).ranges(), into: &folded)
    folded.withUnsafeBufferPointer { bytes in
      var end = 0
      // Where the last word or hashtag ended; nil where the next one cannot be joined to it.
      var last: Int?
      Words.forEach(in: bytes) { range, kind, _ in
        // The words of a tag or handle lie within it.
        guard range.lowerBound >= end else { return }
        end = range.upperBound
        let isJoined = last.map { Self.joins(bytes[$0..<range.lowerBound]) } ?? false
        let term = UnsafeBufferPointer(rebasing: bytes[range])
        last = kind == .word || kind == .tag ? end : nil
        switch kind {
        case .word: body(term, .word, isJoined)
        case .tag: body(term, .hashtag, isJoined)
        case .handle: break
        case .unspaced: Self.forEachPair(in: term) { body($0, .pair, false) }
        }
      }
    }
  }

  private static func joins(_ gap: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if gap.count == 1, gap.first == UInt8(ascii: ".") { return true }
    return gap.count <= 2
      && gap.allSatisfy {
        $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "'")
      }
  }

  private static func forEachPair(
    in run: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var starts: [Int] = []
    for index in run.indices where run[index] & 0xC0 != 0x80 { starts.append(index) }
    guard starts.count > 2 else { return body(run) }
    starts.append(run.count)
    for (start, end) in zip(starts, starts.dropFirst(2)) {
      body(UnsafeBufferPointer(rebasing: run[start..<end]))
    }
  }
}

extension Folding {
  /// Folds a text with a slash in the place of each link, since what is glued to a link is no tag
  /// and no word.
  static func foldWithoutLinks(
    _ text: UnsafeBufferPointer<UInt8>, _ links: [Range<Int>], into folded: inout [UInt8]
  ) {
    var start = 0
    for link in links {
      fold(UnsafeBufferPointer(rebasing: text[start..<link.lowerBound]), into: &folded)
      folded.append(UInt8(ascii: "/"))
      start = link.upperBound
    }
    fold(UnsafeBufferPointer(rebasing: text[start...]), into: &folded)
  }
}
