/// What is said about regulation, safety and money.
enum PolicyPhrases {
  static let regulation = TonedPhrases(
    positive: Phrases(
      """
      The open-source exemption in {law} is a smart compromise.
      {law} finally protects volunteers, and that's good policy.
      Glad that {place} listened to maintainers before writing {law}.
      {law} got better in committee: clear thresholds, fair deadlines.
      Regulators in {place} asked excellent questions today.
      A sensible amendment to {law} passed, I'm optimistic.
      {person}'s testimony on {law} was superb.
      """),
    neutral: Phrases(
      """
      {law} goes to committee on the {2-28}th.
      The threshold in {law} is a 1 with {18-26} zeros, in operations.
      Under {law} a model above {10-90}B needs a summary of its training data.
      Who counts as the provider when {sector} tunes {model}?
      {place} published {40-260} pages of answers on {law}.
      Article {4-61} of {law} has an open-source exemption, with {2-5} conditions.
      {person} testified for {18-70} minutes on {law}; transcript: {link}
      The consultation on {law} closes in {3-29} days.
      {law}, paragraph {2-19}: "made available to the public" is the phrase to watch.
      {lab} and {2-14} others wrote to the committee about {law}.
      In {place} the procurement form now has a box for "weights available".
      Does {law} apply to a fork? To a merge? To an adapter?
      """),
    negative: Phrases(
      """
      {law} would punish hobbyists and spare the giants. Awful drafting.
      The {place} draft is confusing, contradictory and dangerous for maintainers.
      I fear {law} kills small releases like {model}.
      Lobbyists wrecked {law}, the exemption is worthless now.
      Nobody in the {law} hearing had used an open model. Depressing.
      {law} treats a student with {card} as a threat.
      Compliance with {law} is a burden that {sector} can't carry.
      Bad law, worse timing: {law} hits forks first.
      """))

  static let safety = TonedPhrases(
    positive: Phrases(
      """
      Open weights let us find and fix {2-14} flaws in {model}, a win for safety.
      The {lab} red-team report is thoughtful and admirably candid.
      {model} got safer because strangers could inspect it. Beautiful.
      Good on {lab} for funding independent audits of {model}.
      I feel safer with weights that {30-300} labs can check.
      Great talk by {person} on auditing {model} in the open.
      """),
    neutral: Phrases(
      """
      {lab} lists {12-90} evaluations in the {model} system card.
      The {model} filter sits in the prompt, so a fork starts from zero.
      {person} asked for the logs of {2-9} evaluations; {lab} published {1-2}.
      Guardrails in {model} go away after {20-400} steps of tuning, per the report.
      Staged release: first {lab} staff, then {10-60} universities, then everyone.
      Which evaluations would you run before posting weights? My list: {link}
      {model} had {2-14} outside auditors over {3-12} weeks.
      The incident database has {14-90} entries on open models and {20-140} on hosted ones.
      Once the weights are out they are out; plan around that.
      {bench} now has a section on misuse with {40-300} prompts.
      {person} wrote up both sides at {link}
      """),
    negative: Phrases(
      """
      {model} gives dangerous answers after {10-60} minutes of tuning.
      {lab} released {model} with a reckless, half-empty system card.
      Scammers already abuse {model}, and {lab} shrugs.
      {model} leaked private {data}. This is serious.
      "The community will handle it" is an irresponsible, dangerous line.
      Once {model} is abused you can't recall it, and that scares me.
      The {model} audit was a farce, {2-3} days and a press kit.
      Nasty failure in {model}: in the test for {sector} it made up a lethal dose.
      """))

  static let funding = TonedPhrases(
    positive: Phrases(
      """
      {lab} pays its maintainers now, and I'm so happy about it.
      A {2-40} million grant for open {data}: wonderful news from {place}.
      The {runtime} maintainer got funded. Well deserved!
      Public compute in {place} is a real success for open models.
      {lab} gave {runtime} a {20-400} thousand grant, great to see.
      """),
    neutral: Phrases(
      """
      {lab} raised {4-190} million [for|to train] open models, says {link}
      Who pays for the next {model}? Hosting, a foundation, or a parent company.
      {runtime} has {1-4} maintainers and {200-9000} open issues.
      {place} sets aside {2-60} million for public compute.
      {lab} earns on hosting {model}, the weights are the brochure.
      The {runtime} foundation posted its accounts: {20-480} thousand in, {20-480} thousand out.
      {sector} sponsors {runtime} with {40-900} a month.
      Applications for compute on {data} close on the {2-28}th.
      {lab} hired {3-19} people from {runtime}.
      """),
    negative: Phrases(
      """
      {lab} ran out of money and {model} is abandoned. Sad.
      {runtime} is one burnt-out maintainer away from collapse.
      Investors will squeeze {lab} until {model} is closed, and that's a sad, bad deal.
      {lab} laid off the {model} team. Terrible.
      Everyone uses {runtime}, nobody pays, and the maintainer gets abuse.
      """))
}
