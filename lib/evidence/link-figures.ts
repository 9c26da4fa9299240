import type { ConversationNumbers } from './conversation-numbers';
import { significantDigits } from './decimal';
import { directionOf } from './directions';
import type { Figure } from './figures';
import { type Field, nearestLabel, otherPeriod } from './labels';
import { type RowValues, saysValue } from './match-row';
import type { Mention } from './subjects';
import type { SpanStatus } from './types';

/** Everything that a sentence does not say about its figures by itself. */
export interface Surroundings {
  /** Rows that the text before speaks of; null where it speaks of none or of several. */
  readonly topic: readonly number[] | null;
  /** What a table's column or first cell says the figure is. */
  readonly field: Field | null;
}

export interface FigureLink {
  readonly status: SpanStatus;
  readonly rows: readonly number[];
}

export interface Knowledge {
  readonly rows: readonly RowValues[];
  readonly conversation: ConversationNumbers;
}

/** What one figure of a sentence is. `figures` and `mentions` are those of the sentence, in order. */
export function linkFigure(
  sentence: string,
  index: number,
  figures: readonly Figure[],
  mentions: readonly Mention[],
  surroundings: Surroundings,
  knowledge: Knowledge,
): FigureLink {
  const figure = figures[index];
  if (!figure || figure.trivial) return { status: 'ignored', rows: [] };
  const subject = subjectOf(sentence, index, figures, mentions) ?? surroundings.topic;
  const context = contextOf(sentence, index, figures, mentions, surroundings.field);
  const rows = context.elsewhere
    ? []
    : matching(figure, subject, context.field, context.direction, knowledge.rows);
  if (rows.length > 0) return { status: 'from-page', rows };
  return {
    status: knowledge.conversation.has(figure) ? 'from-conversation' : 'not-from-page',
    rows: [],
  };
}

function matching(
  figure: Figure,
  subject: readonly number[] | null,
  field: Field | null,
  direction: 1 | -1 | 0,
  rows: readonly RowValues[],
): readonly number[] {
  const candidates = subject ?? rows.map((_, at) => at);
  const matches = candidates.filter((at) => {
    const values = rows[at];
    return values !== undefined && saysValue(figure, values, field, direction);
  });
  if (matches.length === 0) return [];
  // Named by nobody, a figure must be told by its own digits.
  if (
    !subject &&
    (figure.kind !== 'money' || !figure.readings.every((value) => significantDigits(value) >= 4))
  )
    return [];
  return sameToken(matches, rows) ? matches : [];
}

/**
 * Several rows may show one token (a ticker above the list). They do where they share the symbol and
 * nowhere say different things of name, chain and address; else nobody knows which is meant.
 */
function sameToken(matches: readonly number[], rows: readonly RowValues[]): boolean {
  const kinds = ['symbol', 'name', 'chain', 'address'] as const;
  return kinds.every((kind) => {
    const said = matches.map((at) => rows[at]?.row[kind]).filter((value) => value !== undefined);
    return new Set(said).size <= 1;
  });
}

