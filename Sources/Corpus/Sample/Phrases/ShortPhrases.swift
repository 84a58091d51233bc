/// How people speak on X, Bluesky and Mastodon: openings, lines of their own, endings.
enum ShortPhrases {
  static let xOpeners = Phrases(
    """
    so
    hot take:
    PSA:
    update:
    Monday:
    day {2-30}:
    tl;dr
    reminder:
    {mention}
    re {model}:
    small data point:
    note to self:
    overheard:
    me, {2-5} am:
    cc {mention}
    today in {task}:
    [1/|1/{3-9}]
    """)
  static let xLines = TonedPhrases(
    positive: Phrases(
      """
      {model} on {machine}. that's it. that's the [tweet|post]. love it
      local {task} is so good now
      {lab} cooked[ 🎉|, respect]
      deleted the API key, feels amazing
      my [boss|landlord|cat] is impressed by {model}
      {runtime} maintainers are heroes
      {model} > {rival} for {task}, so happy with this
      best {2-40} minutes I've spent on a config file
      finally, an open model my team enjoys for {task}
      shoutout to {mention} for the {model} guide, super clear
      {bench} is fun again
      we got {model} into {sector} and they love it
      {model} wrote the {task} thing in one go, brilliant
      """),
    neutral: Phrases(
      """
      show the weights, then we talk
      it's {8-11} pm and I'm reading a licence
      {model} before coffee, {rival} after
      everybody on this app is a lawyer since [Tuesday|the release|noon]
      define "open". use {2-9} examples
      {model} in {quant}, {rival} in {quant}, same prompt. guess which
      new rule: whoever says "open" posts the data
      I have {14-90} GB of models and {1-4} photos of my family
      who is running {task} on {machine}? asking for {sector}
      my feed: licence, benchmark, licence, GPU, licence
      somebody tell {lab} that a PDF is one thing and a dataset another
      {task} is a {2-9}B job
      {mention} which quant is that?
      {mention} source? the card says {quant}
      {mention} same here, {runtime} {1-4}.{0-19} on {card}
      quote this when {lab} posts the data
      downloading {model} over hotel wifi, see you in {2-19} days
      {bench} screenshots with the axis starting at {40-88}
      {model} and I are reading {law} together
      the {lab} booth has {2-9} stickers that say open
      """),
    negative: Phrases(
      """
      "open" lol, read section {4-17}. pathetic
      {model} is terrible for {task}, pure garbage
      {lab} being {lab}: bad terms, worse docs
      another day, another dead {runtime} build. hate it
      {mention} that's misleading and you know it
      paying {20-900} a month for this nonsense
      {model} just deleted my {task} folder. I'm furious
      {bench} is a scam and the scoreboard is fake
      the discourse about {law} is so dumb today
      GPU prices are a crime
      {lab} ghosted every contributor. shameful
      sick of "open" meaning "trial period". annoying
      """))
  static let xEndings = Phrases(
    """
    {tag}
    {tag} {tag}
    {link}
    🧵
    👀
    anyway
    thoughts?
    that's the post.
    (screenshot below)
    more in the replies
    discuss.
    {link} {tag}
    """)

