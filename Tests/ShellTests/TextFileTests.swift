import Foundation
import Shell
import Testing

@Suite struct TextFileTests {
  @Test func readsText() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "Élection 🎉\n", count: 10_000)
    #expect(try TextFile.text(at: folder.file("a.beat", text)) == text)
  }

  @Test func saysWhyNot() throws {
    let folder = try TemporaryFolder()
    let bytes = folder.path + "/b.beat"
    try Data(Array("posts\n\u{FFFD}\nfirst ".utf8) + [0xC3, 0x28, 0x0A]).write(
      to: URL(filePath: bytes))
    for (path, problem) in [
      (bytes, "line 3 is no text in UTF-8"), (folder.path, "is a directory"),
      (folder.path + "/none", "no such file or directory"),
    ] {
      let error = #expect(throws: TextFile.Problem.self) { try TextFile.text(at: path) }
      #expect(error?.description == "cannot read \(path): \(problem)")
    }
  }
}
