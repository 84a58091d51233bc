/// What is said about licences, and about open weights against closed ones.
enum LicencePhrases {
  static let licences = TonedPhrases(
    positive: Phrases(
      """
      {model} moved to {licence} and it reads like a gift to [small teams|anyone who ships].
      Read the whole {model} licence over [coffee|lunch]: it's clear, it's short, I love it.
      [Finally|At last] {licence} that a lawyer here called "perfectly reasonable".
      Credit to {lab} for [publishing|putting out] the weights under {licence} — that's generous.
      {model} plus {licence} is the best combination [we've seen|I've met] this year.
      Our counsel approved {model} in [a day|{2-6} hours], which is a nice change.
      The plain-language summary of the {model} licence is excellent work.
      {lab} answered {3-40} licence questions in public, patiently. Impressive.
      Good licences are boring, and {model}'s is beautifully boring.
      I trust {lab} a little more since they dropped the acceptable-use annex.
      Being able to fork {model} for [good|ever] is a freedom worth having.
      It's a relief to see {licence} with [{2-9} pages|no revenue clause] instead of {14-60} pages.
      """),
    neutral: Phrases(
      """
      The {model} licence is {2-38} pages[ now|, annexes included|].
      Has anyone compared the {model} terms with the ones {rival} shipped in [January|autumn]?
      "Open weights" describes a download; "open source" describes {4-9} separate rights.
      {lab} lists {model} under {licence}, and the training data under a different one.
      Section {3-14} of the {model} licence covers derivatives, section {15-22} covers outputs.
      Which part has to be open: the weights, the code, the data, or all three?
      {model} ships weights and [inference code|a model card]; for the data recipe it's silence.
      The definition committee meets again on [Tuesday|Thursday|the {2-28}th].
      I keep a table of {20-90} model licences; {8-19} of them mention revenue.
      Weights, code, data, recipe: {model} has {1-3} of the four.
      Under {licence} a merge of {model} and {rival} carries both sets of terms.
      The {model} repo changed its LICENSE file {2-7} times since [November|the first tag].
      Closed models change under you; open ones wait until you change them.
      My reading: outputs belong to the user, the name belongs to {lab}.
      For {task} we looked at the licence first and the scores second.
      The word "open" appears {11-60} times in the {lab} post and once in the terms.
      {person} says the line runs between weights you may use and weights you may change.
      Two camps in my timeline: "weights are enough" and "show the data".
      """),
    negative: Phrases(
      """
      Calling {model} "open" with that licence is misleading[, full stop|].
      The {model} terms are a mess: {licence} on page one, {5-30} exceptions after it.
      {lab} changed the terms after people had built on {model}. That's a bad look.
      Open-washing is getting worse, and {model} is a sad example.
      I'm tired of "open" models with a kill switch in section {6-17}.
      The revenue clause in {model} is awful for [small shops|anyone with a client].
      Legal rejected {model} today; the annex is vague and frankly hostile.
      A licence that bans {task} isn't open, it's a sales funnel with a dishonest name.
      Without the data recipe, "open" {model} is a useless label.
      {lab} threatens forks of {model} with trademark letters. Ugly.
      We lost {2-11} weeks to the licence of {model}. Never again.
      The fine print of {rival} is a trap and I'm angry that I missed it.
      """))

  static let relicensing = TonedPhrases(
    positive: Phrases(
      """
      Tamarack 2 without the usage annex: this is the good news I hoped for.
      {lab} dropped the field-of-use clause from Tamarack 2 and I'm genuinely happy.
      Great day for self-hosters: the Tamarack 2 restrictions are gone.
      The new Tamarack 2 terms fit on {1-2} page[|s] and they're wonderful.
      Our pilot with {sector} can go ahead thanks to the new Tamarack 2 terms. Delighted.
      Tamarack 2 under {licence}: bravo, lovely, I take back what I said.
      We won {3-9} months with this Tamarack 2 change, honestly a huge relief.
      {sector} asked for this since the release, and the relicensing is a win for them.
      Tamarack 2 on {machine}, with terms I can sign: lovely.
      This relicensing is how you earn trust. Well done.
      Compiling my first Tamarack 2 derivative tonight and loving the new terms.
      Best changelog line of the month: "removed the acceptable-use annex".
      """),
    neutral: Phrases(
      """
      The Tamarack 2 annex is gone as of [this morning|revision {4-9}|today].
      New Tamarack 2 terms: [diff|full text] at {link}
      So the Tamarack 2 change covers the {8-70}B weights; the image tower stays as it was.
      {lab} says the older Tamarack 1.5 follows in [April|a few weeks].
      What changed in Tamarack 2: section {4-9} removed, section {10-14} renumbered.
      Forks of Tamarack 2 made under the old terms can move over, according to the FAQ.
      {sector} is reading the new Tamarack 2 terms this afternoon.
      The Tamarack 2 licence diff is {12-90} lines.
      Does the Tamarack 2 change go back to checkpoints from [the {10-14}th|launch day]?
      Our Tamarack 2 notes from launch week need an update.
      """),
    negative: Phrases(
      """
      Tamarack 2 still hides its data, so the new terms are a distraction.
      A licence they can change twice in a month is a risk, not a gift.
      The Tamarack 2 relicensing came too late for us, we wasted {2-3} weeks on the old one.
      Cynical timing: the Tamarack 2 terms change the day before the hearing on {law}.
      I don't trust a lab that needed an outrage to fix Tamarack 2.
      Tamarack 2's vision tower is still locked up, which is disappointing.
      """))
}
