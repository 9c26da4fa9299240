/**
 * What is wrong with rendered markdown; empty if nothing is. It stands alone, since it is also run
 * inside the panel of a real browser.
 */
export function renderedFaults(root: Element): string[] {
  /** Everything that an answer may consist of. */
  const elements =
    /^(?:div|p|span|h[1-6]|em|strong|del|code|pre|br|hr|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|colgroup|col|a|sup|mark|button|math|m(?:row|i|n|o|s|text|space|sqrt|root|frac|sub|sup|subsup|under|over|underover|table|tr|td|style|padded|phantom|error)|menclose)$/;
  const attributes =
    /^(?:class|dir|href|target|rel|title|start|value|id|tabindex|role|scope|type|style|aria-(?:label|live|pressed)|data-(?:markdown|goes-on|fixed|more|block|language|wrapped|token|align|numeric|done|link|image|formula)|mathvariant|display|displaystyle|scriptlevel|stretchy|fence|form|lspace|rspace|minsize|maxsize|width|height|depth|voffset|linethickness|accent|columnalign|rowspacing|columnspacing|notation|separator)$/;
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (!elements.test(element.localName)) found.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (!attributes.test(name)) found.push(`${element.localName} ${name}`);
      if (name === 'style' && /url|expression|@|position/i.test(value))
        found.push(`style ${value}`);
    }
    if (element.localName === 'button' && element.getAttribute('type') !== 'button')
      found.push('a button that submits');
    if (element.localName !== 'a') continue;
    const href = element.getAttribute('href') ?? '';
    const url = URL.parse(href);
    const mail = url?.protocol === 'mailto:';
    if (!url || !(mail || /^https?:$/.test(url.protocol))) found.push(`href ${href}`);
    if (url?.username || url?.password) found.push(`credentials ${href}`);
    if (mail && url.search) found.push(`mail ${href}`);
    const host = mail ? url.pathname : url?.host;
    if (!element.textContent.toLowerCase().includes(host ?? '?')) found.push(`no host: ${href}`);
    if (element.getAttribute('rel') !== 'noopener noreferrer nofollow') found.push('rel');
    if (element.getAttribute('target') !== '_blank') found.push('target');
  }
  return found;
}
