import Testing

@testable import Storage

struct ComponentTextsTests {
  private static func row(_ fingerprint: Int64) -> CopyTextTable.Row {
    CopyTextTable.Row(
      fingerprint: fingerprint, post: fingerprint, time: nil, component: 1, family: fingerprint)
  }

  /// Long articles of one component could take any memory.
  @Test func `a component that is too large is forgotten, and others are not`() throws {
    var texts = ComponentTexts()
    texts.begin()
    for number in 1...2 {
      try texts.add(Self.row(Int64(number)), sketch: nil) { bytes in
        bytes += "the same sentence of several words, once and once more".utf8
      }
    }
    texts.begin()
    #expect(!texts.isTooLarge)
    try texts.add(Self.row(3), sketch: nil) { bytes in
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "a"), count: 33 << 20))
    }
    #expect(texts.isTooLarge)
    texts.removeLast()
    #expect(!texts.isTooLarge && !texts.isFull)
    let families = texts.families(similarity: 0.75)
    #expect(families.count == 1 && families[0].count == 2)
    #expect(families[0][0] != nil && families[0][0] == families[0][1])
  }
}
