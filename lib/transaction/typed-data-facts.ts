import { checkAddress } from '../address/check-address';
import type { Fact } from '../chat/types';
import { chainName } from './chains';
import { deadlineFact, fact, groupDigits, isUnlimited, showAddress } from './facts';
import { isRecord, signingHash, type TypedData, toInteger } from './typed-data';

/** Facts about an EIP-712 message: who asks, for which contract, and what a signature would allow. */
export function typedDataFacts(data: TypedData, now: number): Fact[] {
  const { domain, primaryType, message } = data;
  const hash = signingHash(data);
  const text = (value: unknown): string => String(value).slice(0, 200);
  return [
    fact('factTypedData', primaryType),
    ...(domain.name === undefined ? [] : [fact('factDomain', text(domain.name))]),
    ...(integer(domain.chainId) === null
      ? []
      : [fact('factChain', chainName(integer(domain.chainId) ?? 0n))]),
    ...contractFacts(domain.verifyingContract),
    ...meaning(primaryType, message),
    ...fieldFacts(message, now),
    hash ? fact('factSigningHash', hash.digest) : fact('factUndecodable', primaryType, 'warning'),
  ];
}

function contractFacts(contract: unknown): Fact[] {
  if (typeof contract !== 'string') return [fact('factNoContract', '', 'warning')];
  const invalid = checkAddress(contract)?.checksum === 'invalid';
  return [
    fact('factVerifyingContract', showAddress(contract)),
    ...(invalid ? [fact('factChecksumInvalid', contract, 'danger')] : []),
  ];
}

/** What signing it lets the other side do, for the kinds of message that take assets. */
function meaning(primaryType: string, message: Readonly<Record<string, unknown>>): Fact[] {
  const amounts = collect(message, /^(?:value|amount)$/).map(integer);
  const spender = collect(message, /^spender$/)[0];
  const who = typeof spender === 'string' ? showAddress(spender) : '';
  if (/^Permit/.test(primaryType)) {
    const unlimited =
      amounts.some((amount) => amount !== null && isUnlimited(amount)) || message.allowed === true;
    return [
      unlimited
        ? fact('factUnlimitedApproval', who, 'danger')
        : fact('factApproval', who, 'warning'),
    ];
  }
  if (primaryType === 'OrderComponents') return orderFacts(message);
  return [];
}

/** A Seaport order: what is offered, and how much of it comes back to the one who signs. */
function orderFacts(message: Readonly<Record<string, unknown>>): Fact[] {
  const offer = Array.isArray(message.offer) ? message.offer.filter(isRecord) : [];
  const back = Array.isArray(message.consideration) ? message.consideration.filter(isRecord) : [];
  const offerer = String(message.offerer).toLowerCase();
  const toSelf = back.filter((item) => String(item.recipient).toLowerCase() === offerer);
  const received = toSelf.reduce(
    (sum, item) => sum + (integer(item.endAmount) ?? integer(item.startAmount) ?? 0n),
    0n,
  );
  return [
    fact('factOrderOffers', `${offer.length}`, 'warning'),
    ...offer
      .slice(0, 8)
      .map((item) =>
        fact(
          'factToken',
          `${showAddress(String(item.token))} #${String(item.identifierOrCriteria).slice(0, 80)}`,
        ),
      ),
    received <= 1n
      ? fact('factOrderForNothing', groupDigits(received), 'danger')
      : fact('factOrderReturns', groupDigits(received)),
  ];
}

const labels: Readonly<Record<string, string>> = {
  owner: 'factOwner',
  spender: 'factSpender',
  operator: 'factOperator',
  to: 'factRecipient',
  token: 'factToken',
  value: 'factAmount',
  amount: 'factAmount',
  nonce: 'factNonce',
};

function fieldFacts(message: Readonly<Record<string, unknown>>, now: number): Fact[] {
  return entries(message, 0).flatMap(([name, value]): Fact[] => {
    if (/^(?:deadline|expiry|expiration|sigDeadline|endTime)$/.test(name)) {
      const seconds = integer(value);
      return seconds === null ? [] : [deadlineFact(seconds, now)];
    }
    const label = Object.hasOwn(labels, name) ? labels[name] : undefined;
    if (!label || isRecord(value)) return [];
    const number = integer(value);
    const shown = typeof value === 'string' && value.startsWith('0x') ? showAddress(value) : null;
    return [
      fact(label, shown ?? (number === null ? String(value).slice(0, 200) : groupDigits(number))),
    ];
  });
}

/** Fields of the message and of the structs and arrays in it, at most forty. */
function entries(value: unknown, depth: number): [string, unknown][] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 8).flatMap((one) => entries(one, depth + 1));
  if (!isRecord(value)) return [];
  return Object.entries(value)
    .flatMap(([name, inner]): [string, unknown][] =>
      typeof inner === 'object' && inner !== null ? entries(inner, depth + 1) : [[name, inner]],
    )
    .slice(0, 40);
}

function collect(message: unknown, name: RegExp): unknown[] {
  return entries(message, 0)
    .filter(([key]) => name.test(key))
    .map(([, value]) => value);
}

function integer(value: unknown): bigint | null {
  try {
    return toInteger(value);
  } catch {
    return null;
  }
}
