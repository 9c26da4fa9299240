/**
 * Tokens that are widely written about, with the names they go by. The list only settles that a name is
 * a token's and which ticker belongs to it; tokens that are not on it are read from the page's structure.
 */
const list = `BTC|Bitcoin|XBT|比特币|比特幣|ビットコイン|비트코인|биткоин|біткоїн|بيتكوين|بیت‌کوین|بیتکوین|बिटकॉइन|บิทคอยน์|ביטקוין
ETH|Ethereum|Ether|以太坊|以太币|以太幣|イーサリアム|イーサ|이더리움|эфириум|эфир|эфира|етеріум|ефіріум|етериум|إيثريوم|إيثيريوم|الإيثريوم|اتریوم|एथेरियम|इथेरियम|อีเธอเรียม|อีเทอเรียม|éther|אתריום
USDT|Tether|Tether USDt|Tether USD|泰达币|泰達幣|テザー|테더|تيثر|تتر|टेथर|เทเธอร์
BNB|BNB|Binance Coin|币安币|幣安幣|バイナンスコイン|바이낸스코인|بي إن بي|بایننس کوین
XRP|XRP|Ripple|瑞波币|瑞波幣|リップル|리플|엑스알피(리플)|엑스알피|рипл|ريبل|ریپل|रिपल
SOL|Solana|索拉纳|ソラナ|솔라나|солана|سولانا|सोलाना|โซลานา
USDC|USD Coin|USDC|유에스디코인
DOGE|Dogecoin|狗狗币|狗狗幣|ドージコイン|도지코인|догикоин|догекоин|доджкоїн|догікоїн|دوجكوين|دوج کوین|डॉजकॉइन|डोजकॉइन
ADA|Cardano|艾达币|艾達幣|カルダノ|エイダコイン|에이다|кардано|كاردانو|کاردانو|कार्डानो
TRX|TRON|Tronix|波场|波場|トロン|트론|трон|ترون
AVAX|Avalanche|雪崩|アバランチ|아발란체|أفالانش|آوالانچ
SHIB|Shiba Inu|柴犬币|柴犬幣|シバイヌ|柴犬コイン|시바이누|шиба ину|شيبا إينو|شیبا اینو|शीबा इनु
TON|Toncoin|通通币|トンコイン|톤코인|тонкоин|تون كوين|تون کوین
DOT|Polkadot|波卡|ポルカドット|폴카닷|полкадот|بولكادوت|پولکادات
LINK|Chainlink|チェーンリンク|체인링크|чейнлинк|تشين لينك|چین لینک
BCH|Bitcoin Cash|比特币现金|比特幣現金|ビットコインキャッシュ|비트코인캐시|биткоин кэш|بيتكوين كاش|بیت کوین کش
LTC|Litecoin|莱特币|萊特幣|ライトコイン|라이트코인|лайткоин|лайткоїн|لايتكوين|لایت کوین|लाइटकॉइन
NEAR|NEAR Protocol|NEAR|ニアプロトコル|니어프로토콜
MATIC|Polygon|ポリゴン|폴리곤|マティック
POL|POL (ex-MATIC)|Polygon Ecosystem Token|POL
XLM|Stellar|Stellar Lumens|恒星币|恆星幣|ステラルーメン|ステラ|스텔라루멘|стеллар|استلار
XMR|Monero|门罗币|門羅幣|モネロ|모네로|монеро|مونيرو|مونرو
ETC|Ethereum Classic|以太经典|以太經典|イーサリアムクラシック|이더리움클래식|اتریوم کلاسیک
ATOM|Cosmos|Cosmos Hub|コスモス|코스모스
UNI|Uniswap|ユニスワップ|유니스왑|یونی سواپ
FIL|Filecoin|ファイルコイン|파일코인
ICP|Internet Computer
APT|Aptos|アプトス|앱토스
HBAR|Hedera|Hedera Hashgraph|ヘデラ|헤데라
ARB|Arbitrum|아비트럼
OP|Optimism|옵티미즘
VET|VeChain|비체인
CRO|Cronos
MKR|Maker|MakerDAO
AAVE|Aave|에이브
GRT|The Graph
INJ|Injective
RNDR|Render Token
RENDER|Render
IMX|Immutable|Immutable X|ImmutableX
STX|Stacks|스택스
SUI|Sui|スイ|수이
SEI|Sei|세이
TIA|Celestia
PEPE|Pepe|ペペ|페페|پپه
WIF|dogwifhat|$WIF
BONK|Bonk|봉크
FLOKI|FLOKI|Floki
ALGO|Algorand|알고랜드
EOS|EOS|이오스
XTZ|Tezos|テゾス|테조스
THETA|Theta Network|THETA
SAND|The Sandbox|더샌드박스
MANA|Decentraland|디센트럴랜드
AXS|Axie Infinity|엑시인피니티
FTM|Fantom
S|Sonic
KAS|Kaspa|카스파
EGLD|MultiversX|Elrond
FLOW|Flow
SNX|Synthetix|Synthetix Network
CRV|Curve DAO Token|Curve|Curve DAO
LDO|Lido DAO|Lido
COMP|Compound
YFI|yearn.finance
SUSHI|SushiSwap|Sushi
1INCH|1inch|1inch Network
BAL|Balancer
ZEC|Zcash|大零币|ジーキャッシュ|지캐시
DASH|Dash|达世币|ダッシュ|대시
NEO|Neo|小蚁|네오
XEM|NEM|ネム
QTUM|Qtum|量子链|퀀텀
IOTA|IOTA|아이오타
MIOTA|IOTA
BSV|Bitcoin SV|비트코인에스브이
BTG|Bitcoin Gold
WBTC|Wrapped Bitcoin
WETH|Wrapped Ether|WETH|Wrapped Ethereum
STETH|Lido Staked Ether|stETH|Lido Staked ETH
WSTETH|Wrapped stETH|wstETH
DAI|Dai|Multi-Collateral DAI
FDUSD|First Digital USD
USDE|Ethena USDe
ENA|Ethena
LEO|UNUS SED LEO|LEO Token
OKB|OKB
TUSD|TrueUSD
BUSD|Binance USD
USDD|USDD
PYUSD|PayPal USD
JUP|Jupiter
JTO|Jito
PYTH|Pyth Network
W|Wormhole
ORCA|Orca
RAY|Raydium
MSOL|Marinade staked SOL|mSOL
JITOSOL|Jito Staked SOL|JitoSOL
WLD|Worldcoin|World
DYDX|dYdX
GMX|GMX
RUNE|THORChain
KAVA|Kava
ROSE|Oasis Network|Oasis
ZIL|Zilliqa
ENJ|Enjin Coin
CHZ|Chiliz|칠리즈
GALA|Gala|갈라
APE|ApeCoin
BLUR|Blur
MASK|Mask Network
ENS|Ethereum Name Service
LRC|Loopring
BAT|Basic Attention Token
ZRX|0x|0x Protocol
HOT|Holo
RVN|Ravencoin
DCR|Decred
SC|Siacoin
WAVES|Waves|웨이브
ICX|ICON
ONT|Ontology
KSM|Kusama
CELO|Celo
MINA|Mina
QNT|Quant
TWT|Trust Wallet Token
CAKE|PancakeSwap
BGB|Bitget Token
KCS|KuCoin Token|KuCoin
GT|Gate Token|GateToken
HT|Huobi Token
FTT|FTX Token
NEXO|NEXO
XDC|XDC Network
HYPE|Hyperliquid
TAO|Bittensor
FET|Artificial Superintelligence Alliance|Fetch.ai
AGIX|SingularityNET
OCEAN|Ocean Protocol
AR|Arweave
JASMY|JasmyCoin|JASMY
BTT|BitTorrent|BitTorrent-New
LUNC|Terra Classic|Terra Luna Classic
LUNA|Terra
LUNA1|Terra
USTC|TerraClassicUSD
ASTR|Astar
GLMR|Moonbeam
CFX|Conflux
ID|SPACE ID
MAGIC|Treasure
SSV|SSV Network
RPL|Rocket Pool
FXS|Frax Share
FRAX|Frax
STRK|Starknet
ZK|ZKsync
ZRO|LayerZero
EIGEN|EigenLayer|EigenCloud
ETHFI|ether.fi
PENDLE|Pendle
ONDO|Ondo
MOG|Mog Coin
BRETT|Brett
POPCAT|Popcat
MEW|cat in a dogs world
TURBO|Turbo
NOT|Notcoin
DOGS|Dogs
TRUMP|OFFICIAL TRUMP
MELANIA|Melania Meme
FARTCOIN|Fartcoin
PENGU|Pudgy Penguins
VIRTUAL|Virtuals Protocol
AI16Z|ai16z
SPX|SPX6900
PI|Pi|Pi Network
MNT|Mantle
TKX|Tokenize Xchange
XAUT|Tether Gold
PAXG|PAX Gold
HEX|HEX
HNT|Helium
MOBILE|Helium Mobile
AUDIO|Audius
ANKR|Ankr
BAND|Band Protocol
CVC|Civic
SNT|Status|Status Network
SAN|Santiment Network Token|Santiment
OMG|OMG Network
KNC|Kyber Network|Kyber Network Crystal
REN|Ren
STORJ|Storj
SKL|SKALE
CELR|Celer Network
COTI|COTI
IOTX|IoTeX
ONE|Harmony
WOO|WOO|WOO Network
API3|API3
GNO|Gnosis
GLM|Golem
BICO|Biconomy
ILV|Illuvium
YGG|Yield Guild Games
METIS|Metis
CKB|Nervos Network
ELF|aelf
POLYX|Polymesh
ASTER|Aster
WLFI|World Liberty Financial
PUMP|Pump.fun
MORPHO|Morpho
AERO|Aerodrome Finance
VVV|Venice Token
IP|Story
KAITO|KAITO
BERA|Berachain
MOVE|Movement
ME|Magic Eden
DEGEN|Degen
BOME|BOOK OF MEME
GOAT|Goatseus Maximus
PNUT|Peanut the Squirrel
CBETH|Coinbase Wrapped Staked ETH
RETH|Rocket Pool ETH
XVS|Venus
ALPHA|Stella
BAKE|BakeryToken
SFP|SafePal
CTSI|Cartesi
DENT|Dent
WIN|WINkLink
SUN|Sun Token
JST|JUST
NFT|APENFT
BABYDOGE|Baby Doge Coin
SAFEMOON|SafeMoon
CRVUSD|crvUSD
GHO|GHO
SKY|Sky
USDS|USDS
GNS|Gains Network
RDNT|Radiant Capital
VELO|Velodrome
XNO|Nano
NANO|Nano
ZEN|Horizen
DGB|DigiByte
LSK|Lisk
STEEM|Steem|스팀
HIVE|Hive|하이브
ARDR|Ardor
XVG|Verge
BNT|Bancor
REP|Augur
LPT|Livepeer
UMA|UMA
OGN|Origin Protocol
PUNDIX|Pundi X
BORA|BORA|보라
WEMIX|WEMIX|위믹스
KLAY|Klaytn|클레이튼
KAIA|Kaia|카이아
MLK|MiL.k|밀크
BURGER|BurgerCities
MON|Monad
XPL|Plasma
LINEA|Linea`;

