/// How people speak on Reddit, Hacker News and YouTube.
enum ForumPhrases {
  static let communities = [
    "OpenWeightsTalk", "SelfHostedModels", "TinyModels", "ModelLicences", "HomelabInference",
    "AskModelTuners",
  ]

  static let redditTitles = Phrases(
    """
    {model} on {card}: what I learned in {2-12} weeks
    Which model for {task} on {card}?
    {model} vs {rival} for {task}, {40-900} samples
    Moving {sector} from an API to {model}, questions
    Is {licence} compatible with selling {task}?
    {runtime} {1-4}.{0-19} on {machine}, numbers inside
    {law} and hobby adapters: how do you read it?
    Tuning {model} on {data}: settings and curves
    What do you do with {machine}?
    [Guide|Notes]: {task} with {model}, start to finish
    {bench} aside, how do you test {task}?
    {quant} or 8-bit for {task}?
    Weekly thread: what are you running? (week {2-13})
    {bench} for {3-14} models on one card
    Does anybody use {model} past [16|24|32|48|64]k context?
    The {lab} licence, clause by clause
    """)
  static let redditOpeners = Phrases(
    """
    Background: I look after the machines at {sector}.
    I run {runtime} at home, {model} mostly.
    Long-time lurker here.
    Context: {card}, [16|32|64|96|128] GB of RAM, {runtime}.
    So I sat down with {model} over the weekend.
    English is my second language, bear with me.
    This came up at work [today|last week].
    We're a team of {2-9} and do {task} all day.
    I read the other thread and ran it myself.
    """)
  static let redditReplies = Phrases(
    """
    OP here.
    Depends on the quant.
    What's your context length?
    Came here to say this.
    Counterpoint:
    We run the same thing.
    Which {runtime} build?
    Layman's view:
    Edit: numbers are for {quant}.
    Two things.
    I maintain something close to this.
    """)
  static let redditLines = TonedPhrases(
    positive: Phrases(
      """
      It's been rock solid for {2-9} months and I recommend it to everyone who asks.
      Thanks to this sub I got {model} running in an evening, you people are great.
      Honestly the best setup I've had for {task}, and my partner likes that it's silent.
      The jump from {rival} to {model} was a pleasant surprise.
      Updating from {runtime} defaults to a tuned config was worth every minute.
      This is the most helpful post on {task} I've read here.
      I'd happily pay for {model}, the quality on {task} is superb.
      """),
    neutral: Phrases(
      """
      My config is [4|8|12|16|24|32|48|64]k context, {quant}, temperature {0.1-0.9}, seed {1-99}.
      I split {data} into chunks of [300|500|800|1000|1500] tokens with some overlap and keep {3-9} per answer.
      The prompt template made a difference of {2-11} points for us, more than the quant.
      For {task} we ended up with {model} in front and {rival} behind a queue.
      Has anyone measured this with more than {4-40} concurrent users?
      I'd look at the licence before the benchmark, then at {quant} sizes.
      On {machine} the prompt takes {3-80} seconds and the answer {4-60}.
      My numbers: {3-60} t/s at [4|8|12|16|24|32]k, {2-40} t/s at [48|64|96|128]k, {runtime} {1-4}.{0-19}.
      What I can't tell from the card is how {model} was tested on {data}.
      The mods pinned a table of licences, row {4-40} is {model}.
      """),
    negative: Phrases(
      """
      I wasted {2-9} evenings on this, the docs are wrong about {quant}.
      {model} keeps failing on {task} and the errors make no sense.
      Support from {lab} has been awful, {2-9} tickets and no answer.
      Bad experience here: corrupted cache, ruined {data}, a sad evening.
      The thread on this got toxic fast, people insult each other over a quant.
      Sadly {runtime} is a horrible mess on {machine}.
      """))

