/// Words that hold sentences together and name nothing: "the", "of", "isn" (of "isn't").
///
/// English, and of Spanish, French, German, Portuguese, Italian and Dutch those that are not also
/// English words with a meaning. Folded, as all words are counted.
package enum FunctionWords {
  /// The words, numbered from 0; other words that are added have numbers from ``count`` on.
  package static let numbers: TermNumbers = {
    var numbers = TermNumbers()
    // Apart, or the last word of one list and the first of the next would be one.
    for words in [english, others] {
      for word in words.split(whereSeparator: \.isWhitespace) {
        Array(word.utf8).withUnsafeBufferPointer { _ = numbers.number(of: $0) }
      }
    }
    return numbers
  }()

  package static let count = numbers.count

  private static let english = """
    a about above after again against ain all almost also although always am among an and another
    any anybody anyone anything are aren around as at away back be because been before being below
    between both but by can cannot cant could couldn d did didn didnt do does doesn doesnt doing
    don done dont down due during each either else enough etc even ever every everybody everyone
    everything few for from further get gets getting go goes going gonna got had hadn has hasn
    have haven having he her here hers herself him himself his how however i if im in instead into
    is isn isnt it its itself ive just kind know least less let like ll lot lots m made make makes
    making many may maybe me might mine more most much must mustn my myself need needs neither
    never no nobody none nor not nothing now o of off often oh ok okay on once one ones only onto
    or other others our ours ourselves out over own per perhaps pretty put quite rather re really
    s said same say says see seem seems shall shan she should shouldn since so some somebody
    someone something sometimes still such sure t take takes than thanks that thats the their
    theirs them themselves then there theres these they thing things think this those though
    through thus to too toward towards under unless until up upon us use used using ve very via
    want wants was wasn way we well went were weren what whatever whats when where whether which
    while who whoever whom whose why will with within without won wont would wouldn y yeah yes yet
    you your youre yours yourself yourselves
    """

  private static let others = """
    el la los las un una unos unas y e o u de del al en por para con como que se lo le les su sus
    mi tu mas pero es esta este esto estos estas ser muy ya ha han fue hay cuando donde porque si
    le une des du et ou au aux dans ce cette ces qui est sont je nous vous ils elles avec mais ne
    pas leur leurs son cest quil
    der das den dem und ist nicht ein eine einen einem einer ich du er sie wir ihr es auf zu von
    fur sich auch wie nur noch wenn aber oder bei nach uber dass sind wird haben zum zur im vom
    os nao uma em na da dos das ao nos nas ele ela mais sao foi isso voce
    il gli di che non per della dello degli delle nel nella piu sono anche questo questa ma
    het een van ik je niet dat zijn maar ook voor met naar wat
    """
}
