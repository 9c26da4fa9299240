import { useCallback, useEffect, useRef } from 'react';

/** A timer that is set anew by each call and ends with the component. Milliseconds. */
export function useTimeout(): (callback: () => void, milliseconds: number) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback((callback, milliseconds) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(callback, milliseconds);
  }, []);
}
