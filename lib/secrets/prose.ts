/**
 * Words of the English list that hold sentences together. A random phrase of twelve has five of these
 * about once in five thousand; a sentence made of listed words alone has more than that.
 */
const english = new Set(
  (
    'about above actual across after again all already also always any around because become before ' +
    'behind below between both but can could do early else enough ever every few first follow for ' +
    'from full general give good great grow half have help high how into inside join just keep know ' +
    'last later learn leave left like long make many market maybe mean more most much must myself ' +
    'need never next note nothing now number often once one only open or other own over part pay ' +
    'people please point same say season second seem sell side some soon such than that then there ' +
    'they thing this those though time today together top toward try turn two under until upon use ' +
    'very wait want way week what when where will wish with without word work year yesterday you young'
  ).split(' '),
);

/** Whether a run of listed words reads like a sentence rather than like a phrase. */
export function readsLikeProse(words: readonly string[]): boolean {
  const joining = words.filter((word) => english.has(word.toLowerCase())).length;
  return joining * 5 >= words.length * 2;
}
