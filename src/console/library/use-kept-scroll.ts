import { useEffect, useLayoutEffect } from 'react';
import type { RecordingList } from './recording-list.ts';

/** Back finds a list as far down as it was left; the shell has shown the view from its top before. */
export function useKeptScroll(list: RecordingList): void {
  useLayoutEffect(() => {
    const view = document.getElementById('view');
    if (!view) return;
    const keep = () => {
      list.scrollTopPx = view.scrollTop;
    };
    view.addEventListener('scroll', keep, { passive: true });
    return () => view.removeEventListener('scroll', keep);
  }, [list]);
  useEffect(() => {
    document.getElementById('view')?.scrollTo({ top: list.scrollTopPx });
  }, [list]);
}
