/** What a word of a sentence says of a figure in it. */
export type Cue =
  /** The figure is the price: `trades at`, `costs`. */
  | 'at'
  /** With a word of `to` before the figure: `climbed to`. */
  | 'move'
  | 'to'
  /** An adverb that makes it the price now, whatever was said before. */
  | 'now'
  | 'past'
  | 'record'
  /** Forecasts and targets. */
  | 'later'
  /** Conditions, examples, denials. */
  | 'if'
  /** Thresholds that chart readers speak of. */
  | 'level'
  /** Sums of money that change hands. */
  | 'deal'
  /** What is spoken of is no token: shares, funds, metals, fees. */
  | 'other'
  /** Just before (or after) the figure: it is no price but a limit. */
  | 'bound'
  /** Begins a sentence that goes on about the token named before. */
  | 'subject'
  /** Ends one statement and begins another. */
  | 'break'
  /** Hides the cues inside it. */
  | 'period';

export type CueWords = Readonly<Record<Cue, string>>;
