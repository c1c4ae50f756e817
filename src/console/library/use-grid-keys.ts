import { type FocusEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { usePlayer } from '../player/player-context.tsx';
import { recordingPath } from '../shell/recording-path.ts';

interface GridKeysOptions {
  readonly ids: readonly string[];
  readonly body: RefObject<HTMLElement>;
  readonly scrollTo: (index: number) => void;
  readonly choose: (id: string, isRange: boolean) => void;
  readonly edit: (id: string) => void;
  readonly remove: (id: string) => void;
}

const elsewhere = '[role=dialog], textarea, select, input:not([type=checkbox]), [role=menu]';

/** One row of the grid can be reached by Tab; j k and arrows move on from it, the other keys act on it. */
export function useGridKeys(options: GridKeysOptions) {
  const [active, setActive] = useState(0);
  const [, navigate] = useLocation();
  const player = usePlayer();
  const handle = useRef((_event: KeyboardEvent) => {});
  /** The row that gets the focus in the next frame: keys may come quicker. */
  const heading = useRef<number | null>(null);
  const current = Math.min(active, Math.max(0, options.ids.length - 1));

  const focusRow = (index: number) => {
    const { ids, body, scrollTo } = options;
    const next = Math.max(0, Math.min(ids.length - 1, index));
    setActive(next);
    scrollTo(next);
    heading.current = next;
    // The row comes into the page with the scrolling.
    const focus = (tries: number) => {
      const row = body.current?.querySelector<HTMLElement>(`[data-index="${next}"]`);
      if (heading.current !== next) return;
      if (!row && tries > 0) return void requestAnimationFrame(() => focus(tries - 1));
      row?.focus({ preventScroll: true });
      heading.current = null;
    };
    requestAnimationFrame(() => focus(10));
  };

  handle.current = (event) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest(elsewhere)) return;
    const { ids, body, choose, edit, remove } = options;
    const row = target.closest<HTMLElement>('[data-index]');
    const isInGrid = body.current?.contains(target) ?? false;
    const isOnRow = isInGrid && target === row;
    const id = ids[current];
    const from = heading.current ?? (isInGrid ? current : null);
    const move = (by: number) => focusRow(from === null ? current : from + by);
    const acts: Record<string, (() => void) | false> = {
      j: () => move(1),
      k: () => move(-1),
      ArrowDown: isInGrid && (() => move(1)),
      ArrowUp: isInGrid && (() => move(-1)),
      PageDown: isOnRow && (() => move(10)),
      PageUp: isOnRow && (() => move(-10)),
      Home: isOnRow && (() => focusRow(0)),
      End: isOnRow && (() => focusRow(ids.length - 1)),
      Enter: isOnRow && (() => navigate(recordingPath(id!))),
      ' ':
        isOnRow &&
        (() => (player.state.recording?.id === id ? player.toggle() : void player.play({ id: id! }))),
      x: isInGrid && (() => choose(id!, false)),
      X: isInGrid && (() => choose(id!, true)),
      e: isInGrid && (() => edit(id!)),
      Delete: isOnRow && (() => remove(id!)),
    };
    const act = acts[event.key];
    if (!act || id === undefined) return;
    event.preventDefault();
    act();
  };

  useEffect(() => {
    const listen = (event: KeyboardEvent) => handle.current(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return {
    active: current,
    rowProps: (index: number) => ({
      onFocus: (_event: FocusEvent) => setActive(index),
      onDoubleClick: (event: MouseEvent) => {
        if ((event.target as HTMLElement).closest('a, button, input') === null) {
          navigate(recordingPath(options.ids[index]!));
        }
      },
    }),
  };
}
