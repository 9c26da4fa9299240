/**
 * Page text goes to the model between delimiters that hold a number nobody on the page could know, so
 * that no text of the page can end it.
 */
export function asPageData(text: string): string {
  const nonce = crypto.randomUUID().replaceAll('-', '').slice(0, 16);
  return `<<<page ${nonce}>>>\n${text.replaceAll(nonce, '')}\n<<<end ${nonce}>>>`;
}
