/**
 * Tables of what happened: trades, payments, taxes, prices by date. Their rates are those of the day
 * that stands in the row, not the price now.
 */
const wholes = (words: string): RegExp =>
  new RegExp(`^(?:${words})(?: ?[/&(·[,].{0,24}| (?:usd|eur|gbp|aud|utc|[a-z]{3}))?$`, 'iu');

const dateHeader = wholes(
  'dates?|date/time|date & time|time|timestamp|when|executed|datum|zeit|zeitpunkt|datum/zeit|heure|horodatage|fecha|hora|fecha y hora|data|data/hora|data e hora|ora|tijd|data i czas|czas|čas|дата|время|час|дата и время|tarih|saat|zaman|tanggal|waktu|ngày|thời gian|date et heure|dato|tid|tidspunkt|päivä|päivämäärä|aika|dátum|idő|data și ora|datum i vrijeme|vrijeme|ημερομηνία|ώρα|תאריך|שעה|التاريخ|تاريخ|الوقت|تاریخ|زمان|दिनांक|तारीख|तिथि|समय|তারিখ|日期|时间|時間|日付|日時|約定日時|取引日|날짜|일시|시간|체결시간|거래일|วันที่|เวลา|year|jahr|année|año|ano|anno|jaar|rok|год|рік|yıl|tahun|năm|år|年|연도|ปี|سال|السنة|वर्ष',
);
const kindHeader = wholes(
  'type|transaction|transaction type|operation|action|side|activity|description|event|art|typ|vorgang|transaktion|buchung|opération|type d.opération|mouvement|libellé|tipo|operación|movimiento|concepto|operação|descrição|operazione|movimento|soort|omschrijving|transactie|rodzaj|operacja|opis|druh|operace|тип|операция|вид|описание|событие|операція|подія|işlem|işlem türü|tür|yön|jenis|transaksi|keterangan|loại|giao dịch|loại giao dịch|händelse|handling|tapahtuma|tyyppi|típus|művelet|tip|operațiune|vrsta|τύπος|סוג|פעולה|النوع|نوع|العملية|نوع العملية|نوع معامله|प्रकार|लेनदेन|类型|類型|方向|操作|事件|種類|種別|売買|取引区分|取引種別|出来事|유형|구분|종류|거래종류|매매구분|사건|ประเภท|รายการ|เหตุการณ์',
);
const sumHeader = wholes(
  'amount|quantity|qty|total|subtotal|fees?|proceeds|gain|gains|gain / loss|gain / income|gain/loss|profit|p&l|pnl|cost|cost basis|cost base|value|units|tax|betrag|menge|anzahl|summe|gesamt|gebühr|gebühren|gewinn|erlös|wert|montant|quantité|frais|plus-value|valeur|cantidad|importe|monto|comisión|ganancia|valor|quantidade|montante|taxa|taxas|lucro|quantità|importo|commissione|commissioni|controvalore|totale|hoeveelheid|aantal|bedrag|kosten|totaal|waarde|winst|ilość|kwota|prowizja|suma|wartość|zysk|množství|částka|poplatek|celkem|hodnota|количество|кол-во|сумма|комиссия|итого|прибыль|стоимость|кількість|сума|комісія|miktar|adet|tutar|komisyon|toplam|kâr|değer|jumlah|biaya|nilai|keuntungan|số lượng|phí|tổng|giá trị|lợi nhuận|mängd|antal|belopp|avgift|summa|vinst|värde|beløb|beløp|gebyr|määrä|summa|kulut|mennyiség|összeg|díj|cantitate|sumă|comision|količina|iznos|naknada|ποσότητα|ποσό|προμήθεια|כמות|סכום|עמלה|الكمية|المبلغ|الرسوم|الإجمالي|الربح|مقدار|مبلغ|کارمزد|مجموع|سود|मात्रा|राशि|शुल्क|कुल|数量|數量|金额|金額|手续费|手續費|盈亏|总额|約定金額|手数料|損益|合計|수량|금액|수수료|합계|손익|체결금액|จำนวน|ค่าธรรมเนียม|รวม|กำไร',
);
/** `03 Jul 2024`, `2024-07-03`, `03.07.2024`, `2024年7月3日`, `2021`. */
const dated =
  /(?:19|20)\d{2}[-/.年년]\s?\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}(?!\d))|\d{1,2}(?:st|nd|rd|th|\.|er|º)?[ \u00a0-](?:de )?[\p{L}\p{M}.]{3,14}(?: de)?,?[ \u00a0-](?:20)?\d{2}(?!\d)|[\p{L}.]{3,12} \d{1,2},? 20\d{2}|^[\p{L}.]{3,12} 20\d{2}$|^20[0-4]\d$/u;
const present =
  /current|now|live|latest|market price|aktuell|actuel|actual|atual|attuale|huidig|aktualn|obecn|aktuáln|текущ|поточн|güncel|anlık|saat ini|hiện tại|الحالي|فعلی|वर्तमान|当前|當前|現在|最新|현재|ปัจจุบัน/i;

export interface Column {
  readonly header: string;
  /** What stands in the first rows. */
  readonly cells: readonly string[];
  readonly price: boolean;
}

/** Whether a table tells of the past row by row. A column that says it is the price now speaks against it. */
export function isLedger(columns: readonly Column[]): boolean {
  if (columns.some(({ header, price }) => price && present.test(header))) return false;
  const dates = columns.find(({ header }) => dateHeader.test(header.trim()));
  const days = new Set(
    (dates?.cells ?? []).map((cell) => dated.exec(cell.trim())?.[0]).filter((day) => day),
  );
  if (days.size >= 2) return true;
  if (
    !dates &&
    !columns.some(
      ({ cells }) => cells.filter((cell) => dated.test(cell.trim())).length * 2 > cells.length,
    )
  )
    return false;
  const kind = columns.some(({ header }) => kindHeader.test(header.trim()));
  const sums = columns.filter(({ header }) => sumHeader.test(header.trim())).length;
  return kind ? sums >= 1 : sums >= 2;
}