  static let hackerTitles = Phrases(
    """
    {model}: weights and training notes
    Show HN: {task} with {model} on {card}
    Ask HN: Who runs open models at {sector}?
    {runtime} {1-4}.{0-19}
    What {law} says about forks
    A field guide to model licences
    {bench}: {120-900} items, {8-40} models
    Tuning {model} on {data}
    The economics of {card}
    Show HN: A licence diff for model weights
    Notes on {quant} quantisation of {model}
    """)
  static let hackerReplies = Phrases(
    """
    From the article:
    The article buries this:
    Tangential:
    Former {runtime} contributor here.
    Having run {model} in production for {2-19} months:
    Two separate questions here.
    Correct me if I have this backwards:
    I'd frame it differently.
    Prior discussion: {link}
    """)
  static let hackerLines = TonedPhrases(
    positive: Phrases(
      """
      The code is unusually readable, a pleasure to step through.
      We replaced {2-5} services with {model} behind {runtime}, a clear improvement.
      This is a good example of engineering winning over scale.
      The appendix on {data} is excellent and deserves more attention than the chart.
      I'm optimistic: {model} is useful, small and reproducible.
      Nicely done, the {quant} path in particular is elegant.
      """),
    neutral: Phrases(
      """
      The bottleneck is memory bandwidth: {3-44} GB read per token at {quant}.
      Weights are closer to a binary than to source, and {law} has neither of them in mind.
      Copyright in weights is untested in {place}; contract terms are another layer.
      If the data can't be published, publish the recipe and the hashes.
      The KV cache at [32|48|64|96|128]k is {2-19} GB by itself.
      The paper compares {quant} against 16-bit with different prompts, see appendix B.
      {runtime} does this with a memory-mapped file and {200-900} lines of C.
      In the {task} case the model is {8-30} % of the latency, the rest is I/O.
      A registry keyed by hash would settle which {model} was evaluated.
      One could say the same of fonts in [1996|the nineties]: the outlines shipped, the sources stayed.
      Whether an adapter is a derivative depends on which clause of {licence} one reads.
      The interconnect is the expensive part, ask anybody who bought {card}.
      """),
    negative: Phrases(
      """
      The benchmark is flawed: {bench} leaks into the tuning set.
      This is marketing with a bad licence attached.
      The failure mode is worse than a crash, it silently corrupts {task}.
      Terrible API, the error handling alone is a reason to avoid it.
      I've been burned by {lab} terms before and the risk is not theoretical.
      The argument is weak, it ignores the cost of {card} and blames {law}.
      """))

  static let videos = Phrases(
    """
    {model} on {machine}: full build
    I replaced every subscription with {model}
    {model} vs {rival}: {task}, live
    Open weights explained in {6-19} minutes
    What {law} means for open models
    {card} in {2-4} builds, measured
    {person} on open models (Fieldwork Talks)
    Tuning {model} on {data}, step by step
    Reading the {lab} licence from the first line to the last
    {runtime} from zero: setup and tour
    """)
  static let videoBlurbs = Phrases(
    """
    In this one we set up {model} with {runtime} on {machine}. Files: {link}
    Chapters: 0:00 intro, {1-3}:{10-59} parts, {5-9}:{10-59} {task}, {11-19}:{10-59} numbers.
    {person} walks through {task} with {model}, from download to first answer.
    We read {law} line by line. Transcript: {link}
    {card}, {3-9} models, {quant} and 8-bit, power measured at the wall.
    """)
  static let youtubeOpeners = Phrases(
    """
    {1-18}:{10-59}
    Watching from {place}.
    {2-9} years in IT here.
    Just finished the video.
    Timestamps: {1-4}:{10-59} setup, {6-18}:{10-59} results.
    Part {2-5} when?
    """)
  static let youtubeLines = TonedPhrases(
    positive: Phrases(
      """
      best explanation of {quant} on this site, thank you
      Great video, {model} works on {machine} now!
      love the calm pace, finally someone who shows the [wiring|config|failures] too
      your {model} build inspired me, mine does {task} for my [dad's shop|club|church]
      Awesome, {runtime} part was super helpful 👍
      subscribed after the {task} demo, brilliant work
      the part at {1-18}:{10-59} is gold, thanks man
      I'm {58-81} and I got {model} running, thank you so much!
      wow the difference between {model} and {rival} at {1-18}:{10-59} is amazing
      that rig with {card} is beautiful ❤️
      perfect timing, {sector} asked me about {model} yesterday
      this channel deserves more views, really good {task} coverage
      """),
    neutral: Phrases(
      """
      which case is that at {1-18}:{10-59}?
      can you do {task} next?
      does this run on {card}?
      what about {rival} with {quant}?
      link to the {runtime} config? the one in the description is for {rival}
      {1-18}:{10-59} you skipped the step where the weights get converted
      I get {3-60} tokens/s with the same {model} file
      how many watts at idle?
      anybody tried this with {machine}?
      the licence part starts at {1-18}:{10-59}
      running {model} on {machine} since [Monday|January], {quant}
      my {model} says it is {rival} 🤔
      is the context [8|12|16|24|32]k or [48|64|96|128]k here
      who else is watching this while {model} downloads
      the music at {1-18}:{10-59}, what is it called
      can {model} read [handwriting|my doctor's notes|tax forms]?
      so open weights means I have the file and they have the recipe, got it
      does {licence} cover a school?
      """),
    negative: Phrases(
      """
      followed every step, {runtime} crashed, total waste of an evening
      the sound at {1-18}:{10-59} is horrible
      {model} is bad at {task} and you hid it with cuts
      worst take on {law} so far, sorry
      clickbait title, nothing about {task}, disappointed
      mine failed with out of memory on {card}, annoying
      another sponsored {lab} ad, boring
      "open" my ass, read the annex
      this is dangerous advice for {sector}
      """))
  static let youtubeEndings = Phrases(
    """
    watching from {place}
    hello from {place}
    {1-18}:{10-59} btw
    🙏
    keep it coming
    (edit: typo)
    using {runtime} here
    """)
}
