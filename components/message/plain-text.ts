/** Markdown as a person would type it without: for copying as text and for speech. Rough on purpose. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^ {0,3}(`{3,}|~{3,}).*$/gm, '')
    .replace(/^ {0,3}#{1,6} +/gm, '')
    .replace(/^ {0,3}> ?/gm, '')
    .replace(/^\|?[ :|-]*-{3,}[ :|-]*\|?$\n?/gm, '')
    .replace(/^\|(.*)\|$/gm, (_row, cells: string) =>
      cells
        .split('|')
        .map((c) => c.trim())
        .join('\t'),
    )
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*\*|\*\*|__|~~|`)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(^|[\s(])[*_](?=\S)([^*_\n]*\S)[*_](?=[\s.,;:!?)]|$)/gm, '$1$2')
    .trim();
}
