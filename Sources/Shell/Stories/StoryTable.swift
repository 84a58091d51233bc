import Language
import Narration
import Storage

extension Session {
  /// The stories of a beat, or all, a line each.
  func storyTable(of beat: (text: String, span: Span)?) throws -> ResultTable {
    let name = try beat.map { try store.catalogue().beat(named: $0.text, at: $0.span).name }
    var notes: [String] = []
    var rows: [[Value]] = []
    var newest = NewestSnapshots()
    for number in try store.storyNumbers() {
      do {
        let story = try story(number)
        guard name == nil || story.sheet.beat == name else { continue }
        rows.append(Self.row(of: story, isOlder: try newest.isOlder(story.sheet, in: self)))
      } catch let error as StoryError {
        notes.append("\(error)")
      }
    }
    return ResultTable(
      columns: [
        .init("story", .integer), .init("category", .text), .init("beat", .text),
        .init("significance", .text), .init("time", .time(.minute)), .init("headline", .text),
        .init("dek", .text, isDetail: true), .init("state", .text),
        .init("verified_of", .text, title: "verified"),
        .init("claims", .integer, isDetail: true), .init("verified", .integer, isDetail: true),
        .init("unresolved", .integer, isDetail: true),
        .init("older_data", .flag, title: "older data"),
      ], rows: rows, notes: notes, zone: settings.zone)
  }

  private static func row(of story: Story, isOlder: Bool) -> [Value] {
    let check = story.check
    let verification = check.verification
    return [
      .integer(Int64(story.number)), story.sheet.category.map(Value.text) ?? .missing,
      story.sheet.beat.map(Value.text) ?? .missing, .text(story.significance.rawValue),
      .time(story.latest.at), .text(story.text.headline.text), .text(story.text.dek.text),
      .text(story.disclosure.state.rawValue),
      .text("\(verification.verified) of \(verification.checked.count)"),
      .integer(Int64(verification.checked.count)),
      .integer(Int64(verification.verified)), .integer(Int64(check.unresolved.count)),
      .flag(isOlder),
    ]
  }
}
