/**
 * Where the last finished sentence or line ends in a growing text, looking only at what follows
 * `from`; `from` itself where none has ended yet.
 */
export function finishedSentences(text: string, from: number): number {
  const ends = /[.!?…。！？؟।]["'”’)\]]*(?=\s)|[。！？]|\n/g;
  ends.lastIndex = from;
  let end = from;
  for (let match = ends.exec(text); match; match = ends.exec(text)) {
    end = match.index + match[0].length;
  }
  return end;
}
