/** Which of a row's fields a figure is said to be; `other` is any value that rows do not hold. */
export type Field = 'price' | 'change' | 'cap' | 'volume' | 'other';

const words: readonly (readonly [Field, RegExp])[] = [
  [
    'other',
    /all[\s-]time|\bath\b|\batl\b|\b(?:24h |24-hour |daily |52-week |intraday )?(?:high|low)s?\b(?! volume)|\bpeak|highest|lowest|record|support|resist\p{L}*|target|forecast|predict\p{L}*|average|fully diluted|\bfdv\b|fdmc|\btvl\b|liquidity|supply|circulat\p{L}*|holders?|dominan\p{L}*|\bfees?\b|\bgas\b|slippage|spread|difference|staking|yield\p{L}*|\bap[ry]\b|interest|profit|\bloss of|invest\p{L}*|entry|bought|paid|\bbuy\b|stop[\s-]loss|allzeit\p{L}*|höchst\p{L}*|tiefst\p{L}*|rekord|hoch\b|tief\b|unterstützung|widerstand|ziel\p{L}*|durchschnitt\p{L}*|umlauf\p{L}*|máxim\p{L}*|mínim\p{L}*|histor\p{L}*|soporte|resistencia|plus haut|plus bas|sommet|massim\p{L}*|minim[oi]|максимум\p{L}*|минимум\p{L}*|历史|最高|最低|支撑|阻力|流通|过去最高|過去最高|최고|최저/giu,
  ],
  [
    'cap',
    /market[\s-]?(?:cap\p{L}*|value)|\bmkt\.? ?cap|\bmcap\b|m\.? ?cap\b|\bcap\b|kapitalis\p{L}*|marktkap\p{L}*|capitali[sz]a\p{L}*|capitalisation|capitaliza\p{L}*|capitalizzazion\p{L}*|kapitaliza\p{L}*|капитализац\p{L}*|市值|时价总额|時価総額|시가총액|시총|vốn hóa|piyasa değeri|kapitalisasi|القيمة السوقية|मार्केट कैप/giu,
  ],
  [
    'volume',
    /\bvol(?:ume|\.)?\b|volumen\p{L}*|handelsvolum\p{L}*|turnover|umsatz|volumes?|объ[её]м\p{L}*|成交|交易量|交易額|取引高|出来高|거래량|거래대금|khối lượng|hacim|wolumen\p{L}*|حجم|वॉल्यूम/giu,
  ],
  [
    'price',
    /\bprice[ds]?\b|\bquot\p{L}*|\btrad(?:es?|ing)\b|\bcosts?\b|\bkurs\p{L}*|\bpreis\p{L}*|kostet|\bprix\b|\bcours\b|precio|cotiza|preço|prezzo|\bcena\b|цен\p{L}*|курс\p{L}*|стоит|价格|價格|現價|现价|価格|가격|\bgiá\b|\bharga\b|fiyat\p{L}*|سعر|قیمت|कीमत/giu,
  ],
  [
    'change',
    /\bchange\b(?! hands)|\bchg\b|24\s?h\b|änderung|veränderung|variation|variación|variação|variazione|изменени\p{L}*|涨跌|漲跌|変動|前日比|변동|thay đổi|değişim|zmiana|perubahan/giu,
  ],
];

const periods =
  /\b(?:[2-9]|1\d|30|60|90|180|365)[\s-]?(?:d\b|days?|tag\p{L}*|jours|días|dias|giorni|дн\p{L}*)|\b7\s?д|\bweek\p{L}*|\b\d+w\b|month\p{L}*|\byears?\b|\b1y\b|\bytd\b|\b1h\b|\bone hour|\bhour(?:ly)?\b|past hour|last hour|\bwoche\p{L}*|monat\p{L}*|\bjahr\p{L}*|semaine|mois\b|année|semana|\bmes\b|\bmês\b|\baño\b|\bano\b|settimana|\bmese\b|недел\p{L}*|месяц\p{L}*|за год|周内|本周|一周|7天|30天|本月|今年|先週|今週|週間|か月|年初来|since\b|\bseit\b|depuis|desde|\bto reach\b|\bneeds?\b|\bwould\b|\bcould\b/giu;
const today =
  /\b(?:24|twenty-four)[\s-]?(?:h\b|hours?|std|stunden|heures|horas|ore\b|час\p{L}*|小时|小時|時間|시간|giờ|jam\b)|\b(?:to)?day\b|heute|gestern|yesterday|aujourd|\bhoy\b|\bhoje\b|\boggi\b|сегодня|сутк\p{L}*|今日|今天|오늘/giu;

/** The label nearest to the end of the text before a figure, or to the start of the text after it. */
export function nearestLabel(
  text: string,
  side: 'before' | 'after',
): { field: Field; distance: number } | null {
  let best: { field: Field; distance: number } | null = null;
  for (const [field, pattern] of words) {
    for (const match of text.matchAll(pattern)) {
      const distance =
        side === 'before' ? text.length - match.index - match[0].length : match.index;
      if (!best || distance < best.distance) best = { field, distance };
    }
  }
  return best;
}

/** Whether a percentage at `at` is said of another time than the last day. */
export function otherPeriod(sentence: string, at: number): boolean {
  return distanceTo(sentence, periods, at) < distanceTo(sentence, today, at);
}

function distanceTo(text: string, pattern: RegExp, at: number): number {
  let distance = Number.POSITIVE_INFINITY;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    distance = Math.min(distance, match.index >= at ? match.index - at : Math.max(0, at - end));
  }
  return distance;
}
