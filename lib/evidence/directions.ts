const up =
  /\b(?:up|rose|ris(?:e|es|en|ing)|gain\p{L}*|increas\p{L}*|higher|jump\p{L}*|surg\p{L}*|climb\p{L}*|rall\p{L}*|grew|grow\p{L}*|soar\p{L}*|plus|green)\b|legte\p{L}*|gestiegen|steig\p{L}*|stieg\p{L}*|mehr\b|gewann|gewonnen|\bsteg\b|\bupp\b|gestegen|steeg|vzrost\p{L}*|зріс|зрос\p{L}*|вирос\p{L}*|ขึ้น|hausse|augment\p{L}*|gagn\p{L}*|progress\p{L}*|subi[óodu]\p{L}*|sub[eae]\b|alza|ganó|aument\p{L}*|valoriz\p{L}*|\balta\b|\bsal[ei]\p{L}*|crescit\p{L}*|rialzo|вырос\p{L}*|подня\p{L}*|\bрост\p{L}*|прибав\p{L}*|подорож\p{L}*|上涨|上漲|上升|升|涨|漲|上昇|高騰|増|상승|올랐|\btăng\b|\bnaik\b|wzr\p{L}*|zysk\p{L}*|\bart\p{L}*|yüksel\p{L}*|ارتفع|बढ़/giu;
const down =
  /\b(?:down|fell|fall\p{L}*|drop\p{L}*|los[ete]\p{L}*|losing|loss\p{L}*|declin\p{L}*|decreas\p{L}*|slip\p{L}*|slid\p{L}*|shed\b|plung\p{L}*|tumbl\p{L}*|lower|dip\p{L}*|sank|minus|red|retreat\p{L}*)\b|verlor\p{L}*|verlust|gefallen|fiel\p{L}*|fällt|gesunken|sank\b|sinkt|nachgegeben|\bgab(?:en)?\b|\bföll\b|\bner\b|gedaald|daal\p{L}*|kles\p{L}*|впа[влд]\p{L}*|ลง|weniger|baiss\p{L}*|recul\p{L}*|perd\p{L}*|chut\p{L}*|baj[óaeo]\p{L}*|cay\p{L}*|\bcae\b|descen\p{L}*|caiu|queda|recu\p{L}*|\bcal[aoe]\p{L}*|ribasso|perso|упал\p{L}*|сниз\p{L}*|паден\p{L}*|потер\p{L}*|подешев\p{L}*|下跌|跌|下降|下落|減|하락|내렸|떨어|\bgiảm\b|\bturun\b|spad\p{L}*|düş\p{L}*|انخفض|गिर/giu;

/** What the words nearest to a percentage say: 1 for a rise, -1 for a fall, 0 for nothing. */
export function directionOf(before: string, after: string): 1 | -1 | 0 {
  const rise = Math.min(last(before, up), first(after, up));
  const fall = Math.min(last(before, down), first(after, down));
  if (rise === fall) return 0;
  return rise < fall ? 1 : -1;
}

function last(text: string, pattern: RegExp): number {
  let distance = Number.POSITIVE_INFINITY;
  for (const match of text.matchAll(pattern))
    distance = text.length - match.index - match[0].length;
  return distance;
}

function first(text: string, pattern: RegExp): number {
  for (const match of text.matchAll(pattern)) return match.index;
  return Number.POSITIVE_INFINITY;
}
