internal import Foundation

/// The files that the paths of a load name, in the order they are read.
struct PathExpansion {
  struct File: Sendable, Equatable {
    /// Where it is opened.
    var path: String
    /// Its name in the snapshot: below the folder that was named, else the file's own name.
    var name: String
    /// Whether the reader named it, rather than a folder it is in.
    var isNamed: Bool
  }

  /// Files in the order of their names' bytes.
  private(set) var files: [File] = []
  /// Files of folders whose endings are of no format we know.
  private(set) var passedOver: [String] = []

  /// Descriptions of a snapshot, which are no posts.
  static let descriptions: Set<String> = [
    "datapackage.json", "datapackage-digest.json", "collection_metadata.json", "manifest.json",
  ]

  private static let endings = [".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".txt"]

  /// Expands files, folders and the patterns `* ? [..]`.
  ///
  /// - Throws: ``LoadError/cannotRead(path:reason:)`` for a path that is not there, and
  ///   ``LoadError/nothingToLoad(path:)`` for a folder or pattern without a file.
  init(_ paths: [String]) throws(LoadError) {
    for path in paths {
      let before = files.count
      for match in try Self.matches(path) { try add(match) }
      if files.count == before { throw .nothingToLoad(path: path) }
    }
    var seen: Set<String> = []
    files = files.filter { seen.insert($0.path).inserted }
  }

  private static func matches(_ path: String) throws(LoadError) -> [String] {
    if FileManager.default.fileExists(atPath: path) { return [path] }
    guard path.contains(where: { "*?[".contains($0) }) else {
      throw .cannotRead(path: path, reason: "no such file or folder")
    }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(path, 0, nil, &found) == 0 else { throw .nothingToLoad(path: path) }
    let matches = (0..<Int(found.gl_pathc)).compactMap { index in
      found.gl_pathv[index].map { String(cString: $0) }
    }
    return matches.sorted(by: inByteOrder)
  }

  private mutating func add(_ path: String) throws(LoadError) {
    guard Self.isFolder(path) else {
      files.append(File(path: path, name: Self.lastPart(path), isNamed: true))
      return
    }
    guard let names = FileManager.default.enumerator(atPath: path) else {
      throw .cannotRead(path: path, reason: "the folder cannot be listed")
    }
    let relative = names.compactMap { $0 as? String }.sorted(by: Self.inByteOrder)
    for name in relative where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      let full = path.hasSuffix("/") ? path + name : path + "/" + name
      guard !Self.isFolder(full), !Self.descriptions.contains(Self.lastPart(name)) else { continue }
      if Self.hasKnownEnding(name) {
        files.append(File(path: full, name: name, isNamed: false))
      } else {
        passedOver.append(name)
      }
    }
  }

  private static func hasKnownEnding(_ name: String) -> Bool {
    var name = name.lowercased()
    for compressed in [".gz", ".zst"] where name.hasSuffix(compressed) {
      name.removeLast(compressed.count)
    }
    return endings.contains(where: name.hasSuffix)
  }

  static func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Strings compare by Unicode's canonical order, which is not that of other tools.
  static func inByteOrder(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