export interface KnownToken {
  readonly symbol: string;
  readonly name: string;
}

const bySymbol = new Map<string, KnownToken>();
const byName = new Map<string, KnownToken>();
const prose: [string, KnownToken][] = [];
/** Names that are everyday words: they only count where a structure says that a token is meant. */
const everyday = new Set(
  'near flow gala stacks maker compound curve render quant stellar cosmos dash status ren world blur jupiter wormhole avalanche sui sei icon waves hive holo dogs turbo story movement origin theta mantle sky sonic just verge harmony ardor civic ankr balancer nano terra aster degen brett status pepe bonk hex neo nem flow orca render immutable pi horizen illuvium xrp 0x stella venus morpho linea plasma monad ether éther 雪崩 スイ 리플 수이 세이 대시 네오 보라 웨이브 하이브 스팀 ステラ icon uma'.split(
    ' ',
  ),
);

for (const line of list.split('\n')) {
  const [symbol = '', ...names] = line.split('|');
  const token: KnownToken = { symbol, name: names[0] ?? symbol };
  if (!bySymbol.has(symbol)) bySymbol.set(symbol, token);
  for (const name of names) {
    const key = nameKey(name);
    if (!byName.has(key)) byName.set(key, token);
    if (!everyday.has(key) && key.length > 2) prose.push([name, token]);
  }
}

export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s\u200c]+/g, ' ')
    .trim();
}

export function tokenBySymbol(symbol: string): KnownToken | null {
  return bySymbol.get(symbol.toUpperCase().replace(/^\$/, '')) ?? null;
}

export function tokenByName(name: string): KnownToken | null {
  return byName.get(nameKey(name)) ?? null;
}

/** Whether a ticker and a name are known to belong together. */
export function belongTogether(symbol: string, name: string): boolean {
  const found = byName.get(nameKey(name));
  return found !== undefined && found.symbol === symbol.toUpperCase().replace(/^\$/, '');
}

/** Names and tickers that stand for a token wherever they are written, longest first. */
export const proseNames: readonly (readonly [string, KnownToken])[] = prose
  .concat([
    ['Ether', { symbol: 'ETH', name: 'Ethereum' }],
    ['éther', { symbol: 'ETH', name: 'Ethereum' }],
    ['XRP', { symbol: 'XRP', name: 'XRP' }],
    ['Pepe', { symbol: 'PEPE', name: 'Pepe' }],
    ['Avalanche', { symbol: 'AVAX', name: 'Avalanche' }],
  ])
  .sort((a, b) => b[0].length - a[0].length);
