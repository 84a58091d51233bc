import Language

extension Reference {
  static let language = ReferenceSection(
    title: "Words and values",
    introduction: "Left of an operator stands a field, right of it a value.",
    entries: [conditions, text, missing, windows, units, keys, values, comments, mistakes])

  private static let conditions = ReferenceEntry(
    words: ["conditions", "condition", "and", "or", "not", "in", "=", "!="],
    summary: "Tests of fields, joined by and or by or.",
    usage: [
      "FIELD = VALUE  -- also != < <= > >=",
      "FIELD [not] in (VALUE, …)",
      "FIELD [not] has|contains|starts VALUE  -- or any (VALUE, …), all (VALUE, …)",
      "FIELD [not] matches /REGEX/[i]",
      "FIELD is [not] missing",
      "time WINDOW",
      "not TEST, TEST and TEST, TEST or TEST, (CONDITION)",
    ],
    details: [
      "and and or do not mix without parentheses.",
      "Dates are stretches: time > 2026-03-26 begins after that day.",
    ],
    examples: [
      "posts | where source in (x, bluesky) and not text has \"open weights\" | count",
      "posts | where (likes > 10 or reposts > 2) and lang = en | count",
      "posts | where likes > `reposts` | count",
    ])

  private static let text = ReferenceEntry(
    words: [
      "has", "contains", "starts", "matches", "any", "words", "phrases", "regex", "hashtag",
    ],
    summary: "Text is found without regard to capitals and accents; nothing is stemmed.",
    usage: [
      "text has climate  -- the whole word",
      "text has \"heat pump\"  -- neighbours, whatever stands between them but letters",
      "text has pump*  -- words that begin so",
      "text has #tag, text has @handle  -- exactly these",
      "text contains clima  -- any stretch, within words too",
      "text starts \"breaking\"  -- the beginning",
      "text matches /climat(e|ic)/i  -- a regular expression; i: capitals do not matter",
    ],
    details: [
      "Chinese, Japanese and Thai do not mark words: contains finds them, and has says so.",
      "Backslashes in a regular expression stand for themselves; \\/ is a slash.",
    ],
    examples: [
      "posts | where text has any (licence, license) | count by source",
      "posts | where text has all (\"open weights\", model*) | count",
      "posts | where text has #opensource | count",
      "posts | where text matches /(open|closed) weights/i | count by source",
    ])

  private static let missing = ReferenceEntry(
    words: ["missing", "is", "null", "empty"],
    summary: "A value that is not known, and an empty text, is missing.",
    usage: ["FIELD is missing", "FIELD is not missing"],
    details: [
      "!= and not keep posts whose value is missing. Averages and shares skip them, and say below"
        + " the answer how many there were."
    ],
    examples: ["posts | where sentiment is missing | count by lang"])

  private static let windows = ReferenceEntry(
    words: [
      "windows", "window", "time", "last", "previous", "vs", "full", "today", "yesterday", "this",
      "on", "since", "before", "from", "until", "to", "dates", "date", "now",
    ],
    summary: "A stretch of time that has its beginning and not its end.",
    usage: [
      "last 24h  -- up to now, to the second; s m h d w",
      "previous 24h  -- the stretch before that, or before the window it is compared with",
      "last 7 full days, previous 4 full weeks  -- whole units of the calendar",
      "today, yesterday, this week, previous month",
      "on 2026-03-27, in 2026-03, in 2026  -- a date's whole period",
      "since 2026-03-20, before 2026-03-20",
      "from 2026-03-20 to 2026-03-26  -- with the last day",
      "from 2026-03-20 until 2026-03-26T12:00  -- without",
    ],
    details: [
      "now comes from the data: the newest capture, else the newest post. set now = 2026-03-27"
        + " or set now = clock changes that, and the answer shows the window that was used.",
      "Dates go by set tz, which is UTC, unless they say their own: 2026-03-27T18:30+01:00.",
      "2026-03-27 18:30 with a blank is one date too.",
    ],
    examples: [
      "posts | time last 24h | count by hour, source",
      "posts | time from 2026-03-20 to 2026-03-26 | count by day",
      "posts | compare volume last 7 full days vs previous 7 full days by source",
    ])

