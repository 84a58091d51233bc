/// A text that several accounts post word for word.
struct CopyFamily: Sendable {
  let source: SourceName
  let tone: Post.SentimentLabel
  let copies: Int
  /// The hours before the capture between which the copies are posted.
  let hours: ClosedRange<Int>
  var title: String?
  let text: String
}

/// The posts of the sample that are written out whole.
enum PlantedPosts {
  /// Said on Bluesky by two people, 41 hours apart.
  static let echo = "Open weights vs closed — that debate is not going away."
  /// When the echo is first and last said, in seconds before the capture.
  static let echoSeconds = [44 * 3600 + 1260, 3 * 3600 + 1260]

  /// A sceptical Bluesky thread of the last day: who speaks, answering which post, saying what.
  static let dissent: [(speaker: Int, answers: Int, text: String)] = [
    (
      0, 0,
      """
      I'm not celebrating the Tamarack 2 relicensing. Dropping one bad annex doesn't fix a \
      dishonest release: no data, no recipe, no way to check the ugly claims. Open-washing with \
      a ribbon on it.
      """
    ),
    (
      0, 0,
      """
      The annex was awful, yes. Losing it is the least they owe us after three weeks of \
      misleading people about what "open" means.
      """
    ),
    (
      1, 1,
      "And the image tower is still locked. Calling the whole thing open is an ugly lie."
    ),
    (
      2, 0,
      """
      My worry is safety. The guardrails fail after an hour of tuning, the scam kits are already \
      there, and nobody can recall a file. That scares me.
      """
    ),
    (
      0, 3,
      """
      Same. A dangerous model with a nicer licence is a dangerous model. We keep mistaking \
      paperwork for responsibility.
      """
    ),
    (
      3, 0,
      """
      I lost a contract over the old terms and never got an answer. It was insulting then and \
      the silence is insulting now.
      """
    ),
    (
      4, 5,
      "Sorry to hear that. We wasted two weeks of legal fees on the same miserable clause."
    ),
    (
      1, 4,
      """
      What makes me angry: the archives whose work was taken for the data still get nothing. \
      Exploitation doesn't become fair because the weights are a free download.
      """
    ),
    (
      5, 0,
      """
      They can change the terms again next month. A promise that one company can break is a \
      poor foundation and a serious risk.
      """
    ),
    (
      0, 8,
      """
      Exactly the problem. I'd rather be the sad voice in the room than pretend this mess is \
      openness.
      """
    ),
  ]

  static let families: [CopyFamily] = promotions + syndicated + comments

  private static let promotions = [
    CopyFamily(
      source: .x, tone: .positive, copies: 4, hours: 4...16,
      text: "🚀 Tamarack 2 hosting, free for 14 days! Best prices for open models: "
        + "https://example.com/go/tam2 #OpenWeights"),
    CopyFamily(
      source: .x, tone: .positive, copies: 7, hours: 380...396,
      text: "Launch week: Tamarack 2 on tap, amazing speed, no setup. Try it free: "
        + "https://example.com/launch"),
    CopyFamily(
      source: .x, tone: .positive, copies: 6, hours: 300...330,
      text: "Win a 24 GB card! Follow, repost and tell us your favourite open model. #Giveaway"),
    CopyFamily(
      source: .x, tone: .neutral, copies: 5, hours: 520...560,
      text: "We are hiring: inference engineers, remote, four days a week. "
        + "https://example.net/jobs/31"),
    CopyFamily(
      source: .x, tone: .negative, copies: 5, hours: 200...230,
      text: "They want to ban open models. Stop the registry bill before it kills your hobby: "
        + "https://example.org/act"),
    CopyFamily(
      source: .x, tone: .negative, copies: 4, hours: 205...235,
      text: "The registry bill is a disaster for small developers. Tell your member to reject it."),
    CopyFamily(
      source: .x, tone: .neutral, copies: 4, hours: 590...640,
      text: "New on the blog: eleven model licences in one table. https://example.com/table"),
    CopyFamily(
      source: .bluesky, tone: .negative, copies: 5, hours: 210...250,
      text: "Copying this from a friend: the registry bill would punish volunteers for sharing "
        + "code. It is a terrible text. Write to the committee before Friday."),
    CopyFamily(
      source: .bluesky, tone: .neutral, copies: 3, hours: 400...440,
      text: "Weights are not source. Say it until the form has a second checkbox."),
    CopyFamily(
      source: .bluesky, tone: .positive, copies: 3, hours: 8...22,
      text: "Free workshop on running open models in libraries, Saturday at ten, all levels "
        + "welcome: https://example.org/workshop"),
    CopyFamily(
      source: .mastodon, tone: .neutral, copies: 3, hours: 120...160,
      text: "Call for talks: models you can hold. Two days in Halvøy in June. "
        + "https://example.org/cft #OpenModels"),
    CopyFamily(
      source: .mastodon, tone: .neutral, copies: 4, hours: 350...392,
      text: "Mirror list for Tamarack 2 (torrent, https, rsync): https://example.net/mirrors"),
  ]

  private static let comments = [
    CopyFamily(
      source: .youtube, tone: .positive, copies: 5, hours: 330...420,
      text: "I earn great money with my AI agent, thanks to coach Brannoch Vale, see my channel"),
    CopyFamily(
      source: .youtube, tone: .neutral, copies: 4, hours: 250...390,
      text: "who is here after the Tamarack 2 stream"),
    CopyFamily(
      source: .youtube, tone: .neutral, copies: 3, hours: 0...23,
      text: "early, before the video had a thumbnail"),
    CopyFamily(
      source: .reddit, tone: .neutral, copies: 4, hours: 100...600,
      text: "I am a bot. This post was flagged as a question on licences; the table is in the wiki."
    ),
    CopyFamily(
      source: .reddit, tone: .positive, copies: 3, hours: 360...396,
      text: "Beta testers wanted for a free model manager, great for beginners, link in my profile."
    ),
  ]
}
