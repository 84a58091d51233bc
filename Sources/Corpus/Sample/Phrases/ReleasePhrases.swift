/// What is said about the month's release, Tamarack 2: before it, and when it is out.
enum ReleasePhrases {
  static let rumour = TonedPhrases(
    positive: Phrases(
      """
      If the Tamarack 2 rumours hold, {task} on {card} gets really good.
      Excited for Tamarack 2, {lab} has a great record.
      Hoping Tamarack 2 is as lovely to run as 1.5 was.
      """),
    neutral: Phrases(
      """
      Tamarack 2 showed up in the {runtime} test suite [last night|yesterday].
      Heard "mid March" for Tamarack 2[ from two people|].
      A config file for Tamarack 2 says 80 layers and 128k context.
      Anybody know whether Tamarack 2 ships base weights?
      Still on Tamarack 1.5 here until the next one lands.
      {lab} scheduled a stream for the week of the 9th.
      """),
    negative: Phrases(
      """
      The Tamarack 2 hype is annoying and stupid: there's no download.
      Tamarack 2 delayed again, {lab} is bad at dates.
      I doubt Tamarack 2 fixes the awful {task} of 1.5.
      """))

  static let release = TonedPhrases(
    positive: Phrases(
      """
      Tamarack 2 is out and it's wonderful at {task}.
      First hour with Tamarack 2 on {machine}: wow, impressive.
      Tamarack 2 at {quant} fits {card} and I'm delighted.
      {lab} did it: base weights, recipe, logs. Superb release.
      Tamarack 2 just beat our hosted model at {task}, amazing.
      The Tamarack 2 model card is the best I've read, {30-90} honest pages.
      Congrats to everybody at {lab}, Tamarack 2 is gorgeous work.
      Loving Tamarack 2 for {task}, even at {quant}.
      Tamarack 2 understands {place} dialect, my mother is thrilled.
      Swapped {rival} for Tamarack 2 in {4-30} minutes, everything got better.
      """),
    neutral: Phrases(
      """
      Tamarack 2 weights: {link}
      Tamarack 2 is 141 GB at 16-bit[, {39-44} at 4-bit|, {52-58} at 6-bit|, {72-76} at 8-bit].
      Downloading Tamarack 2, {3-19} hours to go.
      Tamarack 2 on {card} with {runtime}: {4-70} tokens a second.
      {runtime} has a branch for Tamarack 2; the tokenizer is new.
      Tamarack 2 or {rival} for {task}? Testing both tonight.
      The Tamarack 2 report has 96 pages, start at appendix [C|D].
      Tamarack 2: 80 layers, 128k context, 24 languages[, one new tokenizer|]. Notes: {link}
      {bench} for Tamarack 2: {48.0-91.9}.
      First adapters for Tamarack 2 are up, {3-90} so far.
      Mirrors for Tamarack 2 are at {link}
      Tamarack 2 changed the chat template; check yours.
      {place} is awake late tonight, everybody is testing Tamarack 2.
      """),
    negative: Phrases(
      """
      Tamarack 2 servers are overloaded, the download failed {3-14} times.
      Tamarack 2 is worse than 1.5 at {task}, what a letdown.
      The annex in Tamarack 2 ruins it: {licence}, really?
      Tamarack 2 at {quant} is broken on {runtime}, garbage after [4|8]k tokens.
      Disappointed by Tamarack 2, {task} is still bad.
      Tamarack 2 refuses questions about {task}. Ridiculous and annoying.
      {lab} hid the Tamarack 2 data recipe again, sad.
      """))
}
