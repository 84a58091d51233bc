@testable import Corpus
import Foundation
import TestSupport
import Testing

@Suite struct RedditTests {
  private static let page = #"""
    [{"kind":"Listing","data":{"after":null,"children":[{"kind":"t3","data":{"name":"t3_p","id":"p","author":"ann","author_fullname":"t2_a","created_utc":1754000000.0,"edited":false,"title":"A &amp;amp; B","selftext":"1 &lt; 2 &amp;&gt; &quot;","is_self":true,"url":"https://www.reddit.com/r/L/comments/p/a/","permalink":"/r/L/comments/p/a/","subreddit":"L","score":7,"num_comments":4}}]}},
    {"kind":"Listing","data":{"children":[
    {"kind":"t1","data":{"name":"t1_c","author":"bob","replies":{"kind":"Listing","data":{"children":[{"data":{"name":"t1_d","author":"[deleted]","body":"[removed]","created_utc":"1754000002","parent_id":"t1_c","link_id":"t3_p","replies":""},"kind":"t1"},{"kind":"more","data":{"count":3,"children":["x"]}}]}},"body":"hi","created_utc":1754000001,"edited":1754000009,"parent_id":"t3_p","link_id":"t3_p","permalink":"/r/L/comments/p/a/c/","subreddit":"L","score":-2}},
    {"kind":"t1","data":{"id":"e","author":"[deleted]","body":"[deleted]","created_utc":1754000003,"parent_id":"t3_p","link_id":"t3_p","subreddit":"L"}}]}}]
    """#

  @Test func readsACommentsPage() throws {
    let records = try decode(Self.page)
    #expect(records.map { $0.post?.nativeID } == ["t3_p", "t1_c", "t1_d", nil, "t1_e"])
    #expect(records.map(\.line) == [1, 3, 3, 3, 4])
    #expect(records.map(\.reason) == [nil, nil, nil, "more node", nil])
    let bytes = Array(Self.page.utf8)
    for record in records {
      let end = record.offset + record.length
      #expect(bytes[record.offset] == UInt8(ascii: "{"))
      #expect(bytes[end - 1] == UInt8(ascii: "}"))
    }
  }

  @Test func readsASubmission() throws {
    let post = try #require(try decode(Self.page).first?.post)
    #expect(post.kind == .post)
    #expect(post.title == "A &amp; B")
    #expect(post.text == "1 < 2 &> &quot;")
    #expect(post.textFormat == .escaped)
    #expect(post.url == "https://www.reddit.com/r/L/comments/p/a/")
    #expect(post.linkURL == nil)
    #expect(post.author == Post.Author(nativeID: "t2_a", handle: "ann"))
    #expect(post.createdAt == 1_754_000_000_000_000)
    #expect(post.createdAtRaw == "1754000000.0")
    #expect(post.community == "L")
    #expect(post.metrics.points == 7)
    #expect(post.metrics.replies == 4)
    #expect(post.capturedAt == nil)
    #expect(post.editedAt == nil)
  }

  @Test func readsComments() throws {
    let posts = try decode(Self.page).compactMap(\.post)
    let comment = posts[1]
    #expect(comment.kind == .comment)
    #expect(comment.text == "hi")
    #expect(comment.textFormat == .markdown)
    #expect([comment.replyTo, comment.thread] == ["t3_p", "t3_p"])
    #expect(comment.editedAt == 1_754_000_009_000_000)
    #expect(comment.metrics.points == -2)
    #expect(posts[2].status == .removed)
    #expect(posts[2].replyTo == "t1_c")
    #expect(posts[2].createdAt == 1_754_000_002_000_000)
    #expect(posts[3].status == .deleted)
    #expect(posts[3].author == nil)
    #expect(posts[3].text == nil)
    #expect(posts[3].url == "https://www.reddit.com/r/L/comments/p/_/e/")
  }

  @Test func readsDumps() throws {
    let lines = #"""
      {"author":"ann","created_utc":"1134000000","id":"c1","body":"old &gt; new","link_id":"t3_x","parent_id":"t3_x","subreddit":"programming","score":3,"retrieved_on":1473800000}
      {"author":"bob","created_utc":1134000001,"id":"x","title":"Look","selftext":"","is_self":false,"url":"https://n.org/?a=1&amp;b=2","subreddit":"programming","permalink":"/r/programming/comments/x/look/","crosspost_parent":"t3_w"}
      {"author":"bob","id":"y","title":"No time","subreddit":"programming"}
      """#
    let records = try decode(lines)
    #expect(records.map { $0.post?.nativeID } == ["t1_c1", "t3_x", nil])
    #expect(records.map(\.reason) == [nil, nil, "no time: no 'created_utc'"])
    #expect(records[0].post?.capturedAt == 1_473_800_000_000_000)
    #expect(records[0].post?.text == "old > new")
    #expect(records[1].post?.linkURL == "https://n.org/?a=1&b=2")
    #expect(records[1].post?.text == "")
    #expect(records[1].post?.repostOf == "t3_w")
  }

  @Test func keepsWhatStandsBeforeABreak() throws {
    let cut = try #require(Self.page.range(of: #""body":"hi""#))
    let text = String(Self.page[..<cut.lowerBound])
    let records = try decode(text)
    #expect(records.map { $0.post?.nativeID } == ["t3_p", "t1_d", nil, nil])
    let last = try #require(records.last)
    #expect(last.isRejected)
    #expect(last.offset + last.length == text.utf8.count)
    #expect(last.reason == "cut off: expected a key in double quotes at byte \(text.utf8.count)")
  }

  @Test func neverTraps() throws {
    try expectNoTrap(Self.page, as: RedditListing.self)
  }

  @Test func deepRepliesAreRefusedNotTrapped() throws {
    let opening = #"{"kind":"t1","data":{"name":"t1_a","created_utc":1,"body":"b","replies":"#
    let records = try decode(String(repeating: opening, count: 5_000), as: RedditListing.self)
    #expect(records.count == 1)
    #expect(records.first?.reason?.hasPrefix("nested deeper than 512 levels") == true)
  }
}

/// A part of an archive of r/LocalLLaMA; the numbers were counted with Python's json module.
@Suite struct RedditArchiveTests {
  private static let archive = "samples/reddit-localllama/src_dump.tar.zst"

  @Test(.enabled(if: SharedData.has(archive), "no archive here"))
  func countsLikePython() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.unpack(["src/dump/__base__/*", "src/dump/1[8-i]*"], into: folder)
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    let files = names.filter { $0.hasSuffix(".json") }.sorted()
    var kinds: [Post.Kind: Int] = [:]
    var ids: Set<String> = []
    var more = 0
    for file in files {
      for record in try decode([UInt8](Data(contentsOf: folder.appending(path: file)))) {
        #expect(!record.isRejected)
        guard let post = record.post else {
          more += 1
          continue
        }
        kinds[post.kind, default: 0] += 1
        ids.insert(Identity.uid(of: post) { _ in [] })
      }
    }
    #expect(files.count == 71)
    #expect(kinds == [.post: 469, .comment: 11_523])
    #expect(ids.count == 11_759)
    #expect(more == 1_970)
  }

  private static func unpack(_ members: [String], into folder: URL) throws {
    let tar = Process()
    tar.executableURL = URL(filePath: "/usr/bin/env")
    tar.arguments =
      ["tar", "--zstd", "-xf", SharedData.path(archive), "-C", folder.path, "--wildcards"] + members
    try tar.run()
    tar.waitUntilExit()
    #expect(tar.terminationStatus == 0)
  }
}
