/// A narrative with its facts and its history.
package struct Story: Sendable, Hashable {
  package var number: Int
  package private(set) var sheet: FactSheet
  package private(set) var revisions: [Revision]

  /// A story as it was kept.
  ///
  /// - Throws: ``StoryError`` where the history is empty or was tampered with.
  package init(number: Int, sheet: FactSheet, revisions: [Revision]) throws(StoryError) {
    guard let first = revisions.first else { throw .noHistory(number) }
    self.number = number
    self.sheet = sheet
    self.revisions = revisions
    guard case .drafted = first.action, first.previous == sheet.hash else {
      throw .brokenHistory(number, revision: first.number)
    }
    for (one, next) in zip(revisions, revisions.dropFirst())
    where next.previous != one.hash || next.number != one.number + 1 {
      throw .brokenHistory(number, revision: next.number)
    }
  }

  /// A new story.
  ///
  /// Its first revision names the fact sheet's hash where others name the revision before.
  package init(
    number: Int, sheet: FactSheet, text: StoryText, by actor: Revision.Actor, at instant: Int64,
    promptHash: String? = nil
  ) {
    self.number = number
    self.sheet = sheet
    revisions = [
      Revision(
        number: 1, at: instant, actor: actor, action: .drafted, text: text, changed: 1,
        promptHash: promptHash, previous: sheet.hash)
    ]
  }
}

extension Story {
  package var latest: Revision { revisions[revisions.count - 1] }
  package var text: StoryText { latest.text }

  /// Adds a step to the history; nothing in it is ever changed.
  @discardableResult
  package mutating func add(
    _ action: Revision.Action, by actor: Revision.Actor, at instant: Int64,
    text: StoryText? = nil, promptHash: String? = nil
  ) -> Revision {
    let last = latest
    let words = text ?? last.text
    let revision = Revision(
      number: last.number + 1, at: instant, actor: actor, action: action, text: words,
      changed: TextDifference(last.text.plain, words.plain).share, promptHash: promptHash,
      previous: last.hash)
    revisions.append(revision)
    return revision
  }

  /// How every claim of the latest words stands.
  package var verification: Verification {
    Checker(sheet).verification(of: text, sheetHash: revisions[0].previous)
  }

  /// Reasons for which blocking claims of the latest words were let through.
  package var overrides: [(reason: String, claims: [String])] {
    var found: [(reason: String, claims: [String])] = []
    for revision in revisions.reversed() {
      if case .overridden(let reason, let claims) = revision.action {
        found.append((reason, claims))
      }
      // An override is for the words it was given for.
      if revision.changed > 0, revision.number > 1 { break }
    }
    return found.reversed()
  }

  /// How the claims of the latest words stand, worked out once for whoever asks several things.
  package var check: StoryCheck { StoryCheck(self) }

  /// The blocking claims that no override lets through.
  package var unresolved: [Claim] { check.unresolved }

  package var disclosure: Disclosure {
    var origin = Disclosure.Origin.template
    var isEdited = false
    var isOutside = false
    var review: Disclosure.Review?
    for revision in revisions {
      switch revision.actor {
      case .model(let provider, let model, _): origin = .model(provider: provider, model: model)
      case .human: isEdited = isEdited || revision.changed > 0
      case .outside: isOutside = true
      case .template: break
      }
      if revision.changed > 0, review != nil { review?.isBeforeEdits = true }
      if case .reviewed = revision.action, case .human(let name) = revision.actor {
        review = Disclosure.Review(by: name, at: revision.at, isBeforeEdits: false)
      }
    }
    return Disclosure(
      origin: origin, isHumanEdited: isEdited, isEditedOutside: isOutside, review: review)
  }
}

extension Claim {
  /// What an override names: the claim's words and what is wrong with them.
  package var overrideKey: String { "\(verdict.rawValue): \(surface)" }
}

/// Why a story cannot be used as it is kept.
package enum StoryError: Error, Hashable, CustomStringConvertible {
  case noHistory(Int)
  case brokenHistory(Int, revision: Int)
  case unreadable(Int)

  package var description: String {
    switch self {
    case .noHistory(let story): "story \(story) has no history"
    case .brokenHistory(let story, let revision):
      "the history of story \(story) does not fit at revision \(revision): it was changed outside"
    case .unreadable(let story): "story \(story) cannot be read"
    }
  }
}
