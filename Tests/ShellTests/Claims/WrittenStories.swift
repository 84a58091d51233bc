import Foundation
import Narration
import TestSupport

@testable import Shell

/// A story and the sheet it was written from.
struct Written {
  let sheet: FactSheet
  let text: StoryText
  let checker: Checker

  /// Stories of several windows, told by the offline narrator and in varied sentences.
  static func all(real: Bool) throws -> [Written] {
    var sheets: [FactSheet] = []
    let sample = try Sitting.withSample()
    sample.run("beat \"Licences\" match (text has licence)")
    sample.run("beat \"Hardware\" match (text has gpu)")
    for draft in [
      "draft", "draft last 7d vs previous 7d", "draft about \"licence\" last 7d vs previous 7d",
      "draft on 2026-03-10 vs on 2026-03-09", "draft last 48h vs previous 48h",
    ] {
      sheets += try sheet(draft, in: sample)
    }
    if real { sheets += try realSheets() }
    return try sheets.flatMap { sheet in
      var texts = [
        try Rendering(sheet).text(of: OfflineNarrator().draft(DraftRequest(sheet: sheet)).draft)
      ]
      for seed in 1...UInt64(real ? 12 : 5) {
        var varied = VariedDraft(sheet, seed: seed)
        texts.append(try Rendering(sheet).text(of: varied.draft()))
      }
      let checker = Checker(sheet)
      return texts.map { Written(sheet: sheet, text: $0, checker: checker) }
    }
  }

  private static func sheet(_ draft: String, in sitting: Sitting) throws -> [FactSheet] {
    sitting.run(draft)
    guard sitting.outcome == .done else {
      Swift.print("no story: \(draft): \(sitting.messages())")
      return []
    }
    return [try sitting.session.latestStory().sheet]
  }

  /// A real archive day by day: the store in `CLAIM_STORE`, whose one beat it is.
  private static func realSheets() throws -> [FactSheet] {
    guard let store = ProcessInfo.processInfo.environment["CLAIM_STORE"] else { return [] }
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: store, toPath: folder.path + "/real.db")
    let sitting = try Sitting(path: folder.path + "/real.db")
    sitting.run("use \"LocalLLaMA\"")
    sitting.run("beat \"Models\" match (text has llama)")
    return try (10...17).flatMap { day in
      try sheet("draft on 2025-07-\(day) vs on 2025-07-\(day - 1)", in: sitting)
    }
  }
}
