extension PlantedPosts {
  /// Press releases, as several outlets print them.
  static let syndicated = [
    CopyFamily(
      source: .news, tone: .positive, copies: 6, hours: 2...14,
      title: "Fernhollow removes usage annex from Tamarack 2",
      text: "Fernhollow Labs today removed the usage annex from the licence of Tamarack 2. "
        + "\"We heard the community and we are happy to act,\" the company said. The new terms "
        + "apply to every copy already downloaded."),
    CopyFamily(
      source: .news, tone: .neutral, copies: 4, hours: 3...20,
      title: "Committee sets date for second hearing on the Model Registry Bill",
      text: "The committee on digital affairs will hold its second hearing on the Model Registry "
        + "Bill on 14 April. Eleven witnesses are invited. The session will be streamed."),
    CopyFamily(
      source: .news, tone: .neutral, copies: 3, hours: 26...40,
      title: "Library networks in four regions publish joint tender",
      text: "Library networks in four regions have published a joint tender for servers that run "
        + "language models on site. Bids are due on 30 April."),
    CopyFamily(
      source: .news, tone: .positive, copies: 9, hours: 388...396,
      title: "Fernhollow Labs releases Tamarack 2",
      text: "Fernhollow Labs is proud to announce Tamarack 2, an open model for documents in 24 "
        + "languages. Weights are available today. \"This is our best work,\" the company said."),
    CopyFamily(
      source: .news, tone: .neutral, copies: 5, hours: 380...395,
      title: "Tamarack 2: the figures",
      text: "Tamarack 2 has 70 billion parameters, a context of 128 thousand tokens and a report "
        + "of 96 pages. A version with 8 billion parameters follows."),
    CopyFamily(
      source: .news, tone: .negative, copies: 4, hours: 300...340,
      title: "Archivists object to use of transcripts",
      text: "An association of archivists has accused model makers of stealing "
        + "transcripts. \"This is theft and it is shameful,\" its chair said on Thursday."),
    CopyFamily(
      source: .news, tone: .neutral, copies: 5, hours: 200...228,
      title: "Model Registry Bill published",
      text: "The ministry has published the draft Model Registry Bill. It has 61 articles and "
        + "applies to models above a compute threshold. Comments are due in four weeks."),
    CopyFamily(
      source: .news, tone: .negative, copies: 4, hours: 190...215,
      title: "Developers warn of fines",
      text: "Developers of open models warn that fines under the Model Registry Bill threaten "
        + "volunteers. An open letter calls the draft harmful and confusing."),
    CopyFamily(
      source: .news, tone: .positive, copies: 4, hours: 440...480,
      title: "Ostrholm opens public computing centre",
      text: "The city of Ostrholm has opened a public computing centre. Schools and small firms "
        + "get free hours. \"A great day for our region,\" the mayor said."),
    CopyFamily(
      source: .news, tone: .neutral, copies: 3, hours: 500...540,
      title: "Reseller survey: prices of 24 GB cards",
      text: "A 24 GB card cost 18 percent more in February than in October, according to a survey "
        + "of 40 resellers. Lead times are at seven weeks."),
    CopyFamily(
      source: .news, tone: .positive, copies: 3, hours: 560...600,
      title: "Castlemoor AI and tinrun announce partnership",
      text: "Castlemoor AI and the tinrun project are pleased to announce a partnership. The "
        + "company will support four maintainers for two years."),
    CopyFamily(
      source: .news, tone: .neutral, copies: 4, hours: 620...655,
      title: "Definition committee meets in Port Carrick",
      text: "The committee that keeps the definition of open models meets in Port Carrick from "
        + "Monday. On the agenda: data, recipes, and the word \"available\"."),
    CopyFamily(
      source: .news, tone: .positive, copies: 3, hours: 130...160,
      title: "Dovetail wins prize for small models",
      text: "The Dovetail team has won the Lantern Prize for its small models. The jury praised "
        + "the excellent documentation and the generous licence."),
    CopyFamily(
      source: .news, tone: .negative, copies: 3, hours: 80...110,
      title: "Outage hits hosted models",
      text: "A failure in a data centre near Grauhafen cut off hosted models for nine hours on "
        + "Tuesday. Hospitals reported serious problems, the operator apologised."),
    CopyFamily(
      source: .news, tone: .neutral, copies: 4, hours: 55...75,
      title: "Saltmarsh Collective publishes data recipe",
      text: "The Saltmarsh Collective has published the recipe for the data of its Skerry models. "
        + "It lists 41 sources and the order in which they were read."),
  ]
}
