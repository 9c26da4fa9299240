/** How far a word may stand from the digits that it speaks of. */
const before = 90;
const after = 50;

const keyWords =
  /private[\s_-]*keys?|priv[\s_-]*key|secret[\s_-]*keys?|sec[\s_-]?key|signing[\s_-]*key|wallet[\s_-]*key|account[\s_-]*key|deployer[\s_-]*key|spending[\s_-]*key|\b(?:pk|sk|privkey|secret|key|clave|clé|chiave|chave|schlüssel|klucz|klíč)\b(?=["'`]?\s*(?:is\b|[:=：]|["'`]?$))|\bimport(?:ed|ing)?\b|\bdumpprivkey\b|\bsign(?:ing)?\s+with\b|密钥|密鑰|ключ\p{L}*\s*[:=]|私钥|私鑰|秘密鍵|プライベートキー|개인\s?키|비밀\s?키|приватн\p{L}*\s+ключ\p{L}*|закрыт\p{L}*\s+ключ\p{L}*|секретн\p{L}*\s+ключ\p{L}*|clave\s+privada|llave\s+privada|clé\s+(?:privée|secrète)|chave\s+privada|chiave\s+privata|privat\p{L}*\s+schlüssel|geheim\p{L}*\s+schlüssel|klucz\p{L}*\s+prywatn\p{L}*|soukrom\p{L}*\s+klíč|özel\s+anahtar\p{L}*|khóa\s+(?:riêng|bí mật)|kunci\s+pribadi|المفتاح\s+الخاص|مفتاح\s+خاص|निजी\s+कुंजी/giu;

const hashWords =
  /\btx(?:n|id|hash|s)?\b|transa\p{L}*|транзакц\p{L}*|交易|トランザクション|거래|giao dịch|işlem|معاملة|\bhash\p{L}*|хеш\p{L}*|хэш\p{L}*|哈希|ハッシュ|해시|block\p{L}*|блок\p{L}*|区块|區塊|ブロック|블록|\broots?\b|digest|check-?sum|sha-?\d*|keccak|commit\p{L}*|signature|sig\b|topics?\b|slot\b|salt\b|proof|public[\s_-]*key|pub[\s_-]?key|calldata|bytes32|event|order|uid\b|pool\s?id|merkle|condition|market\s?id|role\b|namehash|node\b|\/tx\/|uuid|(?:storage|cache|idempotency|partition|object|map|foreign|primary|sort|lookup)[\s_-]*(?:key|slot)|fingerprint/giu;

/**
 * Whether what stands at start..end is spoken of as a key: the nearest word about it, before or after
 * and not across the end of a sentence, is one for keys and none for hashes.
 */
export function calledKey(text: string, start: number, end: number): boolean {
  const lead = text
    .slice(Math.max(0, start - before), start)
    .replace(/^.*[.!?。！？]\s+(?=\S)/s, '');
  const trail = text.slice(end, end + after).replace(/[.!?。！？](?:\s.*)?$/s, '');
  return nearest(keyWords, lead, trail) < nearest(hashWords, lead, trail);
}

/** Characters to the nearest match; Infinity where there is none. Words after count double. */
function nearest(pattern: RegExp, lead: string, trail: string): number {
  let distance = Number.POSITIVE_INFINITY;
  for (const match of lead.matchAll(pattern)) {
    distance = Math.min(distance, lead.length - match.index - match[0].length);
  }
  for (const match of trail.matchAll(pattern)) {
    distance = Math.min(distance, match.index * 2);
    break;
  }
  return distance;
}
