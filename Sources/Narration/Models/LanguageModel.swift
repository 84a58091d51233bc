/// What writes text when it is asked to, somewhere else.
///
/// It is given no tools and no second turn: the worst that comes back is a bad text.
package protocol LanguageModel: Sendable {
  var identity: ModelIdentity { get }

  /// Asks, and waits for the whole answer.
  ///
  /// `receiving` is given pieces of text as they arrive, of which nothing holds until the
  /// answer is returned: they may belong to one that is cut off, or declined in the end.
  func answer(
    _ prompt: Prompt, receiving: (String) -> Void, isCancelled: @escaping () -> Bool
  ) throws(ModelError) -> ModelAnswer
}

/// Which model was asked, and by which interface.
package struct ModelIdentity: Sendable, Equatable {
  package let provider: String
  package let model: String
  /// The version of the provider's interface; nil where it has none.
  package let apiVersion: String?

  package init(provider: String, model: String, apiVersion: String?) {
    self.provider = provider
    self.model = model
    self.apiVersion = apiVersion
  }
}

/// What a model is told and asked.
package struct Prompt: Sendable, Equatable {
  /// The rules, the same for every story, so that providers can keep them.
  package var system: String
  /// The facts, the posts, the task: each a text of its own.
  package var parts: [String]
  /// The JSON schema of the answer, as JSON.
  package var schema: String
  package var schemaName: String
  /// The most tokens an answer may have; a model's thinking counts among them.
  package var outputLimit: Int

  package init(
    system: String, parts: [String], schema: String, schemaName: String, outputLimit: Int
  ) {
    self.system = system
    self.parts = parts
    self.schema = schema
    self.schemaName = schemaName
    self.outputLimit = outputLimit
  }
}

/// A whole answer, which came to its own end.
package struct ModelAnswer: Sendable, Equatable {
  package let text: String
  package let usage: ModelUsage
  /// The model that says it answered, which may be another than was asked for.
  package let model: String
  /// What the provider calls this exchange.
  package let requestID: String?

  package init(text: String, usage: ModelUsage, model: String, requestID: String?) {
    self.text = text
    self.usage = usage
    self.model = model
    self.requestID = requestID
  }
}

/// The tokens of an answer, each counted in one place only.
package struct ModelUsage: Sendable, Equatable {
  /// Tokens of the prompt that came neither from nor went into the provider's cache.
  package var input: Int
  package var cached: Int
  package var cacheWritten: Int
  package var output: Int

  package init(input: Int = 0, cached: Int = 0, cacheWritten: Int = 0, output: Int = 0) {
    self.input = input
    self.cached = cached
    self.cacheWritten = cacheWritten
    self.output = output
  }

  /// All tokens of the prompt.
  package var prompt: Int { input + cached + cacheWritten }
}
