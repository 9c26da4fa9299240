import type { Secret } from './types';

/** Prefixes that services gave their keys so that they can be recognised. */
const prefixed = new RegExp(
  `(?<![A-Za-z0-9_-])(?:${[
    'sk-(?:proj|ant|or|svcacct|admin)?-?[A-Za-z0-9_-]{20,200}',
    'alt(?:llm)?[-_][A-Za-z0-9_-]{24,200}',
    '(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,120}',
    'whsec_[A-Za-z0-9+/=]{24,120}',
    '(?:AKIA|ASIA)[A-Z0-9]{16}',
    'gh[pousr]_[A-Za-z0-9]{36,255}',
    'github_pat_[A-Za-z0-9_]{50,255}',
    'glpat-[A-Za-z0-9_-]{20,64}',
    'xox[abeprs]-[A-Za-z0-9-]{10,250}',
    'xapp-\\d-[A-Za-z0-9-]{20,250}',
    'AIza[A-Za-z0-9_-]{35}',
    'ya29\\.[A-Za-z0-9_-]{20,500}',
    'GOCSPX-[A-Za-z0-9_-]{20,60}',
    'SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{30,60}',
    'npm_[A-Za-z0-9]{36}',
    'pypi-[A-Za-z0-9_-]{50,250}',
    'hf_[A-Za-z0-9]{30,60}',
    'gsk_[A-Za-z0-9]{40,80}',
    'xai-[A-Za-z0-9]{40,120}',
    'r8_[A-Za-z0-9]{37}',
    'dop_v1_[a-f0-9]{64}',
    'shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}',
    'sq0(?:atp|csp)-[A-Za-z0-9_-]{22,50}',
    'key-[a-f0-9]{32}',
    '\\d{8,10}:AA[A-Za-z0-9_-]{32,35}',
    'eyJ[A-Za-z0-9_-]{10,2000}\\.eyJ[A-Za-z0-9_-]{10,4000}\\.[A-Za-z0-9_-]{20,1000}',
  ].join('|')})(?![A-Za-z0-9])`,
  'g',
);

/** Keys that stand in the address of an RPC service. */
const inAddress =
  /(?:infura\.io\/(?:ws\/)?v3|(?:alchemy\.com|alchemyapi\.io)\/v2|quiknode\.pro|ankr\.com\/\w{2,20})\/([A-Za-z0-9_-]{24,80})/g;

/** `API_KEY=…`, `"apiSecret": "…"`, `Authorization: Bearer …`. */
const named =
  /(?:api|access|auth|client|bot|app|aws)[\s_-]?(?:secret[\s_-]?)?(?:key|token|secret)(?:[\s_-]?(?:id|key))?["'`]?\s*(?::|=|\bis\b)\s*["'`]?([A-Za-z0-9_\-./+=]{16,200})|\bBearer\s+([A-Za-z0-9_\-./+=]{20,2000})/gi;

export function findApiKeys(text: string): Secret[] {
  const found: Secret[] = [];
  for (const match of text.matchAll(prefixed)) {
    if (placeholder(match[0])) continue;
    const end = match.index + match[0].length;
    found.push({ kind: 'api-key', start: match.index, end, certainty: 'certain' });
  }
  for (const match of text.matchAll(inAddress)) {
    const end = match.index + match[0].length;
    const start = end - (match[1] ?? '').length;
    found.push({ kind: 'api-key', start, end, certainty: 'certain' });
  }
  for (const match of text.matchAll(named)) {
    const value = match[1] ?? match[2] ?? '';
    if (placeholder(value) || !/\d/.test(value) || !/[A-Za-z]/.test(value)) continue;
    if (/^(?:0x[0-9a-fA-F]{40}$|https?:|process\.env|\/)/.test(value)) continue;
    const start = match.index + match[0].lastIndexOf(value);
    found.push({ kind: 'api-key', start, end: start + value.length, certainty: 'likely' });
  }
  return found;
}

/** `sk-xxxxxxxx`, `YOUR_API_KEY`, `sk-...`: what documentation writes. A key is random. */
function placeholder(value: string): boolean {
  if (/your|example|placeholder|here|xxxx|\.\.\.|\*{3}|<|abcdefgh|12345678901/i.test(value)) {
    return new Set(value).size < 24 || /your|placeholder|xxxx|\.\.\.|\*{3}/i.test(value);
  }
  return new Set(value).size < 9;
}
