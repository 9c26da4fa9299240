const names: Readonly<Record<string, string>> = {
  1: 'Ethereum',
  10: 'Optimism',
  25: 'Cronos',
  56: 'BNB Smart Chain',
  100: 'Gnosis',
  130: 'Unichain',
  137: 'Polygon',
  146: 'Sonic',
  250: 'Fantom',
  324: 'zkSync Era',
  480: 'World Chain',
  999: 'HyperEVM',
  1101: 'Polygon zkEVM',
  5000: 'Mantle',
  8453: 'Base',
  42161: 'Arbitrum One',
  42220: 'Celo',
  43114: 'Avalanche',
  57073: 'Ink',
  59144: 'Linea',
  80094: 'Berachain',
  81457: 'Blast',
  534352: 'Scroll',
  11155111: 'Sepolia',
};

/** `Ethereum (1)`, or the number alone where the chain is not among the well-known ones. */
export function chainName(id: bigint): string {
  const name = names[id.toString()];
  return name ? `${name} (${id})` : id.toString();
}
