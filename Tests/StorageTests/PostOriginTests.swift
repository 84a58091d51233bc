import Foundation
import Language
import Storage
import Testing

/// Where posts were read: the bytes at that place are the post.
struct PostOriginTests {
  @Test func `each post is found in its file again`() throws {
    let loading = try Loading()
    var lines = (1...2_500).map { line("\($0)", "said \($0)") }
    lines[40] = "no JSON\n"
    lines[41] = "\n"
    lines[50] = line("49", "said 49")
    let files = ["a.jsonl": lines.joined(), "b.jsonl": line("b1", "é") + line("b2", "b")]
    for (name, text) in files { try loading.folder.write(text, to: name) }
    try loading.load("a.jsonl", "b.jsonl")
    try loading.folder.write(line("c1", "c"), to: "c.jsonl")
    try loading.load("c.jsonl")
    let ids = try loading.rows("SELECT id FROM \(everyPost) ORDER BY post")
    #expect(ids.count == 2_500)
    for case .text(let id) in ids.map({ $0[0] }) {
      let origin = try #require(try loading.store.origin(of: id))
      let text = Array((files[origin.file] ?? line("c1", "c")).utf8)
      #expect(origin.snapshot == (origin.file == "c.jsonl" ? 2 : 1))
      let (start, end) = (Int(origin.offset), Int(origin.offset + origin.length))
      let record = String(decoding: text[start..<end], as: UTF8.self)
      #expect(record.contains(#""id":"\#(id.dropFirst(2))""#), "\(id)")
      #expect(record.hasPrefix("{") && record.hasSuffix("}"))
      #expect(origin.line == Int64(text[..<start].count { $0 == UInt8(ascii: "\n") } + 1))
    }
  }

  @Test func `posts that are not there come from nowhere`() throws {
    let loading = try Loading()
    #expect(try loading.store.origin(of: "x:1") == nil)
    try loading.folder.write(line("1", "a"), to: "a.jsonl")
    try loading.load("a.jsonl")
    #expect(try loading.store.origin(of: "x:1")?.file == "a.jsonl")
    for id in ["x:2", "reddit:1", "x", ""] { #expect(try loading.store.origin(of: id) == nil) }
  }
}
