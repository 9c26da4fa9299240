/** Things that are quoted like tokens and are none: shares, metals, currencies, indices, goods. */
import { fiatCodes } from '../figures/currencies';

const stocks = new Set(
  'AAPL MSFT GOOG GOOGL AMZN META TSLA NVDA AMD INTC NFLX COIN MSTR HOOD MARA RIOT CLSK HUT BITF GME AMC IBM ORCL CRM ADBE PYPL SQ V MA JPM BAC GS MS WFC C BRK.A BRK.B DIS KO PEP WMT COST NKE XOM CVX PFE JNJ MRNA BA GE F GM UBER ABNB SHOP BABA PDD TSM ASML SAP SIE ALV BMW VOW ADS DTE BAS AIR TTE MC OR SPY QQQ DIA IWM VOO VTI IBIT FBTC GBTC ETHE ETHA ARKB BITB BITO HODL BRRR EZBC BTCO BTCW FETH ETHW EZET CETH MSBT BSOL GSOL GLXY WULF CIFR CORZ IREN BTDR BTBT CAN SBET BMNR CRCL BKKT MTPLF ARKK GLD SLV ATVI PLTR SMCI AVGO MU QCOM'.split(
    ' ',
  ),
);
const other = new Set(
  'DAX MDAX TECDAX DOW NASDAQ S&P500 SPX500 NIKKEI FTSE CAC IBEX HSI KOSPI KOSDAQ BIST BIST100 SENSEX NIFTY VIX DXY XAU XAG XPT XPD WTI BRENT GOLD SILVER SILBER OIL OEL CRUDE NATGAS COPPER US10Y'.split(
    ' ',
  ),
);
const names =
  /^(?:gold|silver|silber|platinum|palladium|copper|oil|brent|wti|crude|crude oil|öl.*|dax|dow|dow jones.*|nasdaq.*|s&p.*|s&p 500|nikkei.*|euro stoxx.*|ftse.*|hang seng.*|russell.*|natural gas|nat gas|bist.*|kospi|kosdaq|sensex|nifty.*|золото|серебро|нефть.*|altın|gümüş|złoto|ropa.*|oro|plata|or|argent|pétrole|petróleo|ouro|黄金|白银|原油|上证.*|道琼斯|日経平均.*|金|銀|us dollar|dollar|d[óo]lar.*|dollaro.*|dólar.*|доллар.*|美元|米ドル|달러|دولار|دلار|डॉलर|ดอลลาร์|euros?|yen|libra.*|peso.*|yuan|euro|dollar index|eur\/usd|usd\/.*|gbp\/usd|treasur.*|10-year.*|дол?лар|евро|доллар)$/iu;
const company =
  /(?:^|[\s,.])(?:inc|corp|corporation|plc|ltd|limited|co|company|llc|group|holdings?|n\.v|s\.a|a\.s|etfs?|etps?|funds?|trusts?|trust etf|ucits|reit|platforms|securities|s\.p\.a|motors|technologies|bancorp|nv|kgaa|shares|ordinary|common stock|class [abc])\.?$|(?:^|\s)(?:ag|se|sa|spa|ab|asa|oyj|kk)$/i;

/** Whether a symbol and a name are known to be no token. */
export function isForeign(symbol: string, name: string | null, quote: string | null): boolean {
  const upper = symbol.toUpperCase().replace(/^\$/, '');
  if (stocks.has(upper) && !quote) return true;
  if (other.has(upper)) return true;
  if (fiatCodes.has(upper) && upper !== 'VES') return true;
  if (names.test(symbol.trim())) return true;
  if (name && (names.test(name.trim()) || company.test(name.trim()))) return true;
  return company.test(symbol.trim());
}
