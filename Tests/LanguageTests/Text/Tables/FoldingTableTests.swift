import Testing

@testable import Language

@Suite struct FoldingTableTests {
  private static let source = TableSource(
    owner: "FoldingTable", file: "FoldedScalars",
    summary: "What scalars fold to; ``read(_:)`` says how it is written.")

  @Test func publishedTableIsWhatUnicodeSays() throws {
    try Self.source.expect(FoldingTable.published, toBe: FoldingTableBuilder().text)
  }

  /// Whatever the table is read from.
  @Test func foldsEachScalarAsComputed() {
    let folded = FoldingTableBuilder().folded
    let computed = Dictionary(
      uniqueKeysWithValues: folded.map { ($0.scalar, $0.folded.parts) })
    var wrong: [UInt32] = []
    for scalar in (UInt32(0x80)..<0x30000).compactMap(Unicode.Scalar.init) {
      let parts = Folding.folded("\(scalar)").unicodeScalars.map(\.value)
      if parts != computed[scalar.value] ?? [scalar.value] { wrong.append(scalar.value) }
    }
    #expect(wrong == [])
  }
}
