/// Where posts were read: a file of a snapshot, and a place in it.
struct PostPlace: Equatable {
  var line: Int64
  /// Bytes from the file's beginning, unpacked.
  var offset: Int64
  var length: Int64
}

extension PostPlace {
  init(_ post: LentPost) {
    let fields = post.fields
    self.init(
      line: Int64(fields.pointee.line), offset: Int64(fields.pointee.offset),
      length: Int64(fields.pointee.length))
  }
}

/// Keeps where posts were read, packed for many neighbours at a time.
///
/// A row has posts of one file with numbers from `first` on. Of each are kept the lines from the
/// one before it, the bytes from where that one ended, and its length, as ``PackedNumbers``: mostly
/// four bytes.
struct PostPlaces {
  static let definition = """
    CREATE TABLE post_place (
      first INTEGER PRIMARY KEY, resource INTEGER NOT NULL, places BLOB NOT NULL) STRICT
    """

  /// Posts of a row; to find one, those before it are gone through.
  private static let size: Int64 = 1_000

  private let insert: PreparedStatement
  private var first: Int64 = 0
  private var next: Int64 = 0
  private var resource: Int64 = 0
  private var last = PostPlace(line: 0, offset: 0, length: 0)
  private var places: [UInt8] = []

  init(_ connection: OpaquePointer?) throws(EngineError) {
    insert = try PreparedStatement(connection, "INSERT INTO post_place VALUES (?1, ?2, ?3)")
  }

  /// Takes the place of a post; their numbers ascend.
  mutating func add(
    _ post: Int64, in resource: Int64, _ place: PostPlace
  ) throws(EngineError) {
    if post != next || resource != self.resource || post - first == Self.size {
      try finish()
      first = post
      self.resource = resource
      last = PostPlace(line: 0, offset: 0, length: 0)
    }
    places.append(packedSigned: place.line - last.line)
    places.append(packedSigned: place.offset - last.offset - last.length)
    places.append(packedSigned: place.length)
    last = place
    next = post + 1
  }

  /// Writes what is left.
  mutating func finish() throws(EngineError) {
    guard next > first else { return }
    insert.bind(first, at: 1)
    insert.bind(resource, at: 2)
    try insert.execute(blob: places, at: 3)
    places = []
    first = next
  }

  /// The place of a post and the number of its file; nil where none is kept.
  static func place(
    of post: Int64, _ connection: OpaquePointer?
  ) throws(EngineError) -> (resource: Int64, place: PostPlace)? {
    let find = try PreparedStatement(
      connection,
      "SELECT first, resource, places FROM post_place WHERE first <= ?1 ORDER BY first DESC LIMIT 1"
    )
    find.bind(post, at: 1)
    guard try find.step(), let first = find.integer(0), let resource = find.integer(1) else {
      return nil
    }
    var reader = PackedNumbers(find.bytes(2))
    var place = PostPlace(line: 0, offset: 0, length: 0)
    for _ in first...post {
      guard let line = reader.nextSigned(), let gap = reader.nextSigned(),
        let length = reader.nextSigned()
      else { return nil }
      place = PostPlace(
        line: place.line &+ line, offset: place.offset &+ place.length &+ gap, length: length)
    }
    return (resource, place)
  }

  /// Takes the places from a store of layout 3, which had them beside each text.
  static func takeOver(_ connection: OpaquePointer?) throws(EngineError) {
    var places = try PostPlaces(connection)
    let read = try PreparedStatement(
      connection,
      """
      SELECT id, resource, line, offset, length FROM post_text WHERE resource IS NOT NULL
      ORDER BY id
      """)
    while try read.step() {
      try places.add(
        read.integer(0) ?? 0, in: read.integer(1) ?? 0,
        PostPlace(
          line: read.integer(2) ?? 0, offset: read.integer(3) ?? 0, length: read.integer(4) ?? 0))
    }
    try places.finish()
  }
}
