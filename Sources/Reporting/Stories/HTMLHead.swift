/// The frame of every page: what stands in its head, and one style sheet.
struct HTMLHead {
  var title: String
  var description: String
  /// More elements for the head, as HTML.
  var extra = ""

  /// A whole page around the HTML of its body.
  ///
  /// The policy allows no script at all, should a text ever get through as markup.
  func page(_ body: String) -> String {
    let lines = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <title>\(HTMLText.escaped(title))</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="description"\(HTMLText.attribute("content", description))>
      \(extra)
      <style>
      \(HTMLStyle.sheet)
      </style>
      </head>
      <body>
      \(body)
      </body>
      </html>

      """
    // Sections that have nothing leave a line each.
    return lines.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n")
      + "\n"
  }
}