  private static let units = ReferenceEntry(
    words: ["units", "unit", "buckets", "bucket"] + CalendarUnit.allCases.map(\.rawValue)
      + CalendarUnit.allCases.map(\.plural),
    summary: "Units of the calendar, and stretches of exact length.",
    usage: [
      CalendarUnit.allCases.map(\.rawValue).joined(separator: ", ") + "  -- after by and full",
      "30s, 15m, 6h, 1d, 2w  -- a day is 24 hours, whatever clocks do",
    ],
    details: [
      "A bucket is a unit or a stretch after by. Buckets without posts are there, with 0; one that"
        + " the window cuts is marked *.",
      "In a zone with summer time a day may have 23 or 25 hours. Weeks start on Monday, unless"
        + " set week = sunday.",
    ],
    examples: ["posts | time last 7d | count by 6h", "posts | count by week, source"])

  private static let keys = ReferenceEntry(
    words: ["by", "keys", "key", "groups", "group"],
    summary: "What rows are grouped by: fields, and one unit or stretch of time.",
    usage: ["by KEY, …"],
    details: ["After by, hour and day are units; a list field gives a row for each element."],
    examples: ["posts | count by day, source", "posts | count by hashtags | first 10"])

  private static let values = ReferenceEntry(
    words: ["values", "value", "quotes", "quote", "text values", "backticks", "escapes"],
    summary: "A value is a bare word, a number, a date, or text in quotes.",
    usage: [
      "x, open-source, #tag, @handle, 24h, 2026-03-27  -- bare",
      "\"open weights\", 'open weights', “open weights”  -- in quotes, all the same",
      "\\\" \\\\ \\n  -- inside quotes: a quote, a backslash, a line end",
      "`name`  -- a field on the right of an operator",
      "$topic  -- a parameter",
    ],
    details: [
      "A bare word that is also a field's name is refused: quotes or backticks say which is meant.",
      "Byte-order marks and zero-width characters outside of quotes are passed over, and composed"
        + " and decomposed accents are the same.",
    ],
    examples: [
      "posts | where author = @promobot | count", "posts | where likes >= `replies` | count",
    ])

  private static let comments = ReferenceEntry(
    words: ["comments", "comment", "lexical", "lines", "--", ";", "layout", "formatting"],
    summary: "A comment begins with -- and ends with its line.",
    details: [
      "# and // begin none: they belong to hashtags and addresses.",
      "At the prompt Enter runs a statement unless a bracket or quote is open, or it ends in | or a"
        + " comma: then another line begins.",
      "beatbook format FILE lays a script out as all scripts are: a statement or a stage a line,"
        + " words of the language in lower case, comments where they were. A pipeline stays on one"
        + " line where it was on one and has at most 100 characters.",
    ],
    examples: ["posts -- of the beat in use\n  | time last 24h\n  | count by source"])

  private static let mistakes = ReferenceEntry(
    words: ["mistakes", "errors", "error"],
    summary: "A mistake is underlined, with what could be meant.",
    details: [
      "Words of other languages are not read as ours, but say what they are called here.",
      "With --format json an error is one JSON object on standard error: code, message, line,"
        + " column, length, help, example, source.",
    ])

  static let program = ReferenceSection(
    title: "The program",
    introduction: "beatbook alone opens the prompt; beatbook --help lists subcommands and options.",
    entries: [
      ReferenceEntry(
        words: ["exit codes", "exit", "codes"],
        summary: "How a run ended.",
        usage: [
          "0  -- done", "1  -- a query, a load or another command failed",
          "2  -- wrong usage, or a parameter without a value or of the wrong type",
          "3  -- a check found a difference", "130  -- interrupted by Ctrl-C",
        ]),
      ReferenceEntry(
        words: ["streams", "output"],
        summary: "Answers go to standard output, everything else to standard error.",
        details: [
          "What is piped or saved is never cut. A table at a terminal shows set rows of them, and"
            + " says so; last shows all.",
          "At the prompt an answer that is longer than the screen goes through $PAGER, else less.",
        ]),
    ])
}
