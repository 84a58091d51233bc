import Analysis
import Testing

/// The rules one by one; expected values are those of vaderSentiment 3.3.2.
struct ValenceRulesTests {
  private func expectCompound(_ compound: Double, of text: String) {
    let score = LexiconScorer().score(text, language: "en")
    #expect(score?.compound == compound, "\(text)")
    #expect(score?.label == SentimentScore.Label(compound: compound), "\(text)")
  }

  @Test(arguments: [
    ("The table is round", 0.0), ("good", 0.4404), ("Horrible", -0.5423),
    ("a mixed good bad day", -0.1531), ("catch 22 :)", 0.4588), (":(", -0.4404), ("<3", 0.4404),
    ("(good)", 0.4404), ("\"great\"!", 0.6588), ("x", 0.0), ("8-)", 0.0),
  ])
  func plainWords(_ text: String, _ compound: Double) {
    expectCompound(compound, of: text)
  }

  /// Words are read eight bytes at a time: these end before, at and behind the eighth.
  @Test(arguments: [
    ("l", 0.4588), ("lol", 0.4215), ("abandon", -0.4404), ("Abandons", -0.3182),
    ("ABANDONED day", -0.5766), ("(abandonment)", -0.5267), ("acceptabilities", 0.3818),
    ("adventuresomeness", 0.3182), ("adventuresomenesses", 0.0), ("advantageousnes", 0.0),
    ("a DISADVANTAGEOUSNESS", -0.516), ("tenderheartednesses", 0.5859),
    ("tenderheartednessesx", 0.0), ("@}-;-'---", 0.4939), ("good\u{0}", 0.0),
    ("WASN'T compassionateness", -0.1695), ("shouldnt've good", 0.4404),
  ])
  func lengths(_ text: String, _ compound: Double) {
    expectCompound(compound, of: text)
  }

  @Test(arguments: [
    ("good\tbad", -0.1531), ("good\u{1C}bad", -0.1531), ("good\u{A0}bad\u{A0}", -0.1531),
    ("\u{3000}good", 0.4404), (" \n good \r\n", 0.4404), ("the good!great?", 0.0),
  ])
  func whiteSpace(_ text: String, _ compound: Double) {
    expectCompound(compound, of: text)
  }

  @Test(arguments: [
    ("This is GREAT", 0.7034), ("THIS IS GREAT", 0.6249), ("this is BAD", -0.6408),
    ("VERY good", 0.6028), ("really GOOD stuff", 0.6028), ("ÉTÉ is good", 0.4404),
    ("É GOOD", 0.4404), ("\u{212A}ILL him", -0.7531),
  ])
  func capitals(_ text: String, _ compound: Double) {
    expectCompound(compound, of: text)
  }

  @Test(arguments: [
    ("good!", 0.4926), ("good!!", 0.5399), ("good!!!!!!", 0.6209), ("bad!!!", -0.6571),
    ("good?", 0.4404), ("good??", 0.504), ("good???", 0.533), ("good????", 0.594),
    ("bad?!?!", -0.6645), ("table!!!", 0.0),
  ])
  func punctuation(_ text: String, _ compound: Double) {
    expectCompound(compound, of: text)
  }

  @Test(arguments: [
    ("very good", 0.4927), ("extremely bad", -0.5849), ("slightly good", 0.3832),
    ("kind of good", 0.4404), ("it was kind of good", 0.3832), ("it was sort of bad", -0.5849),
    ("just enough is good", 0.3832), ("a really very good day", 0.5379), ("sorta good", 0.3832),
    ("most of all good", 0.4877), ("marginally of the good", 0.3892),
  ])
  func degree(_ text: String, _ compound: Double) {
    expectCompound(compound, of: text)
  }

  @Test(arguments: [
    ("not good", -0.3412), ("not very good", -0.3865), ("not at all good", -0.3412),
    ("isn't bad", 0.431), ("ISN'T good", -0.3412), ("never so good", 0.5777),
    ("never this bad", -0.628), ("never been so good", 0.5777), ("without doubt good", 0.6136),
    ("without a doubt good", 0.6136), ("without any good", -0.3412), ("no good", -0.3412),
    ("no or little good", 0.1045), ("it is no fun", -0.4023), ("no joy or love", -0.7536),
    ("nothing is ever good", -0.3412), ("cant be good", -0.3412), ("don’t like", 0.3612),
  ])
  func negation(_ text: String, _ compound: Double) {
    expectCompound(compound, of: text)
  }

  @Test(arguments: [
    ("least good", -0.3412), ("the least good", -0.3412), ("at least good", 0.4404),
    ("very least good", 0.4902), ("it is least bad", 0.431),
  ])
  func least(_ text: String, _ compound: Double) {
    expectCompound(compound, of: text)
  }

  @Test(arguments: [
    ("good but bad", -0.5859), ("bad but good", 0.3818),
    ("The food is good, but the service is horrible", -0.5859), ("BUT good", 0.5927),
    ("good bad good but bad bad", -0.8705), ("good but nothing", 0.2382),
    ("It was great but great and great but poor", 0.8934),
  ])
  func but(_ text: String, _ compound: Double) {
    expectCompound(compound, of: text)
  }

  @Test(arguments: [
    ("the shit is good", 0.1027), ("that is the shit", 0.6124), ("it was the bomb", 0.6124),
    ("such a bad ass", -0.25), ("at the bus stop there", 0.0),
    ("well yeah right then ok", 0.6705), ("the kiss of death here", 0.0772),
    ("a cake to die for yes", 0.0258), ("my beating heart is full", 0.296),
    ("so yeah right great", -0.1298),
  ])
  func idioms(_ text: String, _ compound: Double) {
    expectCompound(compound, of: text)
  }

  @Test(arguments: [
    ("😀", 0.3612), ("❤", 0.6369), ("❤\u{FE0F}", 0.0), ("I ❤\u{FE0F} NY", 0.0),
    ("love😀love", 0.7717), ("😭😭", -0.7351), ("👍🏽", 0.0), ("💀 dead", -0.6486), ("no 😀", -0.2755),
    ("good\u{3000}👎", 0.4404),
  ])
  func emoji(_ text: String, _ compound: Double) {
    expectCompound(compound, of: text)
  }
}
