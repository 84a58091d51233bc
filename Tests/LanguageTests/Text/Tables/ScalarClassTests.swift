import Testing

@testable import Language

@Suite struct ScalarClassTests {
  private static let source = TableSource(
    owner: "ScalarClass", file: "WordScalars",
    summary: "Classes of scalars in a row, from U+0000 on, and how many there are (hexadecimal).")

  @Test func publishedTableIsWhatUnicodeSays() throws {
    try Self.source.expect(ScalarClass.published, toBe: ScalarClass.text)
  }

  @Test func tableHasAllScalars() {
    #expect(ScalarClass.table.count == 0x20000)
  }
}
