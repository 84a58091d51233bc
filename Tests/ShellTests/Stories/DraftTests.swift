import Foundation
import Language
import Narration
import TestSupport
import Testing

@testable import Shell

extension String {
  /// Text without the line ends that a terminal's width gave it.
  var unwrapped: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

struct DraftTests {
  /// A sitting with one story of the last day.
  private static func drafted() throws -> Sitting {
    let sitting = try Sitting.withSample()
    sitting.run("draft")
    #expect(sitting.outcome == .done)
    _ = sitting.messages()
    return sitting
  }

  @Test func aStoryIsToldAndStands() throws {
    let sitting = try Sitting.withSample()
    let told = sitting.run("draft").unwrapped
    #expect(told.contains("state: template-generated"))
    #expect(told.contains("469"))
    #expect(told.contains("without a language model"))
    #expect(told.contains("claims verified against snapshot"))
    let story = try sitting.session.latestStory()
    #expect(story.unresolved == [])
    #expect(story.verification.checked.count >= 30)
    // Told alike whenever it is told.
    sitting.run("draft")
    #expect(try sitting.session.latestStory().text == story.text)
    #expect(try sitting.session.latestStory().sheet.hash == story.sheet.hash)
  }

  /// Every kind of window, theme and scope is told, and every claim of it stands.
  @Test(arguments: [
    "draft last 7d vs previous 7d", "draft on 2026-03-10 vs on 2026-03-09",
    "draft on 2026-03-20 vs on 2026-03-13", "draft about \"licence\" last 7d vs previous 7d",
    "draft from posts | where source in (x, bluesky)", "draft last 2h vs previous 2h",
    "draft last 7d vs previous 7d from posts of all | where lang = de",
    "draft last 48h vs previous 48h length 120",
    "draft about \"registry bill\" from 2026-03-01 to 2026-03-07 vs from 2026-03-08 to 2026-03-14",
  ])
  func anyScopeIsToldRightly(_ draft: String) throws {
    let sitting = try Sitting.withSample()
    sitting.run(draft)
    #expect(sitting.outcome == .done, "\(sitting.messages())")
    let story = try sitting.session.latestStory()
    #expect(story.unresolved == [], "\(story.text.plain)")
    #expect(story.text.wordCount > 40)
    #expect(!story.text.plain.contains("{"))
    let replay = try FactReplay(story.sheet, asking: sitting.session.answerForFacts).lines()
    #expect(replay.filter { !$0.isSame }.map(\.fact.id) == [])
  }

  @Test func aQuietDayIsToldAsOne() throws {
    let folder = try TemporaryFolder()
    let lines = (0..<400).map { number in
      let hour = number % 48
      let time = "2026-03-\(25 + hour / 24)T\(String(format: "%02d", hour % 24)):10:00Z"
      let text = ["fine work on this", "a plain note on it", "awful and sad work"][number % 3]
      return
        "{\"source\":\"x\",\"id\":\"\(number)\",\"author\":\"a\(number)\",\"time\":\"\(time)\",\"lang\":\"en\",\"text\":\"\(text) number \(number)\"}\n"
    }
    let file = try folder.file("p.jsonl", lines.joined())
    let sitting = try Sitting()
    sitting.run("load \"\(file)\" into \"Quiet\"\nuse Quiet\nset now = 2026-03-27\ndraft")
    #expect(sitting.outcome == .done, "\(sitting.messages())")
    let story = try sitting.session.latestStory()
    #expect(story.unresolved == [])
    #expect(story.text.plain.contains("clear"), "\(story.text.plain)")
    #expect(story.sheet.fact(.volume)?.value == 192)
  }

  @Test(arguments: [
    ("draft using nobody", "there is no narrator 'nobody'"),
    ("draft using ollama", "ollama has no model to ask"),
    ("draft \"Nothing\"", "there is no beat \"Nothing\""),
    ("draft about \"zzzzqqq\"", "there are no posts"),
    ("draft from posts | count by source", "told of posts, and not of a table"),
    ("draft from (posts | search licence)", "a story's posts begin with posts"),
    ("draft last 24h", "'vs' and the other window"),
    ("draft last 24h vs last 7d", "the two windows share posts"),
    ("story 7", "there is no story 7"), ("verify", "there is no story yet"),
    ("revise 1 \"shorter\"", "the offline narrator follows no instructions"),
  ])
  func whatCannotBeToldSaysWhy(_ text: String, _ problem: String) throws {
    let sitting = try Sitting.withSample()
    sitting.run(text)
    #expect(sitting.outcome == .failed)
    let said = sitting.messages()
    #expect(said.contains(problem), "\(said)")
  }

