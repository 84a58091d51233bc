package import Corpus

/// Why a load failed.
///
/// Nothing of it is in the store.
package enum LoadError: Error, Sendable, Equatable, CustomStringConvertible {
  case cancelled
  case cannotRead(path: String, reason: String)
  /// An archive that ends early or is spoilt, with the place in the file as it lies.
  case damaged(path: String, offset: Int, reason: String)
  case nothingToLoad(path: String)
  case archive(path: String)
  case notRecognised(path: String, FormatError)
  case unknownFormat(String, known: [String])
  case unknownBeat(String)
  case hashMismatch(path: String, declared: String, found: String)
  case badDescription(path: String, reason: String)
  case storage(EngineError)

  package var description: String {
    switch self {
    case .cancelled: "the load was cancelled"
    case .cannotRead(let path, let reason): "cannot read \(path): \(reason)"
    case .damaged(let path, let offset, let reason):
      "\(path) is damaged at byte \(offset): \(reason)"
    case .nothingToLoad(let path): "no file to load in \(path)"
    case .archive(let path): "\(path) is a tar archive"
    case .notRecognised(let path, let error): "\(path): \(error.message)"
    case .unknownFormat(let name, _): "no snapshot format is named \(name)"
    case .unknownBeat(let name): "there is no beat \"\(name)\""
    case .hashMismatch(let path, let declared, let found):
      "\(path) is not the file its datapackage.json describes:"
        + " sha256 \(found.prefix(12))…, declared \(declared.prefix(12))…"
    case .badDescription(let path, let reason): "\(path) cannot be read: \(reason)"
    case .storage(let error): error.description
    }
  }

  /// What could be done.
  package var hint: String? {
    switch self {
    case .cancelled: "the store is as it was"
    case .cannotRead: nil
    case .damaged: "fetch the file again; nothing of it was loaded"
    case .nothingToLoad: "files that are taken: .json .jsonl .ndjson .csv .tsv .txt, also .gz .zst"
    case .archive: "unpack it and load the folder"
    case .notRecognised(_, let error): error.help
    case .unknownFormat(_, let known): "formats: \(known.joined(separator: ", "))"
    case .unknownBeat: "beats lists them"
    case .hashMismatch: "fetch the file again, or correct its hash in datapackage.json"
    case .badDescription: "correct the file, or move it elsewhere"
    case .storage(let error): error.hint
    }
  }
}
