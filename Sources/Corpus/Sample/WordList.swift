/// The invented models, laboratories, people and things of the sample, by slot.
///
/// None is real: a name that turns out to belong to somebody is to be replaced.
enum WordList {
  /// In the order of ``Slot``'s cases.
  static let all: [[[UInt8]]] = Slot.allCases.map { slot in
    slot.words.split(separator: ";").map { Array($0.trimmedSpaces.utf8) }
  }
}

extension Substring {
  fileprivate var trimmedSpaces: Substring {
    drop { $0 == " " || $0 == "\n" }
  }
}

extension Slot {
  fileprivate var words: String {
    switch self {
    case .model, .rival:
      """
      Brindle 8B;Brindle 14B;Brindle 70B;Halden-Mini;Halden 32B;Ullsmere 9B;Ullsmere-Coder;
      Pelwick 3B;Pelwick 12B;Sableback;Sableback-Instruct;Corriedale 20B;Quillon-X;Quillon 4B;
      Marrowfat 27B;Tamarack 1.5;Dovetail-MoE;Dovetail 40B;Skerry 2B;Skerry-Vision;Lintwhite 7B;
      Ostler-Code;Gannetry 22B;Thistledown-Small
      """
    case .lab:
      """
      Fernhollow Labs;Norrmark Compute;Castlemoor AI;Brackwater Research;Loomis-Tarr;Ostwick;
      Greyfen Systems;Kettlewright;Halvorsund AI;Pinebarrow;the Saltmarsh Collective;Orrery Works
      """
    case .machine:
      """
      an old gaming laptop;a used workstation;my homelab box;a mini PC under the desk;
      a second-hand server;my three-year-old laptop;a desktop with 64 GB of RAM;
      a tower from the office clear-out;a fanless box in the hallway;a rented box;
      a refurbished rack server;a single-board computer;the family desktop;a NAS with a spare slot
      """
    case .card:
      """
      one 24 GB card;two 24 GB cards;a single 16 GB card;one 48 GB card;a 12 GB card;
      four old 16 GB cards;an 80 GB card;two 16 GB cards;a 20 GB card;a pair of 32 GB cards
      """
    case .quant:
      "4-bit;5-bit;6-bit;8-bit;3-bit;mixed 4/8-bit;16-bit;2.5-bit"
    case .task:
      """
      contract review;meeting notes;code completion;invoice sorting;translation of manuals;
      log triage;lecture transcripts;recipe tagging;archive search;unit tests;ticket routing;
      summaries of council minutes;OCR clean-up;SQL generation;changelog writing;email drafts;
      parts lookup;chart reading;lab notebooks;podcast chapters;form filling;regex writing
      """
    case .bench:
      """
      StairBench;LongHaul-Eval;MultiDoc-200;QuietCode;Ledger-QA;TwelveTasks;FieldNotes-Eval;
      PatchworkBench;NeedleYard;Polyglot-40;RepoWalk
      """
    case .person:
      """
      Mara Lindvall;Tobias Okonjo-Reiss;Ines Carvalhal;Deepa Ranganekar;Yusuf Aldermoor;
      Hanne Vestergren;Piotr Zalewicz;Lucía Fontanar;Kwame Botswick;Noriko Hayasegawa;
      Elspeth Carrow;Émile Vautrinet;Sunniva Brekkhus;Rafael Monteverdi-Cruz;Aoife Kilbrannan
      """
    case .licence:
      """
      a permissive licence;a community licence;a research-only licence;a copyleft licence;
      a responsible-use licence;a source-available licence;the old two-page licence;
      a licence with a revenue cap;a licence with a user cap;a custom licence
      """
    case .law:
      """
      the Model Registry Bill;the Open Models Directive;the compute reporting rule;
      the draft code of practice;the weights export rule;the procurement guideline;
      the Transparency Schedule;the audit ordinance
      """
    case .runtime:
      "tinrun;loomserve;graphd;batchling;littleserve;pocketinfer;tensorbarn;ferrite"
    case .sector:
      """
      a regional library network;a dental practice;a city archive;a small law office;
      a school district;a shipping broker;a community radio station;a county hospital;
      a farm cooperative;a tax adviser;a translation bureau;a theatre;a public broadcaster;
      a water utility;a university press;a housing association
      """
    case .place:
      """
      Ostrholm;Velmora;Port Carrick;Lindqvara;Santa Brígida;Nordhavn-Øst;Kirrawell;Tessaly;
      Grauhafen;Montfleur;Halvøy;Castel Brano
      """
    case .data:
      """
      parliament transcripts;public-domain books;forum archives;repair manuals;court rulings;
      weather reports;old mailing lists;field recordings;municipal records;subtitles;
      museum catalogues;bug trackers
      """
    case .mention, .link: ""
    case .tag:
      """
      #OpenWeights;#OpenSourceAI;#SelfHosted;#LocalModels;#Homelab;#SmallModels;#AIpolicy;
      #OpenModels;#MachineLearning;#Quantization;#FOSS;#RunItYourself
      """
    }
  }
}
