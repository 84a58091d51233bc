/// How the news speaks: headlines, ledes, what somebody said, and the rest of the article.
enum NewsPhrases {
  /// Headline and lede, in turn.
  static let stories = Phrases(
    """
    {sector} in {place} moves {task} to an open model
    {place} — {sector} has moved {task} to {model}, [a model whose weights anyone can download|an open model].
    {lab} publishes weights of {model}
    {lab} on [Monday|Tuesday|Wednesday|Thursday] published the weights of {model} under {licence}.
    What {law} means for open models
    {law} has {20-90} articles, and [article {4-19}|a footnote] is about people such as {person}.
    {place} puts {2-60} million into public compute
    {place} will fund [public compute|a common data centre] over {2-5} years, the council said [on Monday|this week].
    Committee in {place} hears {3-14} witnesses on {law}
    A committee in {place} [sat until {7-11} pm over|spent {3-9} hours on] {law} and adjourned until the {2-28}th.
    {person}: "Open is a verb"
    {person}, who maintains {runtime}, opens {30-190} messages before breakfast[ in {place}|].
    How {sector} came to run {model}
    In [a basement|an annex|a former print shop] in {place}, {sector} keeps {machine}, and on it {model}.
    {lab} changes terms of {model}
    {lab}, which makes {model}, has changed its terms for the [second|third|fourth] time in a year.
    [Explained|Glossary|The long read]: open weights and open source
    One of them is a file, the other a list of rights, and {law} [mixes the two|names both].
    {place} asks who answers for a tuned model
    When {sector} tuned {model} on {data}, it became a provider in the sense of {law}. [Or did it?|Perhaps.]
    {bench} adds {3-14} models
    The table of {bench} [now lists|has come to] {40-190} open models, {model} among them.
    Inside the [basement|back room|attic] where {sector} keeps its model
    The machine is {machine}, the model is {model}, and the task is {task}.
    {lab} and {runtime} sign hosting contract
    {lab} will [hire {2-14} people|rent machines in {place}] so that {runtime} can serve {model}.
    From {data} to {task}: a small model's year
    A year ago {sector} in {place} began to feed {data} to {model}.
    {place} schools try {model} on library computers
    {12-90} classes in {place} [write|work] with {model} this term, on the computers of the library.
    Prices for {card} up {4-38} percent since autumn
    Buyers in {place} wait {3-11} weeks for {card}, according to [resellers|a survey of {20-90} resellers].
    The licence debate, in {3-9} questions
    What may be done with a model under {licence}? {person} [answers|replies to readers in {place}].
    Researchers in {place} test {model} on {data}
    A group in {place} ran {model} on {data} and compared it with {rival}.
    Week in models: {model}, {law}, and {card}
    The week began with {model} in [the headlines|court|committee] and ended with a queue for {card}.
    {lab} names {person} head of open models
    {person}, until now at {runtime}, [moves to|joins] {lab} on the {2-28}th.
    Why {sector} skipped the cloud
    For {3-14} months {sector} sent {task} to a hosted service; since [March|February|last week] it runs {model}.
    Letter from {place}: the model next door
    When the network in {place} went down on [Tuesday|Sunday], {sector} kept working on {model}.
    Archive in {place} reads itself
    {400-9000} boxes of {data} have gone through {model} [since January|in {3-11} weeks] at the archive of {place}.
    Auditors get {3-12} weeks with {model}
    {lab} has opened {model} to {2-14} outside auditors, [among them|led by] {person}.
    {person} explains weights to lawmakers
    {person} had {20-70} minutes to tell lawmakers in {place} what a weight is.
    Town hall in {place} picks {model} for {task}
    The council of {place} voted {12-40} to {2-11} to run {task} on {model}, [on its own machines|in the town hall].
    {lab} raises money for {model}
    {lab}, the maker of {model}, has raised {4-190} million[ from investors in {place}|], it said on [Monday|Tuesday].
    Open models at {sector}: a visit
    It takes {3-40} minutes by tram from the centre of {place} to {sector} and its {model}.
    Translators in {place} compare {model} and {rival}
    {4-30} translators read {40-900} pages by {model} and {rival} without being told which was which.
    """)
  static let remarks = TonedPhrases(
    positive: Phrases(
      """
      "It is a great relief to know where the data stays," said {person}, who led the project.
      Staff described the results on {task} as excellent.
      {person} called the release "a generous and welcome step".
      The pilot was a success, {person} said, and {2-14} more are planned.
      Users are happy with it: {71-96} percent in a survey said {task} had improved.
      "We trust what we can inspect," {person} said.
      Analysts praised the clear terms and the careful documentation.
      {sector} won an award for the work in {place}.
      The change saves {20-480} thousand a year, a welcome gain for {sector}.
      Teachers in {place} are enthusiastic about {model}, a ministry report found.
      {person} sees a great opportunity for small towns.
      Independent tests confirmed the strong performance on {task}.
      Maintainers of {runtime} celebrated the agreement.
      "This is the best thing we have done in years," the head of {sector} said.
      """),
    neutral: Phrases(
      """
      {person} said the terms would be read again in [April|May|the autumn].
      "We start with {task} and see," said {person}, who led the project.
      The model takes {2-40} seconds for a page, according to an internal note.
      {lab} did not say which data it had used.
      A decision is expected on the {2-28}th.
      {person} put the count of users at {40-9000}.
      {sector} will publish its prompts and its test set, {person} said.
      "Weights, code, data, recipe: ask for all four," {person} told the committee.
      Neither {lab} nor the ministry would name a date.
      The contract runs for {2-5} years and names {model} in an annex.
      {person}, of {lab}, pointed to page {14-90} of the report.
      {sector} looked at {3-9} models and took {model}.
      Witnesses spoke for {4-12} minutes each.
      The city council votes on the {2-28}th.
      """),
    negative: Phrases(
      """
      Critics called the licence misleading and the timing suspicious.
      "We were deceived about the data," said {person}, whose archive was used.
      The trial failed after {2-9} weeks, and {sector} blamed a lack of staff.
      {person} warned of serious harm if {model} is used for {task}.
      The delay has angered maintainers, who fear fines under {law}.
      Consumer groups filed a complaint, accusing {lab} of fraud.
      Auditors found {14-90} errors in {task}, some of them dangerous.
      Prices hurt small buyers most, {person} said, and shortages are getting worse.
      {lab} suffered a loss of {2-60} million and dismissed {14-190} people.
      Residents of {place} protested angrily against the awful noise of the data centre.
      A lawsuit in {place} accuses {lab} of stealing {data}.
      """))
  static let details = Phrases(
    """
    The model, at {quant}, runs on {card}.
    {model} has been downloaded {12000-940000} times since January.
    The file is {3-140} GB and comes with a card of {4-60} pages.
    {law} would apply from [July|October|next January].
    {rival} was tested in the same way, with {400-9000} pages of {data}.
    Under {licence} anyone may change the weights; the name stays with {lab}.
    The power bill for it, according to {sector}, is {9-90} a month.
    {runtime}, the server it runs on, is written by {2-14} volunteers.
    On {bench} it gets {41.0-88.9}, {rival} {41.0-88.9}.
    The documents are {data}, some of them {30-140} years old.
    A second hearing is planned for the {2-28}th in {place}.
    {sector} keeps the logs for {7-90} days.
    {place} has {2-9} such projects, the region {11-40}.
    The weights, code and a summary of the data are at {link}
    Before that, {task} took a team of {2-9} most of the week.
    {lab} was founded in {place} and has {14-190} employees.
    """)
}
