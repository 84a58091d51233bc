import Language
import Narration

/// What search engines and archives read of a story: schema.org in JSON-LD.
///
/// It is an `Article` and no `NewsArticle`: nobody has taken a publisher's responsibility for it.
enum StructuredData {
  static func record(of page: StoryPage) -> Record {
    let statement = page.statement
    return .members([
      ("@context", .text("https://schema.org")),
      ("@type", .text("Article")),
      ("headline", .text(PlainText.oneLine(page.text.headline.text))),
      ("description", .text(PlainText.oneLine(page.text.dek.text))),
      ("datePublished", .value(.time(page.created))),
      ("dateModified", .value(.time(page.updated))),
      ("inLanguage", .text("en")),
      (
        "creator",
        .members([
          ("@type", .text("SoftwareApplication")), ("name", .text("beatbook")),
          ("softwareVersion", .text(page.version)),
        ])
      ),
      ("digitalSourceType", .texts(statement.disclosure.schemaSourceTypes)),
      ("creditText", .text(credit(statement))),
      ("backstory", .text(backstory(statement))),
      (
        "isBasedOn",
        .members([
          ("@type", .text("Dataset")), ("identifier", .text("sha256:\(statement.sheetHash)")),
        ])
      ),
    ])
  }

  private static func credit(_ statement: DisclosureStatement) -> String {
    switch statement.disclosure.origin {
    case .template: statement.label
    case .model(_, let model): "\(statement.label) By beatbook using \(PlainText.oneLine(model))."
    }
  }

  private static func backstory(_ statement: DisclosureStatement) -> String {
    ([statement.sentence, statement.verification]
      + statement.overrideLines.map { "Override: \($0)" })
      .joined(separator: " ")
  }
}
