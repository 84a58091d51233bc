import Testing

@testable import Storage

struct ComponentTextsTests {
  private static func row(_ fingerprint: Int64) -> CopyTextTable.Row {
    CopyTextTable.Row(
      fingerprint: fingerprint, post: fingerprint, time: nil, component: 1, family: fingerprint)
  }

  private static func append(_ post: Int64, to bytes: inout [UInt8]) {
    guard post == 3 else {
      bytes += "the same sentence of several words, once and once more".utf8
      return
    }
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "a"), count: 17 << 20))
  }

  /// Long articles could take any memory.
  @Test func `components that are too large to be read at once are read when fewer`() throws {
    var texts = ComponentTexts()
    texts.append([Self.row(2), Self.row(1)], [:])
    texts.append([Self.row(3)], [:])
    #expect(texts.count == 2 && !texts.isFull)
    #expect(try !texts.read { Self.append($0, to: &$1) })
    texts.removeLast(1)
    #expect(try texts.read { Self.append($0, to: &$1) })
    let compared = ComparedTexts(texts, similarity: 0.75)
    #expect(compared.rows.map(\.fingerprint) == [2, 1])
    let families = compared.families()
    #expect(families.count == 2 && families[0] != nil && families[0] == families[1])
  }

  @Test func `a component that is too large alone is not read`() throws {
    var texts = ComponentTexts()
    texts.append([Self.row(3)], [:])
    #expect(try !texts.read { Self.append($0, to: &$1) })
  }
}
