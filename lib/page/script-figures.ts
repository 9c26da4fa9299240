const plain = '0123456789+-';
const figures = { lowered: [...'₀₁₂₃₄₅₆₇₈₉₊₋'], raised: [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'] } as const;

/** Figures as Unicode has them below or above the line; anything else stays. */
export function scriptFigures(text: string, place: keyof typeof figures): string {
  return [...text].map((figure) => figures[place][plain.indexOf(figure)] ?? figure).join('');
}
