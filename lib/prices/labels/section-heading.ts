/** What stands over a table or list: its caption, or the heading before it. */
import { textUpTo } from '../sight/short-text';

const headingTag = /^(?:H[2-6]|CAPTION|LEGEND|FIGCAPTION|SUMMARY)$/;
const maxLength = 120;

/** Caption and nearest heading, at most a few steps away; empty where there are none. The page's own title does not count. */
export function headingOver(element: Element): string {
  const texts: string[] = [];
  const table = element.closest('table');
  if (table) {
    const { caption } = table;
    if (caption) texts.push(textUpTo(caption, maxLength));
  }
  let at: Element | null = table ?? element;
  for (let up = 0; up < 6 && at && at.tagName !== 'BODY'; up++) {
    let before: Element | null = at.previousElementSibling;
    for (let steps = 0; before && steps < 8; steps++) {
      const heading = headingIn(before);
      if (heading) {
        if (heading.tagName !== 'H1') texts.push(textUpTo(heading, maxLength));
        return texts.join('\n');
      }
      before = before.previousElementSibling;
    }
    at = at.parentElement;
  }
  return texts.join('\n');
}

function headingIn(element: Element): Element | null {
  if (element.tagName === 'H1' || headingTag.test(element.tagName)) return element;
  if (element.getAttribute('role') === 'heading') return element;
  // a heading in a wrapper with nothing else in it
  if (element.childElementCount === 0 || element.childElementCount > 3) return null;
  const heading = element.querySelector('h1,h2,h3,h4,h5,h6,[role=heading]');
  return heading && textUpTo(element, 200).length <= 200 ? heading : null;
}
