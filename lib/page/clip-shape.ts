import { type Box, nowhere } from './box';

/**
 * The box outside which `clip-path` and the old `clip` show nothing, in the coordinates of `box`
 * (the element's own). Null: neither clips in a way that we can tell.
 */
export function clipShape(style: CSSStyleDeclaration, box: Box, element: Element): Box | null {
  return (
    oldClip(style, box) ??
    (style.clipPath && style.clipPath !== 'none' ? clipPath(style.clipPath, box, element) : null)
  );
}

/** `rect(top, right, bottom, left)`, which only applies out of the flow. */
function oldClip(style: CSSStyleDeclaration, box: Box): Box | null {
  if (style.position !== 'absolute' && style.position !== 'fixed') return null;
  const match = /^rect\(([^)]*)\)/.exec(style.clip);
  if (!match?.[1]) return null;
  const [top, right, bottom, left] = match[1]
    .split(/[,\s]+/)
    .map((side) => Number.parseFloat(side));
  const edge = (value: number | undefined, from: number, fallback: number) =>
    value === undefined || Number.isNaN(value) ? fallback : from + value;
  return {
    left: edge(left, box.left, box.left),
    top: edge(top, box.top, box.top),
    right: edge(right, box.left, box.right),
    bottom: edge(bottom, box.top, box.bottom),
  };
}

function clipPath(value: string, box: Box, element: Element): Box | null {
  const wide = box.right - box.left;
  const high = box.bottom - box.top;
  const shape = /^(inset|rect|xywh|circle|ellipse|polygon|path|url)\((.*)\)/.exec(value);
  const inside = shape?.[2] ?? '';
  switch (shape?.[1]) {
    case 'inset': {
      const sides = (inside.split(' round ')[0] ?? '').trim().split(/\s+/);
      const [top = '0'] = sides;
      const right = sides[1] ?? top;
      const bottom = sides[2] ?? top;
      const left = sides[3] ?? right;
      return {
        left: box.left + length(left, wide),
        top: box.top + length(top, high),
        right: box.right - length(right, wide),
        bottom: box.bottom - length(bottom, high),
      };
    }
    case 'circle':
    case 'ellipse': {
      const [radii = '', at = '50% 50%'] = inside.split(/\s*\bat\b\s*/);
      const [first = '', second = first] = radii.trim().split(/\s+/);
      const [x = '50%', y = '50%'] = at.trim().split(/\s+/);
      const radiusX = first === '' || /side/.test(first) ? wide : length(first, wide);
      const radiusY = second === '' || /side/.test(second) ? high : length(second, high);
      const [centreX, centreY] = [box.left + length(x, wide), box.top + length(y, high)];
      return {
        left: centreX - radiusX,
        right: centreX + radiusX,
        top: centreY - radiusY,
        bottom: centreY + radiusY,
      };
    }
    case 'polygon':
      return polygonBox(inside, box);
    case 'path':
      return pathBox(inside, box);
    case 'url':
      return isEmptyReference(inside, element) ? nowhere : null;
    default:
      return null;
  }
}

function polygonBox(inside: string, box: Box): Box | null {
  const points = inside
    .replace(/^\s*(?:nonzero|evenodd)\s*,/, '')
    .split(',')
    .map((point) => point.trim().split(/\s+/))
    .map(([x = '0', y = '0']) => ({
      x: box.left + length(x, box.right - box.left),
      y: box.top + length(y, box.bottom - box.top),
    }));
  if (points.some(({ x, y }) => Number.isNaN(x) || Number.isNaN(y))) return null;
  let doubleArea = 0;
  points.forEach((point, index) => {
    const next = points[(index + 1) % points.length] ?? point;
    doubleArea += point.x * next.y - next.x * point.y;
  });
  if (Math.abs(doubleArea) < 2) return nowhere;
  return around(points);
}

/** Only the numbers of a path: enough to see that it is empty or elsewhere. */
function pathBox(inside: string, box: Box): Box | null {
  const numbers = (inside.match(/-?\d*\.?\d+/g) ?? []).map(Number);
  if (numbers.length < 6) return nowhere;
  if (/[a-z]/.test(inside.replace(/evenodd|nonzero|[ez]/g, ''))) return null; // relative commands
  const points: { x: number; y: number }[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    points.push({ x: box.left + (numbers[index] ?? 0), y: box.top + (numbers[index + 1] ?? 0) });
  }
  return /[AHV]/.test(inside) ? null : around(points);
}

function around(points: readonly { readonly x: number; readonly y: number }[]): Box {
  return {
    left: Math.min(...points.map(({ x }) => x)),
    right: Math.max(...points.map(({ x }) => x)),
    top: Math.min(...points.map(({ y }) => y)),
    bottom: Math.max(...points.map(({ y }) => y)),
  };
}

function isEmptyReference(inside: string, element: Element): boolean {
  const id = /#([^"')]+)/.exec(inside)?.[1];
  if (!id) return false;
  const target = element.ownerDocument.getElementById(id);
  return target !== null && target.childElementCount === 0;
}

function length(value: string, of: number): number {
  const keyword = { left: '0%', top: '0%', center: '50%', right: '100%', bottom: '100%' }[value];
  const text = keyword ?? value;
  const calc = /^calc\((-?[\d.]+)% ([+-]) (-?[\d.]+)px\)$/.exec(text);
  if (calc) {
    return (Number(calc[1]) / 100) * of + Number(calc[3]) * (calc[2] === '-' ? -1 : 1);
  }
  const number = Number.parseFloat(text);
  return text.endsWith('%') ? (number / 100) * of : number;
}
