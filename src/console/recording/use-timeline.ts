import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useRef } from 'react';
import { useTexts } from '../i18n/define-texts.ts';
import { laneSources } from './timeline/lane-sources.ts';
import { MarksStore } from './timeline/marks-store.ts';
import type { ReadyRecording } from './timeline/recording-facts.ts';
import { TimelineModel } from './timeline/timeline-model.ts';
import { timelineTexts } from './timeline/timeline-texts.ts';
import { useAddress } from './use-address.ts';

/** How much is shown on either side of a moment that the address names, in seconds. */
const asideS = 4;
/** The address keeps hundredths. */
const sameS = 0.011;

/** The timeline of a recording and what is marked on it; the address says where it begins and keeps the range. */
export function useTimeline(recording: ReadyRecording) {
  const client = useApolloClient();
  const t = useTexts(timelineTexts);
  const [{ range, timeS }, changeAddress] = useAddress();
  const tools = useRef({ t, changeAddress });
  tools.current = { t, changeAddress };
  // Whoever uses this gives each recording a component of its own, so the first one stays.
  const first = useRef(recording);
  const { model, marks } = useMemo(() => {
    const { id, durationS } = first.current;
    const loads = laneSources(client, id, {
      pause: (length) => tools.current.t('pause_of', { length }),
      change: (kinds) => kinds.map((kind) => tools.current.t(kind)).join(', '),
      anchor: (index) => tools.current.t('anchor_number', { index }),
    });
    return {
      model: new TimelineModel(first.current, loads),
      marks: new MarksStore(durationS, { cursorS: 0, range: null }, (changed) =>
        tools.current.changeAddress({ range: changed }),
      ),
    };
  }, [client]);

  const [startS, endS] = [range?.startS ?? null, range?.endS ?? null];
  useEffect(() => {
    const marked = marks.current.range;
    if (startS === null || endS === null) {
      if (marked) marks.setRange(0, 0);
      return;
    }
    if (marked && Math.abs(marked.startS - startS) + Math.abs(marked.endS - endS) < sameS) return;
    marks.setRange(startS, endS);
    marks.setCursor(startS);
    model.view.show(startS, endS);
  }, [model, marks, startS, endS]);
  useEffect(() => {
    if (timeS === null) return;
    marks.setCursor(timeS);
    model.view.show(timeS - asideS, timeS + asideS);
  }, [model, marks, timeS]);
  return { model, marks };
}
