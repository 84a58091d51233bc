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

  /// Terms are compared eight bytes at a time, and their ends apart.
  @Test func tellsTermsOfEveryLengthApartByEveryByte() {
    var table = TermNumbers()
    var count = 0
    for length in 1...20 {
      let word = String(repeating: "a", count: length)
      let others = (0..<length).map { place in
        String(word.enumerated().map { $0.offset == place ? "b" : $0.element })
      }
      for term in [word] + others {
        #expect(number(term, &table) == count)
        #expect(table.text(of: count) == term)
        count += 1
      }
    }
    #expect(table.count == count)
  }

  private func number(_ word: String, _ table: inout TermNumbers) -> Int {
    Array(word.utf8).withUnsafeBufferPointer { table.number(of: $0) }
  }

  private func find(_ word: String, _ table: TermNumbers) -> Int? {
    Array(word.utf8).withUnsafeBufferPointer { table.find($0) }
  }
}
