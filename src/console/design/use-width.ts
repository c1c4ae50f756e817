import { type RefObject, useEffect, useRef, useState } from 'react';

/** Width in CSS pixels of the element that the reference is put on, as it changes; 0 before it is shown. */
export function useWidth(): readonly [number, RefObject<HTMLDivElement>] {
  const [width, setWidth] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [width, box];
}
