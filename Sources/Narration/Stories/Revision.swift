/// One step of a story's history: its words, who made them, and the hash of the step before.
package struct Revision: Sendable, Codable, Hashable {
  package enum Actor: Sendable, Codable, Hashable {
    /// The offline narrator.
    case template
    case model(provider: String, model: String, apiVersion: String?)
    case human(String)
    /// A file that was edited elsewhere.
    case outside
  }

  package enum Action: Sendable, Codable, Hashable {
    case drafted
    case edited
    /// A narrator was asked again, with these words.
    case revised(instruction: String)
    /// The words of an earlier revision again.
    case reverted(to: Int)
    case reviewed
    /// Blocking claims are let through, for a reason.
    case overridden(reason: String, claims: [String])
    case noted(String)
    case imported(from: String)
  }

  /// From 1.
  package var number: Int
  /// Microseconds since 1970.
  package var at: Int64
  package var actor: Actor
  package var action: Action
  package var text: StoryText
  /// What of the words is new, from 0 to 1.
  package var changed: Double
  /// SHA-256 of the instructions and the facts a model was given.
  package var promptHash: String?
  package var previous: String?

  package init(
    number: Int, at: Int64, actor: Actor, action: Action, text: StoryText, changed: Double,
    promptHash: String? = nil, previous: String?
  ) {
    self.number = number
    self.at = at
    self.actor = actor
    self.action = action
    self.text = text
    self.changed = changed
    self.promptHash = promptHash
    self.previous = previous
  }

  /// SHA-256 of the revision with the hash of the one before, so that none can be exchanged.
  package var hash: String { CanonicalJSON.hash(of: self) }
}
