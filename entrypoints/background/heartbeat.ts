/**
 * Keeps the background awake while a run is active, and only then. Neither a fetch stream nor an open
 * port does that; an extension call every 20 seconds does, in both browsers.
 */
export interface Heartbeat {
  /** A run begins; call the result when it ends. */
  begin(): () => void;
  readonly active: number;
}

const intervalMs = 20_000;

export function createHeartbeat(beat: () => void): Heartbeat {
  let active = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    get active() {
      return active;
    },
    begin() {
      active += 1;
      if (active === 1) {
        beat();
        timer = setInterval(beat, intervalMs);
      }
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        active -= 1;
        if (active === 0) clearInterval(timer);
      };
    },
  };
}
