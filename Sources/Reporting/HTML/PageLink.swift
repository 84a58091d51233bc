internal import Foundation
import Narration

/// Where prose may link to from a page: the web, an address for mail, or a place in the page.
struct PageLink: Equatable {
  let text: String
  /// Whether it leads off the page.
  let isOutside: Bool

  /// Nil for everything else, such as a file beside the notebook, or what a browser would run.
  init?(_ address: String) {
    if let web = WebAddress(address) {
      (text, isOutside) = (web.text, true)
    } else if address.lowercased().hasPrefix("mailto:"), Self.isMailbox(address.dropFirst(7)) {
      (text, isOutside) = ("mailto:" + address.dropFirst(7), true)
    } else if address.hasPrefix("#"), address.count > 1 {
      (text, isOutside) = ("#" + Self.name(of: String(address.dropFirst())), false)
    } else {
      return nil
    }
  }

  /// The name of a place with a title: its letters, digits, `-` and `_`, as links in Markdown
  /// files name headings.
  static func name(of title: String) -> String {
    var name = ""
    for character in title.lowercased().precomposedStringWithCanonicalMapping {
      switch character {
      case " ", "-": name.append("-")
      case "_": name.append("_")
      case _ where character.isLetter || character.isNumber:
        let seen = character.unicodeScalars.filter { !PlainText.isUnseen($0) }
        name.unicodeScalars.append(contentsOf: seen)
      default: break
      }
    }
    return name.isEmpty ? "part" : name
  }

  /// One plain mailbox, without anything that a mail program would fill in.
  private static func isMailbox(_ text: Substring) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { byte in
            let scalar = Unicode.Scalar(byte)
            return scalar.isASCII
              && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "._+-".unicodeScalars.contains(scalar))
          }
      }
  }
}
