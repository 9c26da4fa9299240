import type { LineCursor } from './line-cursor';
import type { Node } from './nodes';

/** Whether a line goes on with an open block; takes the marks and the indentation of that block. */
export function continueBlock(node: Node, cursor: LineCursor): 'yes' | 'no' | 'closed' {
  switch (node.kind) {
    case 'document':
    case 'list':
      return 'yes';
    case 'quote':
      if (cursor.indented || cursor.character !== '>') return 'no';
      cursor.advanceToNext();
      cursor.advanceCharacters(1);
      cursor.skipOneSpace();
      return 'yes';
    case 'item':
      if (cursor.blank) {
        if (node.children.isEmpty) return 'no';
        cursor.advanceToNext();
        return 'yes';
      }
      if (cursor.indent < node.indent) return 'no';
      cursor.advanceColumns(node.indent);
      return 'yes';
    case 'footnote':
      if (cursor.blank) cursor.advanceToNext();
      else if (cursor.indented) cursor.advanceColumns(4);
      else return 'no';
      return 'yes';
    case 'code':
      if (!node.fence) {
        if (cursor.indented) cursor.advanceColumns(4);
        else if (cursor.blank) cursor.advanceToNext();
        else return 'no';
        return 'yes';
      }
      if (!cursor.indented && cursor.character === node.fence.character) {
        const fence = /^(?:`+|~+)(?=[ \t]*$)/.exec(cursor.restFromNext())?.[0];
        if (fence && fence.length >= node.fence.length) return 'closed';
      }
      for (
        let left = node.fence.offset;
        left > 0 && /[ \t]/.test(cursor.line[cursor.offset] ?? '');
        left--
      )
        cursor.advanceColumns(1);
      return 'yes';
    case 'html':
      return cursor.blank && node.condition >= 6 ? 'no' : 'yes';
    case 'formula': {
      const rest = cursor.restFromNext().trimEnd();
      if (!rest.endsWith(node.close)) return 'yes';
      const last = rest.slice(0, -node.close.length).trimEnd();
      if (last !== '') node.lines.push(last);
      return 'closed';
    }
    case 'paragraph':
    case 'table':
      return cursor.blank ? 'no' : 'yes';
    case 'heading':
    case 'rule':
      return 'no';
  }
}
