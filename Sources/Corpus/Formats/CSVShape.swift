/// A known make of CSV file, told by its header: what its columns mean beyond the general names.
struct CSVShape: Sendable {
  /// Who writes such files, as it is said in the notes.
  let name: String
  var source: SourceName?
  /// The sets of squeezed column names of which any one, when present in full, is the mark.
  var marks: [[String]]
  /// Columns whose presence speaks against it.
  var lacks: [String] = []
  /// Its own meanings; they go before the general names.
  var columns: [CSVField: [String]] = [:]
  /// Columns that the general names would misread.
  var unused: [String] = []
  var kind: Post.Kind = .post
  var textFormat: Post.TextFormat = .plain
  /// Whether the two characters `\n` in a text stand for a line end.
  var escapesLineEnds = false

  /// The shape of a header; nil for one that is of no known make.
  static func of(_ names: [String]) -> CSVShape? {
    let squeezed = Set(names.map(CSVColumnName.squeezed))
    return all.first { shape in
      shape.marks.contains { $0.allSatisfy(squeezed.contains) }
        && !shape.lacks.contains(where: squeezed.contains)
    }
  }

  /// The known makes, the most particular first.
  static let all: [CSVShape] = [
    CSVShape(
      name: "a 4CAT export of Bluesky", source: .bluesky,
      marks: [["threadid", "body", "repliedtopost"]],
      columns: [
        .name: ["authordisplayname"], .time: ["createdat"], .captured: ["collectedat"],
        .lang: ["languages"], .replyTo: ["repliedtopost"], .quoteOf: ["quotedpost"],
      ],
      unused: ["timestamp", "links", "labels"]),
    // `source` is the client here, and `unix_timestamp` is in the zone of the 4CAT server.
    CSVShape(
      name: "a 4CAT export of X", source: .x,
      marks: [["threadid", "body", "isretweet", "isreply"]],
      columns: [
        .name: ["authorfullname"], .time: ["timestamp"], .lang: ["languageguess"],
        .quoteOf: ["quotetweetid"],
      ],
      unused: ["source", "unixtimestamp"]),
    CSVShape(
      name: "a twarc-csv file", source: .x,
      marks: [["publicmetricslikecount"], ["twarcversion"], ["referencedtweetsrepliedtoid"]],
      columns: [.name: ["authorname"], .captured: ["twarcretrievedat"]],
      unused: ["source"], escapesLineEnds: true),
    CSVShape(
      name: "a DMI-TCAT export", source: .x,
      marks: [["fromusername", "filterlevel"], ["fromusername", "fromuserid"]],
      columns: [
        .author: ["fromusername"], .name: ["fromuserrealname"], .authorID: ["fromuserid"],
        .time: ["time", "createdat"],
      ],
      unused: ["source"]),
    CSVShape(
      name: "a Media Cloud export", source: .news,
      marks: [["publishdate", "medianame"]],
      columns: [
        .time: ["publishdate"], .indexed: ["indexeddate"], .community: ["medianame"],
        .url: ["url"],
      ],
      kind: .article),
    hackerNews, redditDump, youtubeVideos, youtubeComments,
    CSVShape(
      name: "a Mastodon export", source: .mastodon,
      marks: [["reblogscount", "favouritescount"]],
      columns: [.author: ["accountacct", "acct"], .name: ["accountdisplayname"]],
      textFormat: .html),
    CSVShape(
      name: "a file of tweets", source: .x,
      marks: [
        ["tweetid"], ["tweettext"], ["tweetcreated"], ["tweetcreatedat"], ["userscreenname"],
        ["retweetcount"], ["isretweet"], ["retweets", "likes"], ["retweets", "favorites"],
      ]),
  ]

  // Its `url` is the page a story points to.
  private static let hackerNews = CSVShape(
    name: "a Hacker News table", source: .hackernews,
    marks: [
      ["by", "descendants"], ["by", "type", "parent"], ["by", "type", "score"],
      ["numpoints", "numcomments"], ["objectid", "points"], ["objectid", "author", "storyid"],
    ],
    columns: [
      .id: ["id", "objectid"], .text: ["text", "storytext", "commenttext"],
      .author: ["by", "author"], .time: ["createdati", "time", "timestamp", "createdat"],
      .points: ["score", "points", "numpoints"], .replies: ["descendants", "numcomments"],
      .link: ["url", "storyurl"], .replyTo: ["parent", "parentid"], .kind: ["type"],
      .dead: ["dead"],
    ],
    textFormat: .html)

  private static let redditDump = CSVShape(
    name: "a Reddit table", source: .reddit,
    marks: [["subreddit"], ["createdutc", "score"]],
    columns: [
      .id: ["fullname", "name", "id"], .text: ["selftext", "body"], .author: ["author"],
      .authorID: ["authorfullname"], .time: ["createdutc", "created", "timestamp"],
      .points: ["score", "ups"], .replies: ["numcomments"], .url: ["permalink"],
      .link: ["url"], .replyTo: ["parentid"], .thread: ["linkid"], .captured: ["retrievedon"],
    ],
    textFormat: .escaped)

  private static let youtubeVideos = CSVShape(
    name: "a list of YouTube videos", source: .youtube,
    marks: [
      ["videoid", "videodescription"], ["videoid", "videotitle"], ["videoid", "title"],
    ],
    lacks: ["comment", "commentid", "commenttext", "cid", "text", "textdisplay"],
    columns: [
      .id: ["videoid"], .title: ["videotitle", "title"],
      .text: ["videodescription", "description"], .name: ["channeltitle"], .authorID: ["channelid"],
    ],
    kind: .video)

  // `author` is a display name, or a handle when it begins with "@".
  private static let youtubeComments = CSVShape(
    name: "a table of YouTube comments", source: .youtube,
    marks: [["videoid"], ["isreplyto", "authorname", "publishedat"]],
    columns: [
      .id: ["commentid", "cid", "id"],
      .text: ["textoriginal", "text", "comment", "commenttext", "textdisplay"],
      .name: ["authordisplayname", "authorname", "author"], .authorID: ["authorchannelid"],
      .time: ["publishedat", "publishedtimetext", "publishedtime"],
      .likes: ["likecount", "votecount", "votes", "likes"], .community: ["videoid"],
      .replyTo: ["parentid", "isreplyto", "replytocid"],
    ],
    kind: .comment)
}
