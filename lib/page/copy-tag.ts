/** Which element stands for another one in the copy that is made of a page: few, by meaning or by layout. */
const kept: ReadonlySet<string> = new Set(
  (
    'h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd table caption thead tbody tfoot tr td th a pre code ' +
    'blockquote hr br article main section nav aside header footer figure figcaption sub sup'
  ).split(' '),
);

const roles: Readonly<Record<string, string>> = {
  table: 'table',
  grid: 'table',
  treegrid: 'table',
  rowgroup: 'tbody',
  row: 'tr',
  cell: 'td',
  gridcell: 'td',
  columnheader: 'th',
  rowheader: 'th',
  list: 'ul',
  listitem: 'li',
  main: 'main',
  article: 'article',
  navigation: 'nav',
  complementary: 'aside',
  banner: 'header',
  contentinfo: 'footer',
};

export function copyTag(element: Element, style: CSSStyleDeclaration, isRowItem: boolean): string {
  const role = element.getAttribute('role');
  if (role !== null) {
    const tag = roles[role];
    if (tag !== undefined) return tag;
    const level = role === 'heading' ? Number(element.getAttribute('aria-level') ?? 2) : 0;
    if (level >= 1 && level <= 6) return `h${level}`;
  }
  const name = element.localName;
  if (kept.has(name)) return name;
  if (style.verticalAlign === 'sub') return 'sub';
  if (style.verticalAlign === 'super') return 'sup';
  if (isRowItem || /^(?:inline|contents|ruby|$)/.test(style.display)) return 'span';
  return 'div';
}
