/** What the demo says without any tool: AltLLM's own crypto tools run on its server, so here too. */

const figures: readonly (readonly [RegExp, string, string, string])[] = [
  [/\b(bitcoin|btc)\b/i, 'Bitcoin', '$95,051', '+1.84 %'],
  [/\b(ethereum|ether|eth)\b/i, 'Ethereum', '$3,327.18', '−0.62 %'],
  [/\b(solana|sol)\b/i, 'Solana', '$182.44', '+4.10 %'],
];

/** A canned quote for a coin that the question names, said to be a demo figure. */
export function quote(question: string): string | null {
  const found = figures.filter(([pattern]) => pattern.test(question));
  if (found.length === 0) return null;
  const sentences = found.map(
    ([, name, price, change]) =>
      `The demo price of **${name}** is **${price}** (${change} in 24 h).`,
  );
  return `${sentences.join('\n')}\n\n_A fixed demo figure, not a market price._`;
}

export function describeImages(urls: readonly string[]): string {
  const list = urls.map((url) => {
    const data = /^data:(image\/[a-z+.-]+);base64,(.*)$/s.exec(url);
    if (data === null) return '- an image by address';
    const kilobytes = Math.max(1, Math.round(((data[2] ?? '').length * 3) / 4 / 1024));
    return `- ${data[1]}, about ${kilobytes} kB`;
  });
  return [
    urls.length === 1 ? 'One image arrived:' : `${urls.length} images arrived:`,
    list.join('\n'),
    '_The demo cannot look at pictures; a real vision model would._',
  ].join('\n\n');
}

export const welcome = [
  '**This is the demo.** It runs on your own machine and its answers are canned, but the streaming, the tools and the page reading are real.',
  'Try one of these:',
  '- _What are the prices on this page?_\n- _Which of these tokens rose the most?_\n- _Summarise this page._\n- _What is the price of Bitcoin?_\n- _Is 0x52908400098527886E0F7030069857D2E4169EE7 a valid address?_\n- or select some text, right-click, and choose **Explain with Altside**.',
].join('\n\n');