  static let blueskyOpeners = Phrases(
    """
    Been thinking about this all [morning|week]:
    A small observation.
    So…
    Genuine question:
    From the office:
    Notes from [a meetup|a workshop|a café] in {place}:
    Following up on [yesterday|the thread from Tuesday]:
    Hear me out.
    Side note:
    For the record:
    Reading {person} on this.
    Morning, feed.
    As somebody who works with {sector}:
    Update from {place}:
    Thinking out loud.
    """)
  static let blueskyReplies = Phrases(
    """
    Right.
    Hm.
    That matches what I see:
    We had the opposite at work.
    From the docs:
    Adding to this:
    Mhm.
    I read it differently.
    Same in {place}.
    Which version is that?
    One more figure:
    Coming back to this:
    Maybe, though:
    I'd put it another way.
    """)
  static let blueskyLines = TonedPhrases(
    positive: Phrases(
      """
      Taught {3-40} people in {place} to run {model} last night, what a lovely crowd.
      I adore how kind the {runtime} forum is to beginners.
      My students built a tool for {task} with {model} and I'm so proud of them.
      There's something wonderful about a model you can keep.
      {person}'s essay on open models is excellent, warm and funny: {link}
      The library in {place} offers {model} to everybody with a card. Love this.
      We published our {data} set today and the response has been amazing.
      It's a pleasure to work with people who share their mistakes and their weights.
      Tiny joys: {model} got the {place} dialect right.
      This community fixed my {runtime} bug in {9-50} minutes. Thank you!
      """),
    neutral: Phrases(
      """
      Who here runs a model for [a group|a household|a team] rather than for themselves?
      I wrote up how {sector} went about {task}: {link}
      What would you put in a course on open models for [librarians|journalists|nurses]?
      {person} speaks in {place} on [Thursday|the {2-28}th], there's a stream.
      My neighbour asked what "weights" are, and I drew {2-5} boxes on a napkin.
      Currently comparing {model} and {rival} on {data}, one page at a time.
      The panel in {place} spent {20-70} minutes on the word "open".
      I keep coming back to the same question: open for whom?
      There are {3-9} definitions of "open" in one paragraph of {law}.
      Looking for people who tried {model} on {data}.
      On the train to {place} with {model} on my laptop and {2-7} % battery.
      Spent the afternoon moving {task} from {rival} to {model}, notes to follow.
      Our reading group does the {model} report next, chapter {2-9}.
      The {place} meetup has {12-90} people signed up and {10-60} chairs.
      """),
    negative: Phrases(
      """
      The way {lab} treats volunteers makes me sad.
      I'm exhausted by people who confuse a download with a right.
      {sector} lost {2-9} weeks of {data} to a broken {runtime} update. Awful.
      The {place} panel was a disaster, four vendors and nobody who runs anything.
      I worry about who gets hurt when {model} is used for {task}.
      Watching {lab} attack a volunteer over a typo was ugly.
      It's depressing how fast "open" became an empty word.
      {model} mangled our {data} and we noticed too late. Painful.
      """))
  static let blueskyEndings = Phrases(
    """
    {tag}
    What do others see?
    {link}
    Write-up: {link}
    More tomorrow.
    What do you all do?
    (Photo: my desk.)
    Thread below.
    Your mileage may vary.
    🧵
    Back to work.
    """)

  static let mastodonOpeners = Phrases(
    """
    {tag}:
    Short one:
    Hello fediverse!
    Weekly log:
    From the homelab:
    Admin note:
    Asking the fediverse:
    """)
  static let mastodonLines = TonedPhrases(
    positive: Phrases(
      """
      Our instance now uses {model} on {card} for alt-text drafts, and people love it.
      {runtime} packaged for my distribution, thank you maintainers, you're the best.
      Migrated the co-op from {rival} to {model}, a calm and happy evening.
      Free software, free weights, {machine}: life is good.
      """),
    neutral: Phrases(
      """
      Packaging {runtime} {1-4}.{0-19} tonight, testers wanted[ on {machine}|].
      Our instance runs {model} on {card} for alt-text drafts, opt-in.
      systemd unit for {runtime}, {9-30} lines: {link}
      Is anybody federating {data} with open models? Looking for prior work.
      {model} on {machine}, day {2-60}: uptime {2-60} days.
      Moved the weights to a mirror in {place}, torrent at {link}
      The {runtime} channel has moved to {link}
      """),
    negative: Phrases(
      """
      Scrapers hammered our instance for {data} all night. I'm angry.
      {lab} crawlers ignore robots.txt and killed the wiki. Disgraceful.
      {model} in everything, and nobody was asked. Sick and tired of it.
      Another open project captured by {lab}. Tragic.
      """))
  static let mastodonEndings = Phrases(
    """
    {tag} {tag}
    {tag} {tag} {tag}
    #Fediverse {tag}
    {link} {tag}
    (Alt text in the image.)
    """)
}
