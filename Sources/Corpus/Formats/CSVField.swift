/// What a column can be: the names that stand before `=` in `load … with text=body`.
enum CSVField: Int, CaseIterable {
  case id, text, title, author, name, authorID, time, lang
  case likes, reposts, replies, quotes, views, points
  case url, link, source, community, label, score
  case replyTo, thread, quoteOf, repostOf, kind
  case captured, indexed, edited
  case isRepost, isReply, deleted, dead, missingFields

  /// The name in snake case, as it is written.
  var word: String {
    switch self {
    case .authorID: "author_id"
    case .replyTo: "reply_to"
    case .quoteOf: "quote_of"
    case .repostOf: "repost_of"
    case .isRepost: "is_repost"
    case .isReply: "is_reply"
    case .missingFields: "missing_fields"
    default: "\(self)"
    }
  }

  /// The field of a name, in any spelling; `sentiment` is the label.
  init?(word: String) {
    let squeezed = CSVColumnName.squeezed(word)
    let known = squeezed == "sentiment" ? "label" : squeezed == "language" ? "lang" : squeezed
    guard let field = Self.allCases.first(where: { CSVColumnName.squeezed($0.word) == known })
    else { return nil }
    self = field
  }

  /// The names of columns that mean this field in any file, the surest first, squeezed.
  var columnNames: [String] {
    switch self {
    case .id:
      [
        "id", "uri", "tweetid", "statusid", "postid", "idstr", "commentid", "messageid",
        "objectid", "guid", "nativeid",
      ]
    case .text:
      [
        "text", "fulltext", "body", "content", "message", "selftext", "tweettext", "commenttext",
        "posttext", "recordtext", "textoriginal", "tweet", "comment", "textdisplay", "tweetcontent",
        "posttext",
      ]
    case .title: ["title", "subject", "headline"]
    case .author:
      [
        "userscreenname", "screenname", "authorusername", "authorhandle", "handle", "author",
        "account", "accountname", "username", "userhandle", "user", "by", "fromusername",
      ]
    case .name:
      ["authordisplayname", "displayname", "authorname", "username", "authorfullname", "name"]
    case .authorID: ["authorid", "authordid", "userid", "useridstr", "did", "authorhash"]
    case .time:
      [
        "createdat", "recordcreatedat", "tweetcreated", "tweetcreatedat", "createdutc", "timestamp",
        "time",
        "datetime", "publishedat", "published", "publishdate", "pubdate", "posted", "postedat",
        "created", "date", "tweetdate", "unixtimestamp", "createdati",
      ]
    case .lang:
      [
        "lang", "language", "langs", "languages", "languageguess", "tweetlang", "languagecode",
      ]
    default: countNames ?? referenceNames
    }
  }

  private var countNames: [String]? {
    switch self {
    case .likes:
      [
        "likes", "likecount", "likescount", "nlikes", "favoritecount", "favouritecount",
        "favouritescount", "favorites", "publicmetricslikecount", "tweetlikecount",
        "tweetfavoritecount", "votecount",
      ]
    case .reposts:
      [
        "reposts", "repostcount", "retweets", "retweetcount", "nretweets", "reblogscount",
        "publicmetricsretweetcount", "tweetretweetcount", "shares", "sharecount",
      ]
    case .replies:
      [
        "replies", "replycount", "repliescount", "nreplies", "publicmetricsreplycount",
        "numcomments", "commentcount", "commentscount", "totalreplycount", "descendants",
      ]
    case .quotes: ["quotes", "quotecount", "quotescount", "publicmetricsquotecount"]
    case .views:
      ["views", "viewcount", "impressioncount", "impressions", "publicmetricsimpressioncount"]
    case .points: ["points", "numpoints", "ups", "karma"]
    case .score: ["score", "compound", "sentimentscore", "polarityscore"]
    default: nil
    }
  }

  private var referenceNames: [String] {
    switch self {
    case .url: ["url", "permalink", "posturl", "tweeturl", "link", "tweetlink"]
    case .link: ["link", "linkurl", "expandedurl"]
    case .source: ["platform", "source", "network"]
    case .community:
      ["subreddit", "community", "medianame", "instance", "outlet", "feed", "board"]
    case .label: ["sentiment", "label", "sentimentlabel", "airlinesentiment", "polarity"]
    case .replyTo:
      [
        "replyto", "inreplyto", "inreplytostatusid", "inreplytostatusidstr", "inreplytotweetid",
        "inreplytoid", "referencedtweetsrepliedtoid", "repliedtopost", "parentid", "parent",
      ]
    case .thread: ["threadid", "thread", "conversationid", "linkid", "root", "rooturi", "storyid"]
    case .quoteOf:
      [
        "quoteof", "quotedpost", "quotetweetid", "quotedstatusid", "quotedstatusidstr",
        "referencedtweetsquotedid", "quotedid", "quoteduri",
      ]
    case .repostOf:
      [
        "repostof", "retweetedid", "retweetedstatusid", "retweetedstatusidstr", "retweetid",
        "referencedtweetsretweetedid", "retweetstatusid",
      ]
    case .captured:
      [
        "collectedat", "captured", "capturedat", "retrievedat", "retrievedon", "scrapedat",
        "fetchedat", "twarcretrievedat", "timestampcollected",
      ]
    case .indexed: ["indexed", "indexedat", "indexeddate"]
    case .edited: ["edited", "editedat", "updatedat"]
    case .isRepost: ["isretweet", "isrepost"]
    case .isReply: ["isreply"]
    case .kind: ["kind"]
    case .deleted: ["deleted", "isdeleted"]
    case .missingFields: ["missingfields"]
    default: []
    }
  }
}

/// The name of a column.
enum CSVColumnName {
  /// The letters and digits of a name, in lower case: `Tweet ID`, `tweet_id` and `tweet.id` are one.
  static func squeezed(_ name: String) -> String {
    String(
      decoding: name.utf8.compactMap { byte -> UInt8? in
        switch byte {
        case 0x41...0x5A: byte | 0x20
        case 0x30...0x39, 0x61...0x7A, 0x80...0xFF: byte
        default: nil
        }
      }, as: UTF8.self)
  }
}
