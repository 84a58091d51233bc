/// What answers cost, in dollars.
package struct ModelPrices: Sendable {
  /// Dollars for a million tokens.
  package struct Rate: Sendable {
    package let input: Double
    package let output: Double

    package init(input: Double, output: Double) {
      self.input = input
      self.output = output
    }
  }

  /// The rate of a model, and the one it has for prompts of more than so many tokens.
  package struct Price: Sendable {
    package let usual: Rate
    package let long: (above: Int, rate: Rate)?

    package init(_ usual: Rate, long: (above: Int, rate: Rate)? = nil) {
      self.usual = usual
      self.long = long
    }
  }

  /// What a token costs that the provider had in its cache, and one that it put there, as shares.
  private static let cachedShare = 0.1
  private static let writtenShare = 1.25

  /// As published in November 2026.
  package static let published = ModelPrices([
    "claude-fable-5-1": Price(Rate(input: 10, output: 50)),
    "claude-opus-5-5": Price(Rate(input: 4, output: 20)),
    "claude-sonnet-5-5": Price(Rate(input: 2, output: 10)),
    "claude-haiku-5-5": Price(
      Rate(input: 0.1, output: 0.5), long: (100_000, Rate(input: 0.5, output: 2.5))),
  ])

  private let prices: [String: Price]

  package init(_ prices: [String: Price]) {
    self.prices = prices
  }

  /// What an answer cost; nil for a model whose price is not known.
  package func dollars(for answer: ModelAnswer) -> Double? {
    guard let price = price(of: answer.model) else { return nil }
    let usage = answer.usage
    let rate = price.long.flatMap { usage.prompt > $0.above ? $0.rate : nil } ?? price.usual
    let input =
      Double(usage.input) + Double(usage.cached) * Self.cachedShare
      + Double(usage.cacheWritten) * Self.writtenShare
    return (input * rate.input + Double(usage.output) * rate.output) / 1_000_000
  }

  /// A model may answer by a name with its date: `claude-sonnet-5-5-20261001`.
  private func price(of model: String) -> Price? {
    if let price = prices[model] { return price }
    let date = model.utf8.suffix(9)
    guard date.count == 9, date.first == UInt8(ascii: "-"),
      date.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return prices[String(model.dropLast(9))]
  }
}
