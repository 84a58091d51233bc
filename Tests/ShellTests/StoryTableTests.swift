import Foundation
import Narration
import Shell
import TestSupport
import Testing

/// The list of stories.
@Suite struct StoryTableTests {
  @Test func listsWhatTheyTell() throws {
    let sitting = try Sitting.withSample()
    sitting.run("draft last 7d vs previous 7d")
    try sitting.keep(SampleStories.story(.aiReviewed))
    sitting.run("set format = json")
    let text = sitting.run("stories")
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(rows.count == 2)
    let first = try #require(rows.first)
    #expect(first["story"] as? Int == 1)
    #expect(first["beat"] as? String == "Open Source AI")
    #expect(first["significance"] as? String == "major")
    #expect(first["time"] as? String == "2026-03-27T18:30:00Z")
    #expect((first["headline"] as? String)?.isEmpty == false)
    #expect((first["dek"] as? String)?.isEmpty == false)
    #expect(first["state"] as? String == "template-generated")
    #expect(first["claims"] as? Int == first["verified"] as? Int)
    #expect(first["unresolved"] as? Int == 0)
    #expect(first["older_data"] as? Bool == false)
    #expect(rows.last?["state"] as? String == "ai-generated-human-reviewed")
    #expect(rows.last?["significance"] as? String == "notable")
  }

  @Test func saysWhatRestsOnOlderData() throws {
    let folder = try TemporaryFolder()
    let sitting = try Sitting.withSample(format: "json")
    try sitting.keep(SampleStories.story(.template))
    var sheet = SampleStories.sheet()
    sheet.base = "posts of all | where source = x"
    try sitting.keep(
      Story(number: 2, sheet: sheet, text: SampleStories.text(), by: .template, at: 0))
    func older() throws -> [Bool] {
      let rows = try JSONSerialization.jsonObject(with: Data(sitting.run("stories").utf8))
      return try #require(rows as? [[String: Any]]).compactMap { $0["older_data"] as? Bool }
    }
    #expect(try older() == [false, false])
    // A later snapshot counts where it has posts of the story's base.
    let file = try folder.file(
      "later.jsonl",
      "{\"source\":\"x\",\"id\":\"1\",\"time\":\"2026-03-27T18:00:00Z\",\"text\":\"later\"}\n")
    sitting.run("load \"\(file)\"")
    #expect(try older() == [false, true])
    sitting.run("export 2 to \"\(folder.path)/a.txt\"")
    let text = try String(contentsOfFile: folder.path + "/a.txt", encoding: .utf8)
    #expect(text.contains("Rests on older data: posts were loaded since."))
  }

  @Test func ofABeat() throws {
    let sitting = try Sitting.withSample()
    try sitting.keep(SampleStories.story(.template))
    sitting.run("beat Empty match (text has nothingofthekind)")
    #expect(sitting.run("stories of \"open source ai\"").contains("Open Source AI"))
    #expect(!sitting.run("stories of Empty").contains("Open Source AI"))
    sitting.run("stories of Emty")
    #expect(sitting.outcome == .failed)
    #expect(sitting.messages().contains("did you mean \"Empty\"?"))
  }
}
