/// Words and signs of other query languages, and what they are called here.
///
/// They are no aliases: a mistake is told once, and then there is one spelling.
enum ForeignWords {
  /// What stands in the place of a word, and a line that shows it.
  struct Translation {
    var here: String
    var example: String

    init(_ here: String, _ example: String) {
      self.here = here
      self.example = example
    }
  }

  /// Words in the place of a stage.
  static let stages: [String: Translation] = [
    "summarize": counting, "summarise": counting, "group": counting, "groupby": counting,
    "timechart": counting, "histogram": counting, "value_counts": counting,
    "distinct": Translation("count by …", "posts | count by lang"),
    "unique": Translation("count distinct …", "posts | count distinct author"),
    "filter": filtering, "having": filtering, "grep": filtering,
    "take": limiting, "limit": limiting, "head": limiting, "rows": limiting,
    "project": selecting, "columns": selecting, "keep": selecting, "fields": selecting,
    "order": sorting, "orderby": sorting, "arrange": sorting,
    "extend": adding, "derive": adding, "eval": adding, "mutate": adding,
    "aggregate": measuring, "stats": measuring, "avg": measuring, "mean": measuring,
    "sum": measuring, "min": measuring, "max": measuring, "average": measuring,
    "from": Translation("posts", "posts | where source = x"),
    "into": Translation("save …", "posts | count by source | save out/sources.csv"),
    "export": Translation("save …", "posts | count by source | save out/sources.csv"),
    "tail": Translation("sort … | first n", "posts | sort time | first 10"),
  ]

  private static let counting = Translation("count by …", "posts | count by hour, source")
  private static let filtering = Translation("where …", "posts | where source = x")
  private static let limiting = Translation("first n", "posts | first 20")
  private static let selecting = Translation("select …", "posts | select time, text")
  private static let sorting = Translation("sort …", "posts | sort likes desc")
  private static let adding = Translation("add name = …", "posts | add reach = likes + reposts")
  private static let measuring = Translation(
    "measure …", "posts | measure avg(score) by source")

  /// Words in the place of an operator.
  static let operators: [String: Translation] = [
    "like": containing, "ilike": containing, "includes": containing, "include": containing,
    "contain": containing, "has_any": anyOf, "hasany": anyOf, "contains_any": anyOf,
    "between": Translation(
      "… >= … and … <= …", "posts | where likes >= 3 and likes <= 5"),
    "regexp": matching, "rlike": matching, "regex": matching, "match": matching,
    "startswith": starting, "starts_with": starting, "begins": starting,
    "endswith": ending, "ends_with": ending, "ends": ending,
    "equals": Translation("=", "posts | where source = x"),
    "eq": Translation("=", "posts | where source = x"),
    "ne": Translation("!=", "posts | where source != x"),
    "gt": Translation(">", "posts | where likes > 3"),
    "lt": Translation("<", "posts | where likes < 3"),
  ]

  private static let containing = Translation(
    "contains …", "posts | where text contains \"open weights\"")
  private static let anyOf = Translation(
    "has any (…)", "posts | where text has any (licence, license)")
  private static let matching = Translation(
    "matches /…/", "posts | where text matches /wei(gh)?ts/")
  private static let starting = Translation("starts …", "posts | where text starts \"breaking\"")
  private static let ending = Translation("matches /…$/", "posts | where text matches /weights$/i")

  /// Words for a missing value.
  static let missing: Set<String> = [
    "null", "nil", "none", "na", "nan", "empty", "unknown", "blank",
  ]

  /// Words for posts.
  static let posts: Set<String> = [
    "tweets", "tweet", "comments", "articles", "records", "documents", "messages", "data",
  ]

  /// Signs, and what to do instead.
  static let symbols: [String: String] = [
    "==": "write =", "&&": "write and", "||": "write or", "<>": "write !=",
    "=~": "write matches /…/", "!~": "write not matches /…/", "=<": "write <=", "=>": "write >=",
    "|>": "write |", "//": "a comment begins with --", "/*": "a comment begins with --",
    "!": "write not", "&": "write and", "~": "write matches /…/ or contains",
    "[": "lists stand in ( )", "]": "lists stand in ( )", "{": "lists stand in ( )",
    "}": "lists stand in ( )", "%": "contains finds any stretch of text, has pump* a beginning",
    "≠": "write !=", "≤": "write <=", "≥": "write >=",
    "—": "a comment begins with --, and - leaves a word out",
    "–": "a comment begins with --, and - leaves a word out",
  ]
}
