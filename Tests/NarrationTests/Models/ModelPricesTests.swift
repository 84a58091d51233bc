import Narration
import Testing

@Suite struct ModelPricesTests {
  private func dollars(_ model: String, _ usage: ModelUsage) -> Double? {
    ModelPrices.published.dollars(
      for: ModelAnswer(text: "", usage: usage, model: model, requestID: nil)
    )
    .map { ($0 * 1e9).rounded() / 1e9 }
  }

  @Test func tokensCostWhatTheyAre() {
    #expect(dollars("claude-sonnet-5-5", ModelUsage(input: 1_000_000)) == 2)
    #expect(dollars("claude-sonnet-5-5", ModelUsage(cached: 1_000_000)) == 0.2)
    #expect(dollars("claude-sonnet-5-5", ModelUsage(cacheWritten: 1_000_000)) == 2.5)
    #expect(dollars("claude-sonnet-5-5", ModelUsage(output: 1_000_000)) == 10)
    #expect(
      dollars(
        "claude-opus-5-5", ModelUsage(input: 812, cached: 4000, cacheWritten: 1000, output: 41))
        == 0.010668)
  }

  /// All of the prompt counts, from wherever it came.
  @Test func longPromptsCostMore() {
    #expect(dollars("claude-haiku-5-5", ModelUsage(input: 100_000, output: 1000)) == 0.0105)
    #expect(
      dollars("claude-haiku-5-5", ModelUsage(input: 100_000, cached: 1, output: 1000))
        == 0.05250005)
  }

  @Test(arguments: [
    ("claude-sonnet-5-5-20261001", true), ("claude-sonnet-5-5-2026100", false),
    ("claude-sonnet-5-5-latest!", false), ("llama3.2", false), ("", false),
  ])
  func modelsWithoutAPrice(model: String, isKnown: Bool) {
    #expect((dollars(model, ModelUsage(input: 1)) != nil) == isKnown)
  }
}
