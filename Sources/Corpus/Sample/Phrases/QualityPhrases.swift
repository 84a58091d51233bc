/// What is said about benchmarks, small models and fine-tuning.
enum QualityPhrases {
  static let benchmarks = TonedPhrases(
    positive: Phrases(
      """
      {model} beats {rival} on {bench} by {1-9} points and the gap holds on our own set. Great.
      {bench} publishes every raw answer, which I really appreciate.
      Ran {bench} on {machine}: {model} is shockingly good at {task}.
      {model} solved {11-19} of our 20 {task} cases, an impressive result.
      The {bench} team does honest, careful work.
      {model} is the strongest open model I've tried for {task}.
      A reproducible {bench} run with seeds and logs: beautiful.
      Happy to report that {model} at {quant} keeps {94-99} % of its {bench} score.
      Our blind test with {8-40} editors preferred {model}. Nice surprise.
      """),
    neutral: Phrases(
      """
      {model}: {41.0-88.9} on {bench}. {rival}: {41.0-88.9}.
      The {bench} numbers for {model} are from [one|a single|their own] run.
      {bench} has {120-900} items and {14-70} of them are about dates.
      Same prompt, five seeds, {model}: {52-61}, {55-66}, {50-63}, {57-69}, {54-62}.
      We test on {task} with {60-400} of our own documents and skip {bench}.
      What temperature did they use for {bench}? The card says {0.0-1.0}.
      {quant} against 16-bit on {bench}: {0.1-4.9} points apart.
      {person} re-ran {bench} with the template from the model card and got {38-79}.
      Table {2-7} of the {model} report compares with {rival} from last year.
      Anyone have {bench} results for {model} with more than [16|24|32|48|64|96|128]k of context?
      {bench} v{2-5} is out, the old scores stay with v1.
      Our {task} set: {model} {61-94} %, {rival} {58-93} %, people {88-98} %.
      I read the tenth percentile on {bench} before the median.
      My {model} evaluation is at {link}, raw outputs included.
      """),
    negative: Phrases(
      """
      {bench} is contaminated and the {model} score is meaningless.
      {model} fails {task} in the dumbest ways, whatever {bench} says.
      Cherry-picked seeds in the {model} report. Shameful.
      The leaderboard is broken and {bench} can't admit it.
      {model} invents citations in {2-9} of 10 answers, that's a serious problem.
      We couldn't reproduce the {bench} claim for {model}; {6-19} points lower. Disappointing.
      {bench} loses all meaning when rambling scores high, terrible for {task}.
      {rival} was bad at {task}, {model} is worse.
      Benchmarks such as {bench} mislead and harm buyers, and {sector} paid for it.
      The {model} long-context claim is false, it loses the thread after [12|16|24|32|48]k.
      """))

  static let smallModels = TonedPhrases(
    positive: Phrases(
      """
      {model} runs on a phone and handles {task}: small models are wonderful.
      I take it back about small models, {model} is brilliant at {task}.
      {model} is tiny, quick and good enough for {80-97} % of {task}.
      Small models win when the job is small, and {task} is.
      A {2-4}B model that nails {task} makes me smile every morning.
      {model} on {machine} feels [delightfully|wonderfully] fast.
      Kids in {place} use {model} offline to learn, and it's a success.
      {lab} keeps improving its small line, {model} is a gem.
      """),
    neutral: Phrases(
      """
      How small can a model get before {task} falls over? We're at {1-9}B.
      {model} for routing, {rival} for the rest.
      On a phone from {2019-2024}: {model}, {3-19} tokens a second.
      Three small models in a row replaced one large one in our {task} pipeline.
      {model} holds [8|12|16|24|32|48|64]k of context in {2-11} GB.
      We distilled {rival} into {1-4}B for {task}; the write-up is at {link}
      For {task} I went from 70B to {7-14}B to {2-4}B over a year.
      {model} answers in {90-900} ms on {machine}.
      Between 2B and 9B the {bench} curve is nearly flat for {task}.
      {place} schools run {model} on the library computers.
      Which {2-9}B model are you on this month? Here it's {model}.
      """),
    negative: Phrases(
      """
      {model} is too weak for {task}, and pretending otherwise hurts users.
      Small models confidently lie about {task}, {model} worst of all.
      I tried {model} for {task} and it was painfully bad.
      Shipping {model} on phones for {task} is careless.
      {model} forgets the question after {2-6} turns. Annoying.
      The {model} hype is exhausting; it fails at anything past {task}.
      """))

  static let fineTuning = TonedPhrases(
    positive: Phrases(
      """
      Fine-tuned {model} on {data} overnight and the result is gorgeous.
      {400-9000} examples of {data} were enough: {model} is now excellent at {task}.
      My adapter for {task} got its first {20-90} users, I'm so excited.
      Tuning {model} on {card} is fun again.
      Clean {data} improved {model} more than any trick. Love it.
      {sector} shared {data} with us and the tuned {model} is a hit.
      The new adapter format is a nice, simple, solid piece of design.
      """),
    neutral: Phrases(
      """
      Tuning {model} on {data}: rank [8|16|32|64], {2-5} epochs, {card}, {3-29} hours.
      {400-9000} examples of {data}, [checked twice|deduplicated], then one pass over {model}.
      Adapter for {task} is up: {link}
      Do you merge the adapter into {model} before {quant}, or after?
      We keep the {data} split by year so that the test set stays unseen.
      The curve went flat at step {300-4800}[, as it did last time|].
      {model} base or {model} instruct as the start for {task}?
      Tokenizer of {model} splits our part numbers into {5-14} pieces.
      Dataset card for {data}: {20-900} MB, {3-12} languages, {link}
      Full tune of {model} on rented hardware: {60-900} for the weekend.
      {data} first, then {task}, then a short preference run.
      """),
    negative: Phrases(
      """
      My {model} fine-tune forgot everything, three days wasted.
      {data} was full of errors and poisoned the {model} run.
      The {model} tokenizer is a horrible nightmare for {task}.
      Tuned {model} for {task}, got a worse model. Frustrating.
      Preference tuning made {model} a dull, evasive liar.
      The training script for {model} is broken and issue {40-900} is ignored.
      """))
}
