import Language
import Narration

/// What programs read of how a story was made: the same in JSON and in front matter.
enum StoryRecord {
  /// The layout of the record.
  static let schema = 1

  static func record(of page: StoryPage) -> Record {
    let statement = page.statement
    let sheet = page.sheet
    return .members([
      ("schema", .number(schema)),
      ("story", .number(page.story.number)),
      ("state", .text(statement.state)),
      ("label", .text(statement.label)),
      ("digital_source_type", .texts(statement.disclosure.digitalSourceTypes)),
      ("generator", generator(of: page)),
      ("beat", .text(sheet.beat.map(PlainText.oneLine))),
      ("category", .text(sheet.category.map(PlainText.oneLine))),
      ("significance", .text(page.story.significance.rawValue)),
      ("sheet_sha256", .text(statement.sheetHash)),
      ("revision", .number(statement.history.count)),
      ("revision_sha256", .text(statement.revisionHash)),
      ("window", window(sheet.window)),
      ("baseline", window(sheet.baseline)),
      ("rests_on_older_data", .value(.flag(page.restsOnOlderData))),
      ("snapshots", .list(sheet.snapshots.map(snapshot))),
      ("verification", verification(of: page)),
      ("review", review(statement.disclosure.review)),
      ("overrides", .list(statement.overrides.map(override))),
      ("history", .list(statement.history.map(step))),
    ])
  }

  private static func generator(of page: StoryPage) -> Record {
    let app: [(String, Record)] = [("app", .text("beatbook")), ("version", .text(page.version))]
    switch page.statement.disclosure.origin {
    case .template: return .members(app + [("model", .value(.missing))])
    case .model(let provider, let model):
      return .members(
        app + [
          ("provider", .text(PlainText.oneLine(provider))),
          ("model", .text(PlainText.oneLine(model))),
        ])
    }
  }

  private static func window(_ window: FactWindow) -> Record {
    .members([
      ("from", .value(.time(window.start))), ("until", .value(.time(window.end))),
    ])
  }

  private static func snapshot(_ snapshot: FactSheet.Snapshot) -> Record {
    .members([
      ("number", .number(Int(snapshot.number))), ("name", .text(PlainText.oneLine(snapshot.name))),
      ("sha256", .text(PlainText.oneLine(snapshot.sha256))),
    ])
  }

  private static func verification(of page: StoryPage) -> Record {
    let verification = page.verification
    return .members([
      ("line", .text(page.statement.verification)),
      ("checker", .number(Checker.version)), ("tolerance", .number(Tolerance.version)),
      ("claims", .number(verification.checked.count)),
      ("verified", .number(verification.verified)),
      ("warnings", .number(verification.warnings.count)),
      ("blocking", .number(verification.blocking.count)),
      ("not_checkable", .number(verification.openSentences)),
      ("overrides", .number(page.statement.overrides.count)),
    ])
  }

  private static func review(_ review: Disclosure.Review?) -> Record {
    guard let review else { return .value(.missing) }
    return .members([
      ("by", .text(PlainText.oneLine(review.by))), ("at", .value(.time(review.at))),
      ("before_later_edits", .value(.flag(review.isBeforeEdits))),
    ])
  }

  private static func override(_ override: DisclosureStatement.Override) -> Record {
    .members([
      ("reason", .text(override.reason)), ("by", .text(override.by)),
      ("at", .value(.time(override.at))), ("claims", .texts(override.claims)),
    ])
  }

  private static func step(_ step: DisclosureStatement.Step) -> Record {
    var members: [(String, Record)] = [
      ("n", .number(step.number)), ("at", .text(step.at)), ("actor", .text(step.actor)),
      ("action", .text(step.action)),
      ("changed", .number((step.changed * 1_000).rounded() / 1_000)),
      ("hash", .text(step.hash)), ("text_sha256", .text(step.textHash)),
    ]
    if let prompt = step.promptHash { members.append(("prompt_sha256", .text(prompt))) }
    return .members(members)
  }
}
