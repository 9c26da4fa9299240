/** The language that a text is written in: pages often state another, or none. */

/** Small words that are frequent in one language and rare in the others that share its letters. */
const smallWords: Readonly<Record<string, string>> = {
  en: 'the of and is are was with this that for at from its it has have while you my i',
  de: 'der die das und ist von mit den im auf bei für nicht ein eine dem zu sich wird liegt',
  fr: 'le la les des du et est une dans pour sur en au aux par plus avec cette sont',
  es: 'el la los las del y en que una por con para se más su al lo está',
  pt: 'o os as do da dos das em um uma não por com para mais ao na no é está',
  it: 'il lo gli della del di che è una per con nel alla sono ha più dei delle si',
  nl: 'de het een en van is op met voor dat niet zijn bij naar door ook wordt',
  pl: 'w na i z się do jest że nie za o po od są przez oraz jego',
  cs: 'v na a se je za z že po od pro jsou jeho které není sa',
  tr: 've bir bu için ile da de olarak daha ise en göre çok yüzde',
  id: 'dan yang di dengan pada ini untuk dari ke dalam itu adalah telah oleh',
  vi: 'và của là trong với cho các một được đã này những khi tại',
  sv: 'och att det som är på med för till av inte den har ett en under',
  da: 'og at det som er på med for til af ikke den har et en der av',
  fi: 'ja on että se oli ovat mutta noin sen myös kun ei hinta',
  hu: 'és a az hogy nem egy is van volt meg ára dollár',
  ro: 'și de la în a cu pe este din care un o mai',
  hr: 'je u na i se za od su da koji te kao',
};
const votes = new Map<string, string[]>();
for (const [language, text] of Object.entries(smallWords))
  for (const word of text.split(' ')) votes.set(word, [...(votes.get(word) ?? []), language]);

const alike: Readonly<Record<string, string>> = {
  sk: 'cs',
  nb: 'da',
  nn: 'da',
  no: 'da',
  ms: 'id',
  sr: 'hr',
  bs: 'hr',
  sl: 'hr',
  ur: 'fa',
  be: 'ru',
  kk: 'ru',
  gl: 'pt',
  ca: 'es',
  mr: 'hi',
};

/** Two letters, as the word lists have them. */
export function languageOfText(text: string, page: string): string {
  const base = page.split('-')[0]?.toLowerCase() ?? '';
  const stated = alike[base] ?? base;
  const script = byScript(text, stated);
  if (script) return script;
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
    const languages = votes.get(word);
    if (languages)
      for (const language of languages)
        counts.set(language, (counts.get(language) ?? 0) + 1 / languages.length);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  const own = counts.get(stated) ?? 0;
  const clear = first && first[1] >= 1.5 && first[1] >= 1.5 * (second?.[1] ?? 0);
  // the stated language stands, unless the words speak plainly against it
  if (clear && first[1] > 2 * own + (stated in smallWords ? 0.9 : 0)) return first[0];
  return stated in smallWords ? stated : (first?.[0] ?? 'en');
}

const scripts: Readonly<Record<string, RegExp>> = {
  zh: /[\u3400-\u9fff]/g,
  ja: /[\u3040-\u30ff\u3400-\u9fff]/g,
  ko: /[\uac00-\ud7af]/g,
  th: /[\u0e00-\u0e7f]/g,
  hi: /[\u0900-\u097f]/g,
  bn: /[\u0980-\u09ff]/g,
  he: /[\u0590-\u05ff]/g,
  el: /[\u0370-\u03ff]/g,
  ar: /[\u0600-\u06ff]/g,
  fa: /[\u0600-\u06ff]/g,
  ru: /[\u0400-\u04ff]/g,
  uk: /[\u0400-\u04ff]/g,
  bg: /[\u0400-\u04ff]/g,
};

function byScript(text: string, stated: string): string | null {
  const own = scripts[stated];
  if (own && (text.match(own)?.length ?? 0) >= 3) return stated;
  const share = (letters: RegExp): boolean => (text.match(letters)?.length ?? 0) * 4 > text.length;
  if (share(/[\u3040-\u30ff\u3400-\u9fff]/g)) return /[\u3040-\u30ff]/.test(text) ? 'ja' : 'zh';
  if (share(/[\uac00-\ud7af]/g)) return 'ko';
  if (share(/[\u0e00-\u0e7f]/g)) return 'th';
  if (share(/[\u0900-\u097f]/g)) return 'hi';
  if (share(/[\u0980-\u09ff]/g)) return 'bn';
  if (share(/[\u0590-\u05ff]/g)) return 'he';
  if (share(/[\u0370-\u03ff]/g)) return 'el';
  if (share(/[\u0600-\u06ff]/g)) return stated === 'fa' || /[پچژگکی]/.test(text) ? 'fa' : 'ar';
  if (!share(/[\u0400-\u04ff]/g)) return null;
  if (/[іїєґ]/i.test(text)) return 'uk';
  return stated === 'bg' || stated === 'uk' ? stated : 'ru';
}
