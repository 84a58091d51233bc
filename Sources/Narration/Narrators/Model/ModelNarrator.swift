/// A narrator that asks a language model, and takes nothing it says on trust.
///
/// What comes back must be a draft by its schema, whose ids are in the sheet, and whose rendered
/// words hold against the facts. Where they do not, the model is told what is wrong, once.
package struct ModelNarrator: Narrator {
  private let model: any LanguageModel
  private let prices: ModelPrices
  private let boundary: () -> String
  /// Gets a story's words as they arrive, filled from the sheet.
  private let receiving: (String) -> Void
  private let isCancelled: () -> Bool

  package init(
    _ model: any LanguageModel, prices: ModelPrices = .published, boundary: @escaping () -> String,
    receiving: @escaping (String) -> Void = { _ in }, isCancelled: @escaping () -> Bool
  ) {
    self.model = model
    self.prices = prices
    self.boundary = boundary
    self.receiving = receiving
    self.isCancelled = isCancelled
  }

  package var actor: Revision.Actor {
    let identity = model.identity
    return .model(
      provider: identity.provider, model: identity.model, apiVersion: identity.apiVersion)
  }

  /// Asks for a draft, and once more where it was refused.
  ///
  /// - Throws: ``ModelError`` where there is no answer, ``NarrationError`` where none is a draft.
  package func draft(_ request: DraftRequest) throws -> Narration {
    let prompt = StoryPrompt(request, boundary: boundary())
    var notes: [String] = []
    let first = try answer(to: prompt.prompt(), request.sheet, &notes)
    let problems = Self.problems(of: first, request.sheet)
    guard !problems.isEmpty else {
      return Narration(draft: try Draft(json: first), promptHash: prompt.hash, notes: notes)
    }
    notes.append(
      "the first draft had \(problems.count) \(problems.count == 1 ? "mistake" : "mistakes"), such as: \(problems[0])"
    )
    let second = try answer(to: prompt.prompt(mending: problems), request.sheet, &notes)
    return Narration(draft: try Draft(json: second), promptHash: prompt.hash, notes: notes)
  }

  private func answer(
    to prompt: Prompt, _ sheet: FactSheet, _ notes: inout [String]
  ) throws(ModelError) -> String {
    var stream = DraftStream(sheet)
    let answer = try model.answer(
      prompt,
      receiving: { piece in
        let words = stream.words(of: piece)
        if !words.isEmpty { receiving(words) }
      }, isCancelled: isCancelled)
    receiving("\n")
    notes.append(line(of: answer))
    return answer.text
  }

  /// How many tokens an answer took, and what it cost where that is known.
  private func line(of answer: ModelAnswer) -> String {
    let usage = answer.usage
    var line = "\(FactWords.count(Double(usage.prompt))) tokens in"
    if usage.cached > 0 { line += " (\(FactWords.count(Double(usage.cached))) cached)" }
    line += ", \(FactWords.count(Double(usage.output))) out"
    if let dollars = prices.dollars(for: answer) {
      line += " · $\(FactWords.decimals(dollars, 4))"
    }
    return line
  }

  /// What is wrong with an answer, in words that a model can mend it by.
  static func problems(of answer: String, _ sheet: FactSheet) -> [String] {
    do {
      let text = try Rendering(sheet).text(of: try Draft(json: answer))
      return Checker(sheet).verification(of: text).blocking.map { claim in
        // No more of it than shows where it is: it may be a post's words.
        "\(claim.part): \"\(claim.surface.prefix(80))\": \(claim.verdict.rawValue): \(claim.detail)"
      }
    } catch {
      switch error {
      case .invalidDraft(let problems): return problems
      case .unreadableDraft(let reason): return [reason]
      }
    }
  }
}
