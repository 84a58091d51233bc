import Language
import Shell
import Testing

/// Completion: what a text can go on with, without any terminal.
struct CompleterTests {
  private static var completer: Completer {
    var extents = Extents()
    extents.sources = ["bluesky", "news"]
    let beats = ["AI", "Heat Pumps"].enumerated().map {
      Catalogue.Beat(number: Int64($0.offset), name: $0.element, extents: extents)
    }
    let context = PlanContext(catalogue: Catalogue(beats: beats, extents: extents))
    return Completer(context: context, stories: [1, 2, 12]) { folder in
      folder == ""
        ? ["posts.jsonl", "queries/", ".hidden"]
        : folder == "queries/" ? ["tour.beat", "two words.beat"] : []
    }
  }

  /// Texts, and what the word at their end may become.
  @Test(arguments: [
    // Openings and stages.
    ("pos", ["posts"]),
    ("posts | whe", ["where"]),
    ("posts | count by source | so", ["sort"]),
    ("let recent = po", ["posts"]),
    ("explain plan posts | sea", ["search"]),
    ("beats\nposts |\n  vo", ["voices"]),
    // Fields, and those of this point only.
    ("posts | where sent", ["sentiment"]),
    ("posts | where source = x and sent", ["sentiment"]),
    ("posts | where (lang = en or li", ["likes", "links", "link"]),
    ("posts | select time, aut", ["author"]),
    ("posts | count by source | sort c", ["count"]),
    ("posts | count by source | sort aut", []),
    ("posts | measure av", ["avg("]),
    ("posts | measure avg(lik", ["likes"]),
    ("posts | count by d", ["day"]),
    ("posts | count by hour, sou", ["source"]),
    ("posts | count b", ["by"]),
    ("posts | count distinct aut", ["author"]),
    ("posts | share o", ["of"]),
    ("posts | share of sentiment = positive b", ["by"]),
    ("posts | share of sentiment = positive by sou", ["source"]),
    // Operators and values that occur.
    ("posts | where text ", ["has", "contains", "starts", "matches", "is missing"]),
    ("posts | where source = ", ["bluesky", "news"]),
    ("posts | where source in (news, b", ["bluesky"]),
    ("posts | where sentiment != n", ["neutral", "negative"]),
    ("posts | where lang = e", []),
    ("posts of ", ["AI", "\"Heat Pumps\"", "all"]),
    // Windows.
    ("posts | time l", ["last"]),
    ("posts | terms last 24h v", ["vs"]),
    ("posts | terms last 24h vs p", ["previous"]),
    ("posts | compare sentiment last 24h vs previous 24h b", ["by"]),
    ("posts | compare sentiment l", ["last"]),
    ("posts | compare avg(score) l", ["last"]),
    ("posts | compare sen", ["sentiment"]),
    // Commands.
    ("use ", ["AI", "\"Heat Pumps\"", "all"]),
    ("use \"he", ["\"Heat Pumps\""]),
    ("load p", ["posts.jsonl"]),
    ("run queries/t", ["queries/tour.beat", "\"queries/two words.beat"]),
    ("load posts.jsonl in", ["into"]),
    ("load posts.jsonl into A", ["AI"]),
    ("load posts.jsonl as cs", ["csv"]),
    ("open session q", ["queries/"]),
    ("edit 1", ["1", "12"]),
    ("verify 1 ag", ["against"]),
    ("help exit", ["exit", "exit codes"]),
    ("set form", ["format"]),
    ("set format = js", ["json", "jsonl"]),
  ])
  func completes(_ text: String, _ candidates: [String]) {
    #expect(Self.completer.completion(of: text).candidates == candidates, "\(text)")
  }

  /// Of fields that may have any value, those that occur.
  @Test(arguments: [
    ("posts | where author = ", ["ann", "\"ann.example.org\"", "\"@bob\""]),
    ("posts | where author in (ann, \"@b", ["\"@bob\""]),
    ("posts | where author = an", ["ann", "\"ann.example.org\""]),
    ("posts | where not author = \"ann.", ["\"ann.example.org\""]),
    ("posts | where hashtags has o", ["OpenWeights"]),
    ("posts | where text has #open", ["OpenWeights"]),
    ("posts | where text has ", []), ("posts | where url = ", []),
  ])
  func valuesThatOccur(_ text: String, _ candidates: [String]) {
    var completer = Self.completer
    let values = [
      "author": ["ann", "ann.example.org", "@bob"], "hashtags": ["OpenWeights", "tamarack"],
    ]
    completer.occurring = { field, prefix in
      (values[field] ?? []).filter { $0.lowercased().hasPrefix(prefix.lowercased()) }
    }
    #expect(completer.completion(of: text).candidates == candidates, "\(text)")
  }

  @Test(
    arguments: [
      ("posts | whe", "where "), ("posts | measure av", "avg("), ("use \"he", "\"Heat Pumps\" "),
      ("run q", "queries/"), ("set format = js", "json"), ("posts | where source = ", nil),
      ("run queries/tw", "\"queries/two words.beat\" "), ("posts | xyz", nil),
    ] as [(String, String?)])
  func putsIntoTheLine(_ text: String, _ replacement: String?) {
    #expect(Self.completer.completion(of: text).replacement == replacement, "\(text)")
  }

  /// Whatever was typed so far, completion ends, and only ever goes on with what was begun.
  @Test func anyBeginningOfAnyExample() {
    let examples =
      Stages.all.flatMap { [$0.example] + $0.moreExamples }
      + Commands.all.flatMap { [$0.example] + $0.moreExamples }
      + ["set tz = Europe/Paris", "let a = posts", ";;|", "set = ", "posts | | ((", "\"\" \"“"]
    for example in examples {
      for end in example.indices {
        let completion = Self.completer.completion(of: String(example[...end]))
        let begun = completion.begun.drop { $0 == "\"" }.lowercased()
        #expect(example[...end].hasSuffix(completion.begun))
        #expect(
          completion.candidates.allSatisfy {
            $0.drop { $0 == "\"" }.lowercased().hasPrefix(begun)
          })
      }
    }
  }
}
