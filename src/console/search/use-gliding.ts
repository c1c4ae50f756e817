import { type RefObject, useLayoutEffect, useRef } from 'react';

const calm = matchMedia('(prefers-reduced-motion: reduce)');
const glideMs = 240;

/** Rows of a list glide to their new places when the order changes, so that the eye can follow them. */
export function useGliding(list: RefObject<HTMLElement | null>, order: string): void {
  const tops = useRef<ReadonlyMap<string, number>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order says when places change
  useLayoutEffect(() => {
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    const next = new Map(rows.map((row) => [row.dataset['key'] ?? '', row.offsetTop]));
    for (const row of calm.matches ? [] : rows) {
      const key = row.dataset['key'] ?? '';
      const moved = (tops.current.get(key) ?? next.get(key)!) - next.get(key)!;
      if (moved === 0) continue;
      const from = { transform: `translateY(${moved}px)` };
      row.animate([from, { transform: 'none' }], { duration: glideMs, easing: 'ease-out' });
    }
    tops.current = next;
  }, [order]);
}
