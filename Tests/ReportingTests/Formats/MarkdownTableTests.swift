import Language
import Testing

@testable import Reporting

struct MarkdownTableTests {
  @Test func writesATableOfGitHub() {
    #expect(
      MarkdownTable().text(SampleTables.comparison) == """
        positive share, 95 % intervals

        | source | n now | n before | now | change | verdict |
        | --- | --: | --: | --- | --- | --- |
        | bluesky | 106 | 121 | 38.7 % 30.0 – 48.2 | +18.0 pp 6.1–29.4 | rose |
        | x | 31,370 | 31 | 44.0 % 33.9 – 54.7 | +21.5 pp 1.5–36.9 | rose |
        | youtube | 91 | 22 | 33.0 % 4.2 – 43.1 | – | too few (22 before) |

        12 posts without sentiment are not in the shares

        """)
  }

  @Test func nastyValuesStayText() {
    #expect(
      MarkdownTable().text(SampleTables.nasty) == """
        | text | count | score | time | known |
        | --- | --: | --: | --- | --- |
        | =1+1 cmd\\|'/C calc' | 1,000,000,000,000,000,000 | – | 1970-01-01 00:00:00 | yes |
        | a "quoted", line end | −5 | – | 1969-12-31 23:59:59 | no |
        | ␛\\[31mred | −9,223,372,036,854,775,808 | 0.10 | – | – |
        | 日本語 👩‍🔬 שלום | – | 1e+300 | 2026-03-27 18:30:00 | yes |
        |  | 0 | 0.00 | – | – |
        | "\u{301}\\\\ \\| &lt;b&gt;\\*x\\*&lt;/b&gt; &amp; | 7 | 0.00 | – | – |

        """)
  }

  @Test(arguments: [
    ("[a](http://b.org)", #"\[a\](http:\//b.org)"#), ("www.example.org", #"www\.example.org"#),
    ("`code` __b__ ~~s~~", #"\`code\` \_\_b\_\_ \~\~s\~\~"#), ("#1 $x$", ##"\#1 \$x\$"##),
    ("<script>&copy;", "&lt;script&gt;&amp;copy;"), (#"\|"#, #"\\\|"#), ("a\nb", "a b"),
  ])
  func textStaysText(text: String, expected: String) {
    #expect(MarkdownText.inline(text) == expected)
  }

  @Test(arguments: [
    ("- a", #"\- a"#), ("+ a", #"\+ a"#), ("1. a", #"1\. a"#), ("2) a", #"2\) a"#),
    ("# a", ##"\# a"##),
    ("> a", "&gt; a"), ("===", #"\==="#), ("12 posts", "12 posts"), ("", ""),
  ])
  func paragraphsOpenNoBlock(text: String, expected: String) {
    #expect(MarkdownText.paragraph(text) == expected)
  }
}
