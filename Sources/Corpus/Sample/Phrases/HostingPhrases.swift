/// What is said about running models oneself, and what it costs.
enum HostingPhrases {
  static let selfHosting = TonedPhrases(
    positive: Phrases(
      """
      {model} on {machine} does {task} all day and I love how quiet it is.
      Moved {task} off the API and onto {machine}: [two|three|five] weeks in, very happy.
      {runtime} {1-4}.{0-19} is a great release, setup took {6-40} minutes.
      {sector} now runs {model} in the basement and the staff enjoy it.
      Self-hosting {model} got easy: one binary, one file, {machine}.
      My happiest upgrade this year is {machine} with {model} on it.
      {model} at {quant} with {runtime} is surprisingly pleasant for {task}.
      It's a great feeling when the network is down and {model} still answers.
      Nothing leaves the building, and {sector} loves that.
      Big thanks to whoever wrote the {runtime} guide, it saved me [a weekend|{3-9} hours].
      [Honestly|Really] impressed: {model}, {card}, {4-60} people, smooth and quiet.
      {runtime} finally has decent logging and it's a joy to operate.
      Helped {sector} set up {model} on {machine}; they're thrilled.
      """),
    neutral: Phrases(
      """
      {model} at {quant} on {card}: {4-70} tokens a second[, [4|8|12|16|24|32]k context|].
      Running {model} on {machine} with {runtime}, [mostly|these days] for {task}.
      Which runtime are people on for {card} — {runtime} or something older?
      {runtime} reads the weights in {6-58} seconds from [disk|the NAS|cold].
      Measured at the wall: {38-420} W while {model} writes, {6-30} W idle.
      Our setup: {machine}, {card}, {runtime}, {model}, a cron job.
      {sector} has {2-30} people on one {model} instance.
      The box draws {40-400} watts and sits next to the [printer|router|boiler].
      Went from {rival} to {model} for {task}; the config is at {link}
      {runtime} {1-4}.{0-19} changes the default context to [8|12|16|24|32|48|64|96|128]k.
      With {quant} weights {model} takes {3-44} GB before the first token.
      Does {model} load on {card} with [16|24|32|48|64]k context, or do I need to go down to {quant}?
      Batch of {4-64}, {quant}, {card}: {90-2400} tokens a second across all users.
      I moved the model server from {machine} to a proper rack in [May|the cellar].
      Second week of {task} on {machine}. Notes: {link}
      We log prompts locally, rotate after {7-90} days, and that's the whole policy.
      {model} goes through {runtime}, then a queue, then a person reads it.
      """),
    negative: Phrases(
      """
      {runtime} crashed {3-19} times [today|this week] and the logs are useless.
      Self-hosting {model} for {sector} was a painful [month|quarter].
      Driver update broke {runtime} again. I hate this part.
      {model} at {quant} is terrible at {task}, don't bother.
      Nobody tells you how miserable the on-call is when you host {model} yourself.
      {model} on {card}: out-of-memory errors all day, awful.
      The {runtime} docs are a disaster[, page {2-9} contradicts page 1|].
      {machine} died halfway through {task}. Bad weekend.
      Upgrading {runtime} wrecked our setup and the maintainers ignored the bug.
      Noise, heat, failed fans: {machine} is a poor place for {model}.
      Spent {4-30} hours on {runtime} and got horrible garbage out of {model}.
      """))

  static let cost = TonedPhrases(
    positive: Phrases(
      """
      {model} paid for {machine} in {3-14} months, which is a lovely surprise.
      Our {task} bill fell by {30-92} % after the move to {model}. Fantastic.
      Cheap, fast enough, ours: {model} on {card} is a real bargain.
      {sector} saved {2-48} thousand a year with {model}; well spent weekend.
      Used cards got affordable again and I'm glad I waited.
      The efficiency of {model} at {quant} is amazing for the price.
      Great value: {machine}, {model}, {8-40} cents of power a day.
      We gave the saved budget to {task} and everyone is better off.
      {lab} published real cost figures for {model}, and I appreciate the honesty.
      """),
    neutral: Phrases(
      """
      Power here is {18-46} cents a kWh, so {model} is about {1-9} euros a month.
      Break-even against the API came out at {2-29} million tokens a month.
      Per million tokens: {0.2-3.9} on our box, {0.5-14.9} through the API.
      {card} went from {280-960} to {300-1400} at the local reseller since [August|spring].
      Somebody asked for the spreadsheet behind my {model} numbers: {link}
      {lab} prices {model} hosting at {0.1-4.9} per million tokens[ as of Monday|].
      Depreciation is the line item that everyone leaves out.
      We rent {card} by the hour for {task} and turn it off at six.
      {sector} budgets {4-90} thousand a year for inference.
      Training {model} took {40-900} thousand GPU hours, says the model card.
      What do you count: the card, the power, the rack, the person?
      Quotes for {card} this week: {3-11} weeks of lead time.
      Tokens per watt is the only column I read in {bench}.
      Per seat, {model} comes to {1-19} a month for {sector}.
      """),
    negative: Phrases(
      """
      GPU prices are insane[ again|], I paid more for {card} than for [my car|a year of rent].
      {sector} was shocked by the hosting invoice for {model}.
      The "cheap" open model cost us {2-9} engineers and a ruined quarter.
      Power, cooling, spare parts: the hidden costs of {model} hurt.
      {lab} doubled the price of hosted {model} overnight. Greedy, ugly move.
      Spent {2-40} thousand on {card} and it sits idle. I regret it.
      Scalpers bought every {card} in town. Disgusting.
      Cost per token is a lie when nobody counts the failed runs.
      Lead times for {card} are horrible and the quotes expire in a day.
      """))
}
