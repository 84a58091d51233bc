import Foundation
import Transport

/// Where keys of providers come from: the environment, or a file that nobody else can read.
enum KeyFile {
  /// The key of a variable such as `ANTHROPIC_API_KEY`; nil where there is none.
  ///
  /// The file has a line `NAME=key` for each, in `beatbook/keys` of the user's configuration.
  ///
  /// - Throws: ``Problem`` where others may read the file.
  static func key(
    for variable: String, environment: (String) -> String, home: String
  ) throws -> Secret? {
    if let secret = Secret(environment(variable)) { return secret }
    let folder = environment("XDG_CONFIG_HOME")
    let path = (folder.isEmpty ? home + "/.config" : folder) + "/beatbook/keys"
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    guard status.st_mode & 0o077 == 0 else { throw Problem(path: path) }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for line in text.split(whereSeparator: \.isNewline) where line.hasPrefix(variable + "=") {
      return Secret(String(line.dropFirst(variable.count + 1)))
    }
    return nil
  }

  struct Problem: Error, CustomStringConvertible {
    var path: String

    var description: String {
      "others may read the keys in \(path), which is not used; make it yours alone: chmod 600"
    }
  }
}