  @Test func editsAreCheckedAndKept() throws {
    let sitting = try Self.drafted()
    sitting.run("edit 1 headline \"Open Source AI: 470 posts\"")
    #expect(sitting.messages().contains("claims broken") || sitting.outcome == .done)
    sitting.run("verify 1")
    #expect(sitting.outcome == .failed)
    #expect(sitting.messages().contains("not stand"))
    sitting.run("review 1 by \"Ada\"")
    #expect(sitting.outcome == .failed)
    _ = sitting.messages()
    sitting.run("revert 1 1\nnote 1 \"looked at the quotations\"\nreview 1 by \"Ada\"\nverify 1")
    #expect(sitting.outcome == .done, "\(sitting.messages())")
    let story = try sitting.session.latestStory()
    #expect(story.disclosure.state == .templateReviewed)
    #expect(story.revisions.map(\.number) == [1, 2, 3, 4, 5])
    let table = sitting.run("revisions 1")
    #expect(table.contains("reverted to 1") && table.contains("noted: looked at the quotations"))
    #expect(sitting.run("diff 1 1 2").contains("+ Open Source AI: 470 posts"))
    sitting.run("edit 1")
    #expect(sitting.messages().contains("there is no terminal to edit at"))
    sitting.run("diff 1 1 9")
    #expect(sitting.messages().contains("story 1 has no revision 9"))
  }

  @Test func factsAreShownAndReplayed() throws {
    let sitting = try Self.drafted()
    let facts = sitting.run("facts 1")
    #expect(facts.contains("F001") && facts.contains("posts, the last 24 hours"))
    let one = sitting.run("facts 1 F001")
    #expect(one.contains("F001 = 469") && one.contains("compare volume from 2026-03-26T18:30Z"))
    #expect(sitting.run("facts 1 posts").contains("{p01~1}"))
    _ = sitting.messages()
    sitting.run("facts 1 replay")
    #expect(sitting.messages().contains("facts have the same value"))
    sitting.run("facts 1 F999")
    #expect(sitting.messages().contains("story 1 has no fact 'F999'"))
  }

  /// New data leave a story as it was, and what changed can be seen.
  @Test func newDataAreHeldAgainstAStory() throws {
    let sitting = try Self.drafted()
    let folder = try TemporaryFolder()
    let more = try folder.file(
      "more.jsonl",
      (0..<10).map {
        "{\"source\":\"x\",\"id\":\"new\($0)\",\"author\":\"n\($0)\",\"time\":\"2026-03-27T12:00:0\($0)Z\",\"lang\":\"en\",\"text\":\"great open weights \($0)\"}\n"
      }.joined())
    sitting.run("load \"\(more)\" into \"Open Source AI\"")
    _ = sitting.messages()
    sitting.run("facts 1 replay")
    #expect(sitting.messages().contains("facts have the same value"))
    sitting.run("verify 1")
    #expect(sitting.messages().contains("posts were loaded since that this story does not know"))
    let changes = sitting.run("verify 1 against now")
    #expect(changes.contains("479"), "\(changes)")
    #expect(sitting.messages().contains("facts are other now"))
  }

  @Test func formatsForProgramsHaveNumbers() throws {
    let sitting = try Sitting.withSample(format: "jsonl")
    sitting.run("draft")
    let first = sitting.run("facts 1").split(separator: "\n").first.map(String.init) ?? ""
    #expect(first.contains("\"fact\":\"F001\"") && first.contains("\"number\":469"), "\(first)")
    let claim = sitting.run("verify 1").split(separator: "\n").first.map(String.init) ?? ""
    #expect(claim.contains("\"verdict\":"), "\(claim)")
  }
}
