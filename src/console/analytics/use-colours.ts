import { useCallback, useEffect, useState } from 'react';

/** Reads tokens of the theme that is shown; renders again when it changes. */
export function useColours(): (token: string) => string {
  const [, setChanged] = useState(0);
  useEffect(() => {
    const change = () => setChanged((count) => count + 1);
    window.addEventListener('phonograph-theme', change);
    return () => window.removeEventListener('phonograph-theme', change);
  }, []);
  return useCallback(
    (token) => getComputedStyle(document.documentElement).getPropertyValue(token).trim(),
    [],
  );
}
