/// Stories as texts that a store keeps.
package enum StoryCoding {
  package static func text(of sheet: FactSheet) -> String {
    String(decoding: CanonicalJSON.bytes(of: sheet), as: UTF8.self)
  }

  package static func text(of revision: Revision) -> String {
    String(decoding: CanonicalJSON.bytes(of: revision), as: UTF8.self)
  }

  /// A story from what a store kept of it.
  ///
  /// - Throws: ``StoryError`` where a text cannot be read, or is not what was hashed.
  package static func story(
    number: Int, sheet: String, steps: [(hash: String, body: String)]
  ) throws(StoryError) -> Story {
    guard let sheet = try? CanonicalJSON.value(FactSheet.self, from: sheet) else {
      throw .unreadable(number)
    }
    var revisions: [Revision] = []
    for step in steps {
      guard let revision = try? CanonicalJSON.value(Revision.self, from: step.body) else {
        throw .unreadable(number)
      }
      guard revision.hash == step.hash else {
        throw .brokenHistory(number, revision: revision.number)
      }
      revisions.append(revision)
    }
    return try Story(number: number, sheet: sheet, revisions: revisions)
  }
}
