import Language

extension Reference {
  /// The questions that most come with, each with a line that answers it.
  static let commonQuestions: [(question: String, query: String)] = [
    ("volume by hour", "posts | time last 24h | count by hour"),
    ("volume by source", "posts | time last 7d | count by day, source"),
    ("a theme's share", "posts | time last 7d | share of text has \"open weights\" by source"),
    (
      "a theme's share, week against week",
      "posts | compare share of text has \"open weights\" last 7d vs previous 7d by source"
    ),
    ("mood change by source", "posts | compare sentiment last 24h vs previous 24h by source"),
    ("why it changed", "posts | explain sentiment last 24h vs previous 24h"),
    ("the posts behind a line", "posts | explain sentiment last 24h vs previous 24h | open 1"),
    ("what is said more than before", "posts | terms last 24h vs previous 7d"),
    ("top terms", "posts | time last 7d | top 10 phrases"),
    ("top hashtags", "posts | time last 7d | top 10 hashtags by source"),
    ("who posts most", "posts | time last 7d | top 10 authors"),
    ("texts that were copied", "posts | time last 7d | copies min 2 authors"),
    ("each copied text once", "posts | time last 7d | once per family | count by source"),
    ("unusual days", "posts | spikes by day"),
    ("voices of both sides", "posts | time last 24h | voices 2 per sentiment"),
    ("a picture of it", "posts | time last 7d | count by day, sentiment | chart"),
    ("what was liked most", "posts | search licence | sort likes desc | first 10"),
    ("posts to read by hand", "posts | where sentiment = negative | sample 20 seed 7"),
  ]

  static let questions = ReferenceSection(
    title: "Questions",
    introduction: "Lines to begin with.",
    entries: [
      ReferenceEntry(
        words: ["questions", "question", "examples", "example", "volume", "mood"],
        summary: "What is asked most, and how.",
        usage: commonQuestions.map { "\($0.query)  -- \($0.question)" },
        examples: commonQuestions.map(\.query))
    ])

  static let statements = ReferenceSection(
    title: "Statements",
    introduction: "A line each, or parted by ;. A line that begins with | goes on with the one"
      + " before.",
    entries: [
      ReferenceEntry(
        words: ["posts", "of", "all"],
        summary: "Begin a question with the posts of the beat in use, or with all when none is.",
        usage: [
          "posts | STAGE | …", "posts of \"BEAT\" | …", "posts of all | …", "(QUERY) | …",
          "NAME | …  -- of a query that let has named",
        ],
        details: [
          "Reposts are left out of questions about text, sentiment, hashtags or links, unless the"
            + " question names kind; a note below the answer counts them."
        ],
        examples: [
          "posts | count by kind", "posts of \"Open Source AI\" | count", "posts of all | count",
        ]),
      ReferenceEntry(
        words: ["let"], summary: "Name a query, to go on from it by its name.",
        usage: ["let NAME = QUERY"],
        details: ["It is asked anew wherever the name is used."],
        examples: ["let recent = posts | time last 7d\nrecent | count by source"]),
      ReferenceEntry(
        words: ["param", "parameters", "parameter"],
        summary: "Declare a value that a script is given by --set NAME=…; $NAME stands for it.",
        usage: ["param NAME: text|number|time|window|list [= VALUE]"],
        details: [
          "A value is typed and put in after the script is read, so that no value can change what"
            + " a script does.",
          "Without a value here, one must be given: what is missing is listed before anything"
            + " runs, and the exit code is 2.",
        ],
        examples: [
          "param topic: text = \"open weights\"\nposts | where text has $topic | count",
          "param now: window = last 24h\nposts | time $now | count by source",
          "param where: list = (x, bluesky)\nposts | where source in $where | count by source",
        ]),
      ReferenceEntry(
        words: ["set"], summary: "Change a setting.", usage: ["set NAME = VALUE"],
        examples: ["set tz = Europe/Paris"]),
      ReferenceEntry(
        words: ["explain plan", "explain", "plan"],
        summary: "Show what a query means, its SQL, and how the database would run it.",
        usage: ["explain plan QUERY"],
        details: [
          "beatbook query --show tokens|relation|sql|plan 'QUERY' shows one of the parts."
        ],
        examples: ["explain plan posts | where text has \"open weights\" | count by source"]),
    ])

  static let functions = ReferenceSection(
    title: "Functions",
    introduction: "length, round and abs stand in add; the others in measure and compare.",
    entries: [
      ("length", "The characters of a text.", "posts | add size = length(text) | sort size desc"),
      ("round", "The nearest whole number.", "posts | add mood = round(score * 10) | first 5"),
      ("abs", "A number without its sign.", "posts | add strength = abs(score) | first 5"),
      ("sum", "The values added up.", "posts | measure sum(likes) by source"),
      ("avg", "The mean of the values there are.", "posts | measure avg(score) by source"),
      ("min", "The least value, of times too.", "posts | measure min(time) by source"),
      ("max", "The greatest value, of times too.", "posts | measure max(likes) by source"),
    ].map { word, summary, example in
      ReferenceEntry(words: [word], summary: summary, examples: [example])
    }
      + [
        ReferenceEntry(
          words: ["functions", "function", "arithmetic"],
          summary: "Numbers are computed with + - * / and parentheses; missing stays missing.",
          examples: ["posts | add reach = (likes + 2 * reposts) / 10 | first 5"])
      ], isTable: true)
}