/** The token that a figure is said of, in its own sentence; null where the sentence names none. */
function subjectOf(
  sentence: string,
  index: number,
  figures: readonly Figure[],
  all: readonly Mention[],
): readonly number[] | null {
  const figure = figures[index];
  if (!figure) return null;
  const mentions = all.filter(
    (mention) =>
      !mention.place &&
      !figures.some((other) => other.start <= mention.start && mention.end <= other.end),
  );
  const respective = respectively(sentence, index, figures, mentions);
  if (respective) return respective;
  const following = mentions.find((mention) => mention.start >= figure.end);
  if (following) {
    const between = sentence.slice(figure.end, following.start);
    if (
      /^\s?(?:[(（]\s?|(?:for|of|per|für|je|pro|pour|por|para|per|за|di|de|des|du|del)\s(?:(?:one|a|an|the|ein|eine|einen|un|une|uno)\s)?|\/\s?)\$?$/iu.test(
        between,
      )
    )
      return following.rows;
  }
  const preceding = mentions.filter((mention) => mention.end <= figure.start).at(-1);
  if (preceding) return preceding.rows;
  if (!following || following.guessed) return null;
  const rest = mentions.filter((mention) => mention.start >= figure.end);
  const nextFigure = figures[index + 1];
  // `At $95,051, Bitcoin is far above ETH`: the first one named, if it is named before the next figure.
  if (nextFigure && following.start > nextFigure.start)
    return rest.every((one) => one.rows === following.rows) ? following.rows : [];
  return following.rows;
}

/** `BTC and ETH trade at $95,051 and $3,205 respectively`: as many figures as tokens, in one order. */
function respectively(
  sentence: string,
  index: number,
  figures: readonly Figure[],
  mentions: readonly Mention[],
): readonly number[] | null {
  if (
    !/respectively|jeweils|beziehungsweise|\bbzw\b|respectivement|respectivamente|rispettivamente|соответственно|分别|分別|それぞれ|각각/iu.test(
      sentence,
    )
  )
    return null;
  const told = figures.filter((one) => !one.trivial);
  const figure = figures[index];
  const at = figure ? told.indexOf(figure) : -1;
  const before = mentions.filter((mention) => mention.end <= (told[0]?.start ?? 0));
  return before.length === told.length ? (before[at]?.rows ?? null) : null;
}

function contextOf(
  sentence: string,
  index: number,
  figures: readonly Figure[],
  mentions: readonly Mention[],
  columnField: Field | null,
): { field: Field | null; direction: 1 | -1 | 0; elsewhere: boolean } {
  const figure = figures[index];
  if (!figure) return { field: null, direction: 0, elsewhere: true };
  const told = figures.filter((other, at) => at < index && !other.trivial);
  const from = told.at(-1)?.end ?? 0;
  const next = figures.find((other, at) => at > index && !other.trivial);
  const before = sentence.slice(from, figure.start);
  const after = clause(sentence.slice(figure.end, next?.start ?? sentence.length));
  const beforeClause = before.split(/[,;，；、](?=\s|\p{Script=Han})/u).at(-1) ?? before;
  const direction = directionOf(beforeClause, after) || directionOf(before, '');
  const lead = nearestLabel(before, 'before');
  const trail = nearestLabel(after, 'after');
  const told2 = trail && trail.distance <= 6 && (!lead || lead.distance > 3) ? trail : lead;
  const words = columnField ?? told2?.field ?? (trail && trail.distance <= 24 ? trail.field : null);
  const named = mentions.some((mention) => mention.end <= figure.start);
  const elsewhere =
    (figure.kind === 'percent' &&
      columnField !== 'change' &&
      otherPeriod(sentence, figure.start)) ||
    (figure.kind === 'bare' &&
      columnField === null &&
      isCount(figure, sentence, named || words !== null));
  return { field: words, direction, elsewhere };
}

/** `998,840,000 tokens`: a number of things. A bare figure is a price only where it is said of a token. */
function isCount(figure: Figure, sentence: string, said: boolean): boolean {
  if (!said) return true;
  const word = /^\s([\p{Ll}]{2,})/u.exec(sentence.slice(figure.end, figure.end + 24))?.[1];
  return word !== undefined && !joining.has(word);
}

const joining = new Set(
  'and or to on in at with for from as is was per vs while but which today now right currently against after before than up down und oder auf mit im am bei y en el con et au le la a di e na por para по на и в сегодня'.split(
    ' ',
  ),
);

/** Up to the comma, bracket or conjunction that begins something else. */
function clause(text: string): string {
  return (
    text.split(/[,;:()（），；。、|]|\s(?:and|und|y|et|e|и|while|but|aber|mais|pero)\s/u)[0] ?? ''
  );
}
