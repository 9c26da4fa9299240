const maximumLength = 60;

/**
 * A chat's first title: the first words of its first question on one line, cut at a word where there
 * is one near the end. Empty for text without any visible character.
 */
export function titleFromText(text: string): string {
  // A pasted megabyte must not be scanned whole for sixty characters.
  const line = text.slice(0, 2000).replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  if (characters.length <= maximumLength) return line;
  const cut = characters.slice(0, maximumLength).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > maximumLength / 2 ? cut.slice(0, space) : cut}…`;
}
