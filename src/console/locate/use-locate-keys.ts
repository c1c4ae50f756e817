import { useEffect, useRef } from 'react';

interface LocateKeys {
  /** Digits: the n-th occurrence. */
  readonly onNumber: (number: number) => void;
  /** Arrows: 1 the next one, -1 the one before. */
  readonly onStep: (step: 1 | -1) => void;
}

/** What has digits or arrows of its own keeps them. */
const keepsKeys = 'input, textarea, select, [role=slider], [role=dialog], [contenteditable]';
const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function useLocateKeys(keys: LocateKeys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(keepsKeys)) return;
      const step = steps[event.key];
      if (/^[1-9]$/.test(event.key)) current.current.onNumber(Number(event.key));
      else if (step !== undefined) current.current.onStep(step);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}
