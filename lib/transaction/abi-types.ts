/** A parameter of a method: `type` as Solidity writes it, `components` of a tuple. */
export interface AbiParameter {
  readonly name: string;
  /** `address`, `uint256`, `bytes`, `tuple`, `(…)[]`, `uint256[2]`: arrays as suffixes. */
  readonly type: string;
  readonly components: readonly AbiParameter[];
}

export interface AbiMethod {
  readonly name: string;
  readonly parameters: readonly AbiParameter[];
  /** `transfer(address,uint256)`: what the selector is the hash of. */
  readonly canonical: string;
}

/** Reads `transfer(address to, uint256 amount)`; tuples are written in brackets. Throws on nonsense. */
export function parseMethod(signature: string): AbiMethod {
  const open = signature.indexOf('(');
  if (open < 1 || !signature.endsWith(')')) throw new SyntaxError(signature);
  const parameters = parseParameters(signature.slice(open + 1, -1));
  const name = signature.slice(0, open);
  return { name, parameters, canonical: `${name}(${parameters.map(canonicalType).join(',')})` };
}

function parseParameters(text: string): AbiParameter[] {
  return splitTopLevel(text).map((part) => {
    const match = /^(\(.*\)|[a-z]+\d*)((?:\[\d*\])*)(?:\s+(\w+))?$/.exec(part.trim());
    if (!match) throw new SyntaxError(part);
    const [, base = '', arrays = '', name = ''] = match;
    const tuple = base.startsWith('(');
    return {
      name,
      type: (tuple ? 'tuple' : base) + arrays,
      components: tuple ? parseParameters(base.slice(1, -1)) : [],
    };
  });
}

function splitTopLevel(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    else if (text[at] === ',' && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return text.trim() === '' ? [] : [...parts, text.slice(start)];
}

function canonicalType({ type, components }: AbiParameter): string {
  return type.startsWith('tuple')
    ? `(${components.map(canonicalType).join(',')})${type.slice(5)}`
    : type;
}
