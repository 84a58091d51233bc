package import Narration

/// What every copy of a story says of how it was made.
///
/// Exporters differ in how they write it and agree in what it has; a test holds each of them to
/// every part of it.
package struct DisclosureStatement: Sendable, Equatable {
  /// Blocking claims that a person let through.
  package struct Override: Sendable, Equatable {
    package var reason: String
    package var by: String
    /// Microseconds since 1970.
    package var at: Int64
    package var claims: [String]
  }

  /// A step of the history.
  package struct Step: Sendable, Equatable {
    package var number: Int
    /// RFC 3339 in UTC.
    package var at: String
    /// Who it was: `model:claude-sonnet-5-5`, `human:local`.
    package var actor: String
    /// What they did: `edited`, `reverted to 2`.
    package var action: String
    /// The share of words that are new or gone, from 0 to 1.
    package var changed: Double
    /// SHA-256 of the revision, which names the one before.
    package var hash: String
    package var textHash: String
    package var promptHash: String?
  }

  package var disclosure: Disclosure
  package var sheetHash: String
  package var verification: String
  package var overrides: [Override]
  package var history: [Step]

  package init(of story: Story, _ check: StoryCheck) {
    disclosure = story.disclosure
    sheetHash = story.sheet.hash
    verification = check.line
    history = story.revisions.map(Step.init)
    overrides = Self.overrides(of: story)
  }
}

extension DisclosureStatement {
  package var label: String { disclosure.label }
  package var sentence: String { disclosure.sentence }
  package var state: String { disclosure.state.rawValue }

  /// The label and the sentence in one line.
  package var line: String { "\(label) \(sentence)" }

  /// `claude-sonnet-5-5 (anthropic)`, or that there was none.
  package var model: String {
    switch disclosure.origin {
    case .template: "none: the offline narrator of beatbook"
    case .model(let provider, let model):
      "\(PlainText.oneLine(model)) (\(PlainText.oneLine(provider)))"
    }
  }

  /// A line for each override: how many claims, by whom, why, and which.
  package var overrideLines: [String] {
    overrides.map { override in
      let count = override.claims.count
      return "\(count) \(count == 1 ? "claim" : "claims") let through by \(override.by):"
        + " “\(override.reason)” (\(override.claims.joined(separator: "; ")))"
    }
  }

  /// The latest revision, by which a file finds its story again.
  package var revisionHash: String { history.last?.hash ?? "" }

  /// Those that are for the latest words, with who gave them.
  private static func overrides(of story: Story) -> [Override] {
    let inForce = story.overrides.count
    let given = story.revisions.compactMap { revision -> Override? in
      guard case .overridden(let reason, let claims) = revision.action else { return nil }
      return Override(
        reason: PlainText.oneLine(reason), by: revision.actor.plainName, at: revision.at,
        claims: claims.map(PlainText.oneLine))
    }
    return Array(given.suffix(inForce))
  }
}

extension DisclosureStatement.Step {
  init(_ revision: Revision) {
    number = revision.number
    at = Timestamp.rfc3339(revision.at)
    actor = revision.actor.written
    action = revision.action.written
    changed = revision.changed
    hash = revision.hash
    textHash = revision.text.hash
    promptHash = revision.promptHash
  }

  /// The changed share in whole per cent.
  var changedText: String { "\(NumberText.fixed(changed * 100, decimals: 0) ?? "0") %" }
}

extension Revision.Actor {
  /// The actor in one word, its kind first.
  package var written: String {
    switch self {
    case .template: "template:beatbook"
    case .model(_, let model, _): "model:\(PlainText.oneLine(model))"
    case .human(let name): "human:\(PlainText.oneLine(name))"
    case .outside: "outside"
    }
  }

  /// The name by itself.
  fileprivate var plainName: String {
    if case .human(let name) = self { PlainText.oneLine(name) } else { written }
  }
}

extension Revision.Action {
  /// The action in a few words.
  package var written: String {
    switch self {
    case .drafted: "drafted"
    case .edited: "edited"
    case .revised(let instruction): "revised: “\(PlainText.oneLine(instruction))”"
    case .reverted(let number): "reverted to \(number)"
    case .reviewed: "reviewed"
    case .overridden(let reason, _): "overridden: “\(PlainText.oneLine(reason))”"
    // Remarks are for those who work on it, and stay in the house.
    case .noted: "noted"
    case .imported(let name): "imported from \(PlainText.oneLine(name))"
    }
  }
}
