/** OWASP Password Storage Cheat Sheet (2023): at least 600,000 for PBKDF2-HMAC-SHA256. */
const iterationsOfPassphrase = 600_000;

/** A key under a passphrase. */
export interface Sealed {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly sealed: ArrayBuffer;
}

/**
 * Encrypts with AES-256-GCM under a passphrase; the origin is authenticated, so it cannot be swapped.
 * Fewer `iterations` only for a passphrase that is random and long.
 */
export async function seal(
  key: string,
  passphrase: string,
  origin: string,
  iterations = iterationsOfPassphrase,
): Promise<Sealed> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: encode(origin) },
    await derive(passphrase, salt, iterations),
    encode(key),
  );
  return { salt, iv, iterations, sealed };
}

/** Null where the passphrase is wrong or the record was altered. */
export async function unseal(
  { salt, iv, iterations, sealed }: Sealed,
  passphrase: string,
  origin: string,
): Promise<string | null> {
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: encode(origin) },
      await derive(passphrase, salt, iterations),
      sealed,
    );
    return new TextDecoder().decode(plain);
  } catch {
    return null;
  }
}

async function derive(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<CryptoKey> {
  const material = encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', material, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
