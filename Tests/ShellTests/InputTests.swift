import Language
import Shell
import Testing

/// Lines as the shell takes them apart: commands, queries, names.
@Suite struct InputTests {
  @Test(arguments: [
    ("lod a.csv", "load"), ("laod \"a.csv\"", "load"), ("hlp", "help"), ("hlep compare", "help"),
    ("post of all | count", "posts"), ("snapshot rejects 1", "snapshots"),
    ("pram x: text", "param"),
  ])
  func misspeltCommands(_ line: String, _ meant: String) throws {
    let sitting = try Sitting()
    sitting.run(line)
    #expect(sitting.outcome == .failed)
    #expect(sitting.messages().hasSuffix("help: did you mean '\(meant)'?\n"))
  }

  /// A name may have been given in a line that is gone from sight.
  @Test func mistakesInNamedQueriesAreShownWhereTheyAreUsed() throws {
    let sitting = try Sitting()
    sitting.run("let recent = posts | where time last 7d and sourc = x")
    #expect(sitting.outcome == .done)
    sitting.run("recent | count")
    #expect(
      sitting.messages().hasPrefix(
        """
        error: in 'recent': no field called 'sourc' here
          1 | recent | count
              ^^^^^^
          help: did you mean 'source'?
        """))
  }

  @Test(arguments: [
    "posts |", "posts | where (", "posts | where (source = x", "posts | where source in (x,",
    "posts | where text has \"open", "posts | count by source,", "posts | -- to go on",
    "load \"a b", "(posts | count",
  ])
  func goesOnOnTheNextLine(_ text: String) {
    #expect(Source(text).isContinued)
  }

  @Test(arguments: [
    "posts", "posts | where text matches /it's/", "posts | wher (", "load a.csv", "load it's.csv",
    "posts | where source = x)", "", "-- posts |",
  ])
  func endsWithTheLine(_ text: String) {
    #expect(!Source(text).isContinued)
  }

  @Test func badPatternsAreUnderlined() throws {
    let sitting = try Sitting()
    sitting.run("posts | where text matches /(a/")
    #expect(
      sitting.messages() == """
        error: missing closing parenthesis at offset 2
          1 | posts | where text matches /(a/
                                         ^^^^
          help: contains and has look for plain text

        """)
  }

  @Test func listParameters() throws {
    let sitting = try Sitting()
    let script = """
      param words: list = (a, b)
      posts | where text has all $words | count
      posts | where text has any $words and source in $words | count
      """
    sitting.run(script.replacing(" and source in $words", with: ""))
    #expect(sitting.outcome == .done, "\(sitting.messages())")
  }

  /// A date of a window may be a parameter, wherever dates stand.
  @Test(arguments: [
    ("since $a", "since 2026-03-26"), ("before $a", "before 2026-03-26"),
    ("on $b", "on 2026-03-27"), ("in $m", "in 2026-03"), ("from $a", "since 2026-03-26"),
    ("from $a to $b", "from 2026-03-26 to 2026-03-27"),
    ("from 2026-03-25 until $b", "from 2026-03-25 until 2026-03-27"),
  ])
  func datesOfWindowsMayBeParameters(_ window: String, _ meaning: String) throws {
    let sitting = try Sitting.withSample()
    sitting.run("param a: time = 2026-03-26; param b: time = 2026-03-27; param m: time = 2026-03")
    let table = sitting.run("posts | time \(window) | count by day")
    #expect(table.split(separator: "\n").count > 1, "\(sitting.messages())")
    #expect(table == sitting.run("posts | time \(meaning) | count by day"))
    let counts = sitting.run("posts | where not time \(window) | count")
    #expect(counts == sitting.run("posts | where not time \(meaning) | count"))
  }

  @Test func parametersOfWindowsAreDates() throws {
    let sitting = try Sitting()
    sitting.run("param topic: text = \"2026\"\nposts | time since $topic | count")
    #expect(
      sitting.messages().contains(
        """
        error: '$topic' is not a date
          2 | posts | time since $topic | count
                                 ^^^^^^
          help: declare it as one: param topic: time = 2026-03-27
        """), "\(sitting.messages())")
    sitting.run("param start: time = 2026\nparam w: window = since $start")
    #expect(sitting.messages().contains("'$start' cannot stand in a parameter's own value"))
  }

  @Test func parametersAreListedWhereverTheyStand() throws {
    let sitting = try Sitting()
    sitting.run("param a: text\nposts | count; param b: number; param c: window\nuse all")
    #expect(sitting.outcome == .misused)
    #expect(
      sitting.messages().contains(
        "the parameters 'a' (text), 'b' (number), 'c' (window) have no value"))
  }

  @Test(arguments: [
    "\u{FEFF}posts | count", "po\u{200B}sts | count", "posts\u{A0}| count", "POSTS | Count -- c",
    "posts -- all\n| count", ";;posts | count;", "posts | where text contains cafe\u{301} | count",
    "posts | where text has “open weights” | count", "posts | where text has ‘a’ | count",
    "posts | where text has « a » | count", "posts | where text has #tag and author = @a | count",
    "let a = posts | where likes > 3\n(a | where likes < 9) | count",
    "posts\n  | where source in (x,\n    bluesky)\n  | count",
  ])
  func areUnderstood(_ text: String) throws {
    let sitting = try Sitting()
    #expect(sitting.run(text) == "count\n    0\n", "\(sitting.messages())")
  }
}
