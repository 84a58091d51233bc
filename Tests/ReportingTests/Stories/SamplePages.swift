import Narration
import Reporting
import TestSupport

extension SampleStories {
  static func page(_ state: Disclosure.State, _ words: Words = .plain) -> StoryPage {
    pages[words]?[state] ?? page(story(state, words))
  }

  /// The pages most tests look at: long texts take a while to check.
  private static let pages: [Words: [Disclosure.State: StoryPage]] = Dictionary(
    uniqueKeysWithValues: [Words.plain, hostile].map { words in
      (
        words,
        Dictionary(
          uniqueKeysWithValues: Disclosure.State.allCases.map { ($0, page(story($0, words))) })
      )
    })

  static func page(_ story: Story) -> StoryPage {
    let midnight = now / day * day
    let days = (0..<6).map { number in
      // One day is without posts: a gap, and not a share of zero.
      let count = number == 2 ? 0 : 10 + number
      return StoryPage.Day(
        start: midnight - Int64(5 - number) * day, positive: count, neutral: 2 * count,
        negative: count, isCut: number == 5)
    }
    return StoryPage(
      story, days: days,
      others: [
        .init(number: 3, headline: "An earlier one", beat: "Open Source AI", at: now - 9 * day)
      ], version: "0.1")
  }
}
