const name = '[A-Za-z][A-Za-z0-9-]*';
const attribute =
  '(?:\\s+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\\s*=\\s*(?:[^"\'=<>`\\x00-\\x20]+|\'[^\']*\'|"[^"]*"))?)';

/** Source of a regular expression: one opening or closing tag. */
export const htmlTag = `<${name}${attribute}*\\s*/?>|</${name}\\s*>`;

/** Anything that CommonMark takes for inline HTML, from `lastIndex` on. */
export const inlineHtml = new RegExp(
  `${htmlTag}|<!-->|<!--->|<!--[\\s\\S]*?-->|<[?][\\s\\S]*?[?]>|<![A-Za-z][^>]*>|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>`,
  'y',
);
