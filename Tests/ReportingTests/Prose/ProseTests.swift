import Testing

@testable import Reporting

struct ProseTests {
  private static func html(_ markdown: String) -> String {
    var writer = ProseHTML()
    return writer.text(Prose(markdown))
  }

  @Test(arguments: [
    (
      "One *two* **three** ~~four~~ `five`",
      "<p>One <em>two</em> <strong>three</strong> <del>four</del> <code>five</code></p>\n"
    ),
    ("a\nb\\\nc", "<p>a\nb<br>\nc</p>\n"),
    ("> said", "<blockquote>\n<p>said</p>\n</blockquote>\n"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("```swift\nlet a = 1 < 2\n\n  b\n```", "<pre><code>let a = 1 &lt; 2\n\n  b</code></pre>\n"),
    ("---", "<hr>\n"),
    ("", ""),
  ])
  func blocksAndWords(_ markdown: String, _ html: String) {
    #expect(Self.html(markdown) == html)
  }

  @Test func tablesScroll() {
    #expect(
      Self.html("| a | b |\n|---|--:|\n| *1* | 2 |") == """
        <div class="wide" tabindex="0" role="region" aria-label="Table 1 of the text">
        <table>
        <thead>
        <tr><th scope="col">a</th><th scope="col" class="number">b</th></tr>
        </thead>
        <tbody>
        <tr><td><em>1</em></td><td class="number">2</td></tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func headingsHaveNamesOfTheirOwn() {
    var writer = ProseHTML()
    writer.lowering = 1
    let html = writer.text(Prose("# Ünd *so*, weiter!\n\n###### Und so\n\n# ünd so weiter\n\n# ?"))
    #expect(
      html == """
        <h2 id="ünd-so-weiter">Ünd <em>so</em>, weiter!</h2>
        <h6 id="und-so">Und so</h6>
        <h2 id="ünd-so-weiter-1">ünd so weiter</h2>
        <h2 id="part">?</h2>

        """)
    #expect(writer.headings.map(\.title) == ["Ünd so, weiter!", "Und so", "ünd so weiter", "?"])
  }

  @Test(arguments: [
    (
      "[a](https://example.org/?b=1&c)",
      "<a href=\"https://example.org/?b=1&amp;c\" rel=\"nofollow noopener\">a</a>"
    ),
    (
      "<https://example.org>",
      "<a href=\"https://example.org\" rel=\"nofollow noopener\">https://example.org</a>"
    ),
    (
      "www.example.org",
      "<a href=\"http://www.example.org\" rel=\"nofollow noopener\">www.example.org</a>"
    ),
    (
      "[m](mailto:a.b@example.org)",
      "<a href=\"mailto:a.b@example.org\" rel=\"nofollow noopener\">m</a>"
    ),
    ("[h](#The-Mood)", "<a href=\"#the-mood\">h</a>"),
    (
      "![a *b*](https://example.org/p.png)",
      "<a href=\"https://example.org/p.png\" rel=\"nofollow noopener\">Picture: a <em>b</em></a>"
    ),
    ("![a](p.png)", "Picture: a (p.png)"),
    ("[a](docs/x.md)", "a (docs/x.md)"),
    ("[a](javascript:alert(1))", "a (javascript:alert(1))"),
    ("[a](JaVaScRiPt&colon;alert(1))", "a (JaVaScRiPt:alert(1))"),
    ("[a](data:text/html,x)", "a (data:text/html,x)"),
    ("[m](mailto:a@b?body=x)", "m (mailto:a@b?body=x)"),
    ("[a](//example.org)", "a (//example.org)"),
    ("[a](<https://example.org/\"onclick=\"x>)", "a (https://example.org/&quot;onclick=&quot;x)"),
  ])
  func linksGoToTheWebOnly(_ markdown: String, _ html: String) {
    #expect(Self.html(markdown) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("a <b onclick=\"x\">b</b>", "<p>a &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;</p>\n"),
    (
      "<script>alert(1)</script>", "<pre><code>&lt;script&gt;alert(1)&lt;/script&gt;</code></pre>\n"
    ),
    ("a <!-- note --> b", "<p>a  b</p>\n"),
    ("<!-- note\nof two lines -->", ""),
    (
      "<!-- a --> <script>x</script> -->",
      "<pre><code>&lt;!-- a --&gt; &lt;script&gt;x&lt;/script&gt; --&gt;</code></pre>\n"
    ),
    ("&#x202E;&#27;[31m&#0;&lt;i&gt;", "<p>␛[31m\u{FFFD}&lt;i&gt;</p>\n"),
    ("`</code><script>`", "<p><code>&lt;/code&gt;&lt;script&gt;</code></p>\n"),
  ])
  func nothingOfItIsMarkup(_ markdown: String, _ html: String) {
    #expect(Self.html(markdown) == html)
  }

  @Test func aPictureInALinkIsNoLinkItself() {
    #expect(
      Self.html("[![*good* state](https://a.org/b.svg)](https://a.org/)")
        == "<p><a href=\"https://a.org/\" rel=\"nofollow noopener\">Picture: good state</a></p>\n")
  }

  /// A letter under a hundred marks is as wide as a page and cannot be broken.
  @Test func marksOnALetterAreFew() {
    let piled = "a" + String(repeating: "\u{E49}", count: 100)
    #expect(Self.html(piled) == "<p>a\(String(repeating: "\u{E49}", count: 6))</p>\n")
  }

  /// Deep nesting is read without going down all of it.
  @Test func deepNestingKeepsItsWords() {
    let html = Self.html(String(repeating: "> ", count: 20_000) + "end")
    #expect(html.contains("end") && html.count < 4_000)
    #expect(Self.html(String(repeating: "*a **b ", count: 20_000)).contains("b"))
  }

  @Test(arguments: [
    ("Plain *as* it   was", "Plain *as* it   was"),
    ("a <b>b</b> | c", "a \\<b\\>b\\</b\\> | c\n"),
    ("# T\n\n<script>x</script>\n\nb <!-- c -->", "# T\n\n    <script>x</script>\n\nb \n"),
  ])
  func markdownForOthersHasNoHTML(_ markdown: String, _ written: String) {
    #expect(Prose.withoutHTML(markdown) == written)
    var writer = ProseHTML()
    #expect(!writer.text(Prose(Prose.withoutHTML(markdown))).contains("<b>"))
  }
}
