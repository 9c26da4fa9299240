/** Units that a header gives for its whole column: `Volume (M€)`, `ปริมาณ (ล้านบาท)`, `Change (%)`. */
import { fold } from '../figures/characters';
import { shift } from '../figures/decimal';
import { unitAt } from '../figures/units';
import type { Label } from '../labels/labels';
import type { NumberToken } from '../names/token';

/** The label with the units that its text names. */
export function withUnits(label: Label, text: string, language: string): Label {
  if (label.role === 'change') return /%/.test(fold(text)) ? { ...label, percent: true } : label;
  if (label.role !== 'volume' && label.role !== 'market-cap') return label;
  const named = /(?:[([,]|\b(?:in|en|em)\b)[ \u00a0]*([^()[\],]{1,20})[)\]]?$/iu.exec(
    fold(text).trim(),
  );
  const bare = (named?.[1] ?? '').replace(/^(?:in|en|em)[ \u00a0]|^[^\p{L}\p{N}]+/giu, '');
  const unit = unitAt(bare, language.split('-')[0] ?? '');
  return unit && !/^[A-Z]{3,}$/.test(bare) ? { ...label, power: unit.power } : label;
}

/** Reads a bare figure of a column in the unit over it. */
export function inColumnUnit(token: NumberToken): void {
  const { label, mention } = token;
  if (label?.percent && !mention.percent && mention.currency === null && mention.unit === 0)
    token.mention = { ...mention, percent: true };
  const power = label?.power;
  if (!power || mention.percent || mention.unit > 0 || mention.value === null) return;
  const { ambiguous } = mention;
  token.mention = {
    ...mention,
    value: shift(mention.value, power),
    unit: power,
    ambiguous: ambiguous && {
      ...ambiguous,
      grouped: shift(ambiguous.grouped, power),
      decimal: shift(ambiguous.decimal, power),
    },
  };
}
