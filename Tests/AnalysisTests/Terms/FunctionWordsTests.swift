import Testing

@testable import Analysis

@Suite struct FunctionWordsTests {
  @Test(arguments: ["a", "the", "yourselves", "el", "isn", "und", "wat"])
  func knows(word: String) {
    #expect(contains(word))
  }

  @Test(arguments: ["model", "yourselvesel", "ok3", ""])
  func leavesOthers(word: String) {
    #expect(!contains(word))
  }

  private func contains(_ word: String) -> Bool {
    Array(word.utf8).withUnsafeBufferPointer { FunctionWords.numbers.find($0) != nil }
  }
}
