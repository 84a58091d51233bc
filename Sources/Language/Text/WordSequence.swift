/// Words that must follow each other in a text.
struct WordSequence: Sendable {
  /// A word, tag or handle, and how many words it stands behind the first.
  struct Element: Sendable {
    let search: ByteSearch
    let offset: Int
    var isPrefix = false

    @inline(__always)
    func matches(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
      let bytes = search.needle
      guard isPrefix ? range.count >= bytes.count : range.count == bytes.count else { return false }
      return UnsafeBufferPointer(rebasing: text[range]).starts(with: bytes)
    }
  }

  /// At least one.
  let elements: [Element]

  init(_ text: String) throws(TextPatternProblem) {
    let folded = Folding.foldedBytes(text)
    var elements: [Element] = []
    var unspaced: String?
    var end = 0
    folded.withUnsafeBufferPointer { bytes in
      Words.forEach(in: bytes) { range, kind, position in
        // The words of a tag or handle lie within it.
        guard range.lowerBound >= end else { return }
        end = range.upperBound
        if kind == .unspaced, unspaced == nil {
          unspaced = String(decoding: bytes[range], as: UTF8.self)
        }
        elements.append(Element(search: ByteSearch(Array(bytes[range])), offset: position))
      }
    }
    guard !elements.isEmpty else { throw .noWord(text) }
    if let unspaced { throw .unspaced(text, word: unspaced) }
    if folded[end...].first == UInt8(ascii: "*") { elements[elements.count - 1].isPrefix = true }
    self.elements = elements
  }

  /// Whether the words occur in folded text.
  func occurs(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Most texts lack the bytes of a word, which is found out fastest.
    guard elements.allSatisfy({ $0.search.occurs(in: text) }) else { return false }
    // Sequences under way: the position of the first word, and the next element to come.
    var open: [(base: Int, next: Int)] = []
    var isFound = false
    Words.forEach(in: text) { range, _, position in
      guard !isFound else { return }
      for index in open.indices
      where open[index].base + elements[open[index].next].offset == position {
        guard elements[open[index].next].matches(text, range) else { continue }
        open[index].next += 1
        if open[index].next == elements.count {
          isFound = true
          return
        }
      }
      if elements[0].matches(text, range) {
        if elements.count == 1 { isFound = true }
        open.append((position, 1))
      }
      // Words come in the order of their positions, so what is overdue does not come.
      open.removeAll { $0.base + elements[min($0.next, elements.count - 1)].offset < position }
    }
    return isFound
  }
}
