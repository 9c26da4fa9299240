/**
 * What a dealer asks and pays for a token: `Buy price`, `Bid`. It is the price where a table of the market
 * has no other; in a portfolio the same words mean what was paid.
 */
import type { Label } from '../labels/labels';

const whole = (words: string): RegExp =>
  new RegExp(`^(?:${words})(?: ?[(\\[（/·,-].{0,14}| [a-z]{3,4})?$`, 'iu');

const buying = whole(
  "buy|buy(?:ing)? (?:price|rate|at)|we sell|ask|ask price|offer|ankauf|kauf|kaufkurs|kaufpreis|ankaufskurs|ankaufspreis|briefkurs|brief|achat|prix d[’']achat|cours acheteur|compra|comprar|precio de compra|preço de compra|acquisto|prezzo di acquisto|koop|kopen|aankoop|aankoopprijs|koopprijs|kupno|cena kupna|cena zakupu|nákup|nákupní cena|nákupná cena|покупка|цена покупки|курс покупки|купить|купівля|ціна купівлі|курс купівлі|покупна цена|alış|alış fiyatı|beli|harga beli|mua|mua vào|giá mua|köp|köpkurs|köppris|kjøp|kjøpskurs|kjøpspris|køb|købskurs|købspris|osto|ostohinta|vétel|vételár|vételi ár|cumpărare|preț de cumpărare|kupovni|kupovna cijena|αγορά|τιμή αγοράς|קנייה|מחיר קנייה|شراء|سعر الشراء|خرید|قیمت خرید|खरीद|खरीद मूल्य|खरीदें|买入|买入价|買入|買入價|卖一|買値|買気配|購入価格|買取|매수가|매수|구매가|ราคาซื้อ|ซื้อ",
);
const selling = whole(
  'sell|sell(?:ing)? (?:price|rate|at)|we buy|bid|bid price|verkauf|verkaufskurs|verkaufspreis|geldkurs|geld|vente|prix de vente|cours vendeur|venta|vender|precio de venta|venda|preço de venda|vendita|prezzo di vendita|verkoop|verkopen|verkoopprijs|sprzedaż|cena sprzedaży|prodej|prodejní cena|predaj|predajná cena|продажа|цена продажи|курс продажи|продать|продаж|ціна продажу|курс продажу|продажна цена|satış|satış fiyatı|jual|harga jual|bán|bán ra|giá bán|sälj|säljkurs|säljpris|salg|salgskurs|salgspris|salgskurs|myynti|myyntihinta|eladás|eladási ár|vânzare|preț de vânzare|prodajni|prodajna cijena|πώληση|τιμή πώλησης|מכירה|מחיר מכירה|بيع|سعر البيع|فروش|قیمت فروش|बिक्री|बिक्री मूल्य|बेचें|卖出|卖出价|賣出|賣出價|买一|売値|売気配|販売価格|매도가|매도|판매가|ราคาขาย|ขาย',
);

/** Which columns are what a dealer asks, `price`, and pays, by the words over them; -1 where none is. */
export interface DealerColumns {
  readonly price: number;
  readonly other: number;
}

export function dealerColumns(
  texts: readonly string[],
  labels: readonly (Label | null)[],
): DealerColumns {
  const none = { price: -1, other: -1 };
  const clean = texts.map((text) => text.replace(/[\s\u00a0]+/g, ' ').trim());
  const asked = clean.findIndex((text) => buying.test(text));
  const paid = clean.findIndex((text) => selling.test(text));
  if (asked < 0 && paid < 0) return none;
  const has = (...roles: Label['role'][]): boolean =>
    labels.some(
      (label, at) => at !== asked && at !== paid && label !== null && roles.includes(label.role),
    );
  if (has('price', 'mark-price', 'token-price', 'venue')) return none;
  const both = asked >= 0 && paid >= 0;
  if (!both && !has('market-cap', 'volume')) return none;
  return asked >= 0 ? { price: asked, other: paid } : { price: paid, other: -1 };
}
