import Foundation
import Shell
import TestSupport
import Testing

/// Files that `save` writes, of posts that mean no good.
@Suite struct SaveTests {
  private static let texts = [
    "=HYPERLINK(\"https://example.org\",\"open\")", "+1", "-1+1|cmd", "@SUM(A1)", "\tx", "a\r\n=b",
    "a \"quoted\", text", "＝1+1", " =1", "\u{1B}[31mred", "<script>alert(1)</script>",
    "| a | b |", "'=1", "\u{202E}abc", "plain",
  ]

  @Test func wholeResultsInEveryFormat() throws {
    let folder = try TemporaryFolder()
    let sitting = try Sitting()
    try load(Self.texts, in: folder, into: sitting)
    for ending in ["csv", "tsv", "json", "jsonl", "md"] {
      sitting.run("posts | sort id | save \"\(folder.path)/new folder/a.\(ending)\"")
      #expect(sitting.outcome == .done, "\(sitting.messages())")
    }
    // Nothing but the files: what was written beside them is gone.
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/new folder")
    #expect(files.sorted() == ["a.csv", "a.json", "a.jsonl", "a.md", "a.tsv"])
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(filePath: folder.path + "/new folder/a.json")))
    let saved = try #require(json as? [[String: Any]])
    #expect(Set(saved.compactMap { $0["text"] as? String }) == Set(Self.texts))
    let lines = try text("a.jsonl", in: folder).split(separator: "\n")
    #expect(lines.count == Self.texts.count)
  }

  @Test(arguments: ["", " raw"])
  func formulasAreNeutralised(_ raw: String) throws {
    let folder = try TemporaryFolder()
    let sitting = try Sitting()
    try load(Self.texts, in: folder, into: sitting)
    sitting.run("posts | sort id | select text | save \"\(folder.path)/new folder/a.csv\"\(raw)")
    let csv = try text("a.csv", in: folder)
    let isRaw = !raw.isEmpty
    #expect(csv.contains("\n'+1\n") != isRaw)
    #expect(csv.contains("\n+1\n") == isRaw)
    #expect(csv.contains("\"'=HYPERLINK(\"\"https://example.org\"\",\"\"open\"\")\"") != isRaw)
    #expect(csv.contains("\n'＝1+1\n") != isRaw)
    #expect(csv.contains("\nplain\n"))
  }

  /// A file that cannot be written is no half file, and the one that stood there stays.
  @Test func failuresLeaveWhatWasThere() throws {
    let folder = try TemporaryFolder()
    let sitting = try Sitting()
    try load(["a"], in: folder, into: sitting)
    let target = try folder.file("taken", "not a folder")
    sitting.run("posts | save \"\(target)/a.csv\"")
    #expect(sitting.outcome == .failed)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "not a folder")
    sitting.run("posts | save \"\(folder.path)/a.xlsx\"")
    #expect(sitting.outcome == .failed)
    #expect(sitting.messages().contains("no format has the ending '.xlsx'"))
  }

  /// Strings that break careless programs come back as they were.
  @Test(.enabled(if: SharedData.has("badinput/big-list-of-naughty-strings/blns.json")))
  func naughtyStrings() throws {
    let bytes = try SharedData.bytes("badinput/big-list-of-naughty-strings/blns.json")
    let strings = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String])
    let folder = try TemporaryFolder()
    let sitting = try Sitting()
    try load(strings, in: folder, into: sitting)
    sitting.run("posts | select id, text | save \"\(folder.path)/new folder/a.json\"")
    let json = try JSONSerialization.jsonObject(with: Data(text("a.json", in: folder).utf8))
    let saved = try #require(json as? [[String: Any]])
    #expect(saved.count == strings.count)
    for post in saved {
      let id = try #require((post["id"] as? String)?.split(separator: ":").last)
      let number = try #require(Int(id))
      // Empty text is missing; the store keeps no NUL and no unpaired half.
      #expect(post["text"] as? String ?? "" == strings[number], "\(number)")
    }
    for ending in ["csv", "tsv", "md"] {
      sitting.run("posts | save \"\(folder.path)/new folder/a.\(ending)\"")
      #expect(sitting.outcome == .done)
    }
  }

  private func load(_ texts: [String], in folder: TemporaryFolder, into sitting: Sitting) throws {
    let lines = try texts.enumerated().map { index, text in
      let post: [String: Any] = [
        "source": "x", "id": "\(index)", "time": "2026-03-27T18:00:00Z", "text": text,
      ]
      return String(decoding: try JSONSerialization.data(withJSONObject: post), as: UTF8.self)
    }
    let file = try folder.file("posts.jsonl", lines.joined(separator: "\n") + "\n")
    sitting.run("load \"\(file)\"")
    #expect(sitting.outcome == .done, "\(sitting.messages())")
  }

  private func text(_ name: String, in folder: TemporaryFolder) throws -> String {
    try String(contentsOfFile: folder.path + "/new folder/" + name, encoding: .utf8)
  }
}
