/// Accounts, display names and outlets, all invented.
///
/// Every account ends in `_ex` or lives under `example.org`, so that none can be somebody's.
enum Names {
  /// How many accounts a platform has; a low rank posts more often.
  static func accounts(on source: SourceName) -> Int {
    switch source {
    case .x: 2600
    case .bluesky: 2300
    case .youtube: 1900
    case .reddit: 1700
    case .hackernews: 950
    case .mastodon: 520
    case .news: 340
    case .other: 24
    }
  }

  /// The account of a rank, as its platform writes it.
  static func handle(_ rank: Int, on source: SourceName) -> [UInt8] {
    // Each platform walks the names in another order, so that few names are on two of them.
    let offset = 37 * (SourceName.allCases.firstIndex(of: source) ?? 0)
    let first = firstWords[(rank * 29 + offset) % firstWords.count]
    let second = secondWords[(rank * 13 + rank / firstWords.count + offset) % secondWords.count]
    let turn = rank / (firstWords.count * 4)
    let digits = turn == 0 ? "" : String(turn * 7 + rank % 7)
    switch source {
    case .x, .reddit, .hackernews, .other: return Array("\(first)\(second)\(digits)_ex".utf8)
    case .bluesky: return Array("\(first)-\(second)\(digits).example.org".utf8)
    case .mastodon: return Array("\(first)\(second)\(digits)@toots.example.org".utf8)
    case .youtube: return Array("@\(first)\(second)\(digits)_ex".utf8)
    case .news: return name(rank)
    }
  }

  /// The name of a person of that rank.
  static func name(_ rank: Int) -> [UInt8] {
    let given = givenNames[(rank * 7) % givenNames.count]
    let family = familyNames[(rank * 11 + rank / givenNames.count) % familyNames.count]
    return Array("\(given) \(family)".utf8)
  }

  static let outlets = words(
    """
    Tidewater Courant;Meridian Ledger;The Kirrawell Post;Grauhafener Bote;Northlight Wire;
    Port Carrick Herald;The Velmora Times;Silo & Stack;Datenblick;La Gazette de Montfleur;
    Weights & Measures;The Ostrholm Dispatch;Plainspoken Tech;Public Ledger Weekly;Cobalt Brief;
    The Tessaly Observer;Civic Compute;Halvøy Tidende;The Quiet Stack;Bench & Board;
    El Faro de Brígida;Rackmount Review;The Policy Lamp;Lantern Business;Second Reading;
    Harbour Mercury;The Long Context;Castel Brano Oggi;Inland Gazette;Fieldwork Magazine
    """)

  private static let firstWords = words(
    """
    quiet;tiny;salty;late;odd;plain;brass;inky;mossy;north;paper;rusty;sleepy;spare;stray;tidal;
    velvet;warm;wry;amber;blunt;candid;dusty;eager;faded;gentle;hollow;idle;jolly;kind;lucid;
    mellow;nimble;ochre;patient;quick;rapid;solar;tepid;urban;vivid;woolly;zesty;bitwise;
    lazy;loose;minor;major
    """)
  private static let secondWords = words(
    """
    tensor;otter;kernel;lantern;parser;heron;socket;pickle;vector;badger;router;thistle;cursor;
    magpie;ledger;turnip;buffer;walnut;branch;anchor;packet;gopher;needle;barrel;switch;pebble;
    rocket;teapot;window;marble;finch;mango;stapler;biscuit;wombat;tuba;harbor;pencil;cactus;
    bobbin;moth;raccoon;kettle;button;puffin;gasket;quokka
    """)
  private static let givenNames = words(
    """
    Mara;Tobias;Inés;Deepa;Yusuf;Hanne;Piotr;Lucía;Kwame;Noriko;Elspeth;Émile;Sunniva;Rafael;
    Aoife;Bram;Chiara;Dmitri;Esi;Farid;Greta;Hugo;Ilse;Jonas;Keiko;Leila;Mateus;Nadia;Oren;
    Paloma;Quentin;Rosa;Søren;Tove;Ulla;Viktor;Wanda;Ximena;Yara;Zoltán
    """)
  private static let familyNames = words(
    """
    Lindgaard;Alderswick;Carvalhosa;Ranganthe;Vesterlund;Zalewska;Fontanell;Hayasemori;Carrowmere;
    Vautrelle;Brekkesund;Kilbrandon;Ostermoor;Pellingham;Quistgaard;Rademeyer-Holt;Szabolcsi;
    Tannahill;Umbertide;Vossberg;Wetherwax;Yarborrow;Zandstra-Mills;Abernethie;Bellweather;
    Corrigane;Drummondville;Eastmarch;Fairgrieve;Grønholt;Hollowell;Ingersleben;Jökulsson
    """)

  private static func words(_ list: String) -> [String] {
    list.split { $0 == ";" || $0 == "\n" }.map(String.init)
  }
}
