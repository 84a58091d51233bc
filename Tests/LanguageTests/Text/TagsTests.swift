import Testing

@testable import Language

struct TagsTests {
  @Test(arguments: [
    ("#Climate now #climate #Énergie", "climate energie"), ("#1 #2a &#39; a#b", "2a"),
    ("https://x.com/#frag #real", "real"), ("＃タグ #日本語です。", "タグ 日本語です"), ("#open_ai.", "open_ai"),
    ("(#a)#b", "a b"), ("nothing", ""),
  ])
  func hashtags(text: String, expected: String) {
    #expect(Tags(in: text).hashtags.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("@Alice and @bob_1, @alice.", "alice bob_1"), ("@a.bsky.social: hi", "a.bsky.social"),
    ("me@example.com", ""), ("https://mastodon.social/@carol @dan", "dan"), ("@123", "123"),
    ("(@x)@", "x"),
  ])
  func mentions(text: String, expected: String) {
    #expect(Tags(in: text).mentions.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    (
      "see https://Example.com/A?b=c#d, and http://b.org.",
      "https://Example.com/A?b=c#d http://b.org"
    ),
    (
      "(https://en.wikipedia.org/wiki/Heat_(disambiguation))",
      "https://en.wikipedia.org/wiki/Heat_(disambiguation)"
    ),
    ("HTTPS://a.b <https://c.d> \"https://e.f\"", "HTTPS://a.b https://c.d https://e.f"),
    ("https://a.b https://a.b", "https://a.b"), ("https:// http://. ftp://x", ""),
    ("記事https://a.jp/xを読む", "https://a.jp/x"), ("“https://a.b/c”", "https://a.b/c"),
    ("https://a.b/é!?", "https://a.b/é"), ("[t](https://a.b)", "https://a.b"),
    ("https://a.b/https://c.d", "https://a.b/https://c.d"), ("", ""),
  ])
  func links(text: String, expected: String) {
    #expect(Tags(in: text).links.joined(separator: " ") == expected)
  }
}
