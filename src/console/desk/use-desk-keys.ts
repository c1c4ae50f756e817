import { useEffect, useRef } from 'react';

/** What each key does; `null`: nothing now. */
export type DeskKeys = Readonly<Record<string, (() => void) | null>>;

const writing = 'input, textarea, select, [contenteditable], [role="dialog"] *';
/** Where Enter and Space mean something already. */
const pressable = 'button, a, summary, [role="tab"], [role="slider"]';

/** Held down, these go on. */
const moving = new Set(['j', 'k']);

/** Hears single keys, wherever one is not writing. `Enter` only where it presses nothing. */
export function useDeskKeys(keys: DeskKeys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.repeat && !moving.has(event.key)) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.matches(writing) || document.querySelector('[role="dialog"]')) return;
      if (event.key === 'Enter' && target.matches(pressable)) return;
      const act = now.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}
