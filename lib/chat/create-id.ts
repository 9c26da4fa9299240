let lastTime = 0;
let counter = 0;

/**
 * A unique id that sorts by time of creation, so that messages read back from a key range stand in
 * order: nine base-36 digits of milliseconds, a counter within one millisecond, then 60 random bits.
 */
export function createId(now: number = Date.now()): string {
  const time = Math.max(now, lastTime);
  counter = time === lastTime ? counter + 1 : 0;
  lastTime = time;
  const random = crypto.getRandomValues(new Uint32Array(2));
  const tail = [...random].map((word) => word.toString(36).padStart(7, '0')).join('');
  return `${time.toString(36).padStart(9, '0')}${counter.toString(36).padStart(3, '0')}${tail.slice(0, 12)}`;
}
