import Testing

@testable import Analysis

@Suite struct TermNumbersTests {
  @Test func numbersTermsInTheOrderTheyAreMet() {
    var table = TermNumbers()
    let words = (0..<5000).map { "word\($0)" }
    #expect(words.map { number($0, &table) } == Array(0..<5000))
    #expect(words.reversed().map { number($0, &table) } == Array((0..<5000).reversed()))
    #expect(table.count == 5000)
    #expect(table.text(of: 4321) == "word4321")
    #expect(find("word17", table) == 17)
    #expect(find("word", table) == nil)
    #expect(find("", table) == nil)
  }

  private func number(_ word: String, _ table: inout TermNumbers) -> Int {
    Array(word.utf8).withUnsafeBufferPointer { table.number(of: $0) }
  }

  private func find(_ word: String, _ table: TermNumbers) -> Int? {
    Array(word.utf8).withUnsafeBufferPointer { table.find($0) }
  }
}
