internal import Hashing
internal import Corpus
internal import Foundation

/// The files of a request, looked at before any is read.
struct SnapshotSource {
  let files: [PathExpansion.File]
  let passedOver: [String]
  let format: (any SnapshotFormat.Type)?
  let capture: CaptureDescription
  /// The sum of the files' sizes as they lie.
  let bytes: Int
  /// What the snapshot is called in lists: the request's paths.
  let name: String

  init(_ request: LoadRequest) throws(LoadError) {
    let expansion = try PathExpansion(request.paths)
    files = expansion.files
    passedOver = expansion.passedOver
    name = request.paths.map(PathExpansion.lastPart).joined(separator: " ")
    if let name = request.format {
      guard let format = SnapshotFormats.named(name) else {
        throw .unknownFormat(name, known: SnapshotFormats.all.map { $0.name })
      }
      self.format = format
    } else {
      format = nil
    }
    capture = try Self.capture(of: files)
    bytes = files.reduce(0) { $0 + Self.size($1.path) }
  }

  /// What stands beside the files about their capture, where it is about all of them.
  private static func capture(of files: [PathExpansion.File]) throws(LoadError)
    -> CaptureDescription
  {
    var found: CaptureDescription?
    var folders: Set<String> = []
    for file in files where folders.insert(folder(of: file)).inserted {
      guard let description = try CaptureDescription(folder: folder(of: file)) else { continue }
      guard files.allSatisfy({ folder(of: $0) != folder(of: file) || describes(description, $0) })
      else { continue }
      found = found == nil || found == description ? description : CaptureDescription()
    }
    return folders.count == 1 ? found ?? CaptureDescription() : CaptureDescription()
  }

  private static func describes(
    _ description: CaptureDescription, _ file: PathExpansion.File
  ) -> Bool {
    description.describes(file.isNamed ? PathExpansion.lastPart(file.path) : file.name)
  }

  /// The folder that a file's name is below: of a walked folder its root.
  private static func folder(of file: PathExpansion.File) -> String {
    let folder = String(file.path.dropLast(file.name.count))
    let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    return trimmed.isEmpty ? "." : trimmed
  }

  /// In bytes; 0 where there is no such file. (Foundation would look for the owner's name, too.)
  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The digest of a snapshot: of its one file, or of the list of its files' digests.
  static func sha256(of files: [(name: String, sha256: String)]) -> String {
    if files.count == 1 { return files[0].sha256 }
    let lines = files.map { "\($0.sha256)  \($0.name)\n" }.sorted(by: PathExpansion.inByteOrder)
    return Digest.hexadecimal(Digest.sha256(Array(lines.joined().utf8)))
  }
}
