import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useRef } from 'react';
import { useTexts } from '../i18n/define-texts.ts';
import { RecordingPaletteDocument } from './generated/operations.ts';
import { fetchBytes } from './timeline/fetch-bytes.ts';
import { laneSources } from './timeline/lane-sources.ts';
import { MarksStore } from './timeline/marks-store.ts';
import type { ReadyRecording } from './timeline/recording-facts.ts';
import { TimelineModel } from './timeline/timeline-model.ts';
import { timelineTexts } from './timeline/timeline-texts.ts';
import { type Address, useAddress } from './use-address.ts';

/** How much is shown on either side of a moment that the address names, in seconds. */
const asideS = 4;
/** The address keeps hundredths. */
const sameS = 0.011;

type Named = Pick<Address, 'range' | 'timeS'>;

function showNamed({ view }: TimelineModel, { range, timeS }: Named): void {
  if (range) view.show(range.startS, range.endS);
  else if (timeS !== null) view.show(timeS - asideS, timeS + asideS);
}

/** The timeline of a recording and what is marked on it; the address says where it begins and keeps the range. */
export function useTimeline(recording: ReadyRecording) {
  const client = useApolloClient();
  const t = useTexts(timelineTexts);
  const [{ range, timeS }, changeAddress] = useAddress();
  const tools = useRef({ t, changeAddress });
  tools.current = { t, changeAddress };
  // Whoever uses this gives each recording a component of its own, so the first one stays.
  const first = useRef(recording);
  const named = useRef<Named>({ range, timeS });
  const { model, marks } = useMemo(() => {
    const { id, durationS } = first.current;
    const loads = laneSources(client, id, {
      pause: (length) => tools.current.t('pause_of', { length }),
      change: (kinds) => kinds.map((kind) => tools.current.t(kind)).join(', '),
      anchor: (index) => tools.current.t('anchor_number', { index }),
    });
    const start = named.current.range?.startS ?? named.current.timeS ?? 0;
    const made = {
      model: new TimelineModel(first.current, loads),
      marks: new MarksStore(durationS, { cursorS: start, range: named.current.range }, (changed) =>
        tools.current.changeAddress({ range: changed }),
      ),
    };
    showNamed(made.model, named.current);
    return made;
  }, [client]);

  const [startS, endS] = [range?.startS ?? null, range?.endS ?? null];
  useEffect(() => {
    const marked = marks.current.range;
    const isSame =
      marked === null || startS === null || endS === null
        ? marked === null && startS === null
        : Math.abs(marked.startS - startS) + Math.abs(marked.endS - endS) < sameS;
    if (isSame) return;
    if (startS === null || endS === null) {
      marks.setRange(0, 0);
      return;
    }
    marks.setRange(startS, endS);
    marks.setCursor(startS);
    showNamed(model, { range: { startS, endS }, timeS: null });
  }, [model, marks, startS, endS]);
  useEffect(() => {
    if (timeS === named.current.timeS) return;
    named.current = { range: null, timeS };
    if (timeS === null) return;
    marks.setCursor(timeS);
    showNamed(model, named.current);
  }, [model, marks, timeS]);
  usePalette(model);
  return { model, marks };
}

/** Until the places of tokens are here, or for codes of another tokenizer, their colours mean nothing but sameness. */
function usePalette(model: TimelineModel): void {
  const palette = useQuery(RecordingPaletteDocument, { fetchPolicy: 'cache-first' }).data?.system
    .tokenPalette;
  const path = palette?.tokenizerId === model.recording.tokenizerId ? palette?.path : undefined;
  useEffect(() => {
    if (path === undefined) return;
    const request = new AbortController();
    fetchBytes(path, request.signal).then(
      (bytes) => model.setPalette(bytes),
      () => {},
    );
    return () => request.abort();
  }, [model, path]);
}
