/// The frame of every page: what stands in its head, and its style sheet.
struct HTMLHead {
  var title: String
  var description: String
  /// More elements for the head, as HTML.
  var extra = ""
  /// The rules of the page's kind, behind those of ``HTMLStyle``.
  var style: String
  /// Whether the page is light on dark screens too.
  var isLightOnly = false

  /// A whole page around the HTML of its body.
  ///
  /// The policy allows no script at all, should a text ever get through as markup.
  func page(_ body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <title>\(HTMLText.escaped(title))</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="\(isLightOnly ? "light" : "light dark")">
    <meta name="description"\(HTMLText.attribute("content", description))>
    \(extra)
    <style>
    \(HTMLStyle.sheet(isLightOnly: isLightOnly))
    \(style)
    </style>
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }
}

extension String {
  /// The text without its empty lines, as sections of a page that have nothing leave one each.
  var withoutEmptyLines: String {
    split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n")
  }
}
