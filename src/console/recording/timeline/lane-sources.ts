import type { ApolloClient } from '@apollo/client';
import { formatTime } from '../../i18n/format.ts';
import {
  RecordingAnchorsDocument,
  RecordingCopiesDocument,
  RecordingPausesDocument,
  RecordingSegmentsDocument,
  RecordingSoundsDocument,
  RecordingTurningPointsDocument,
  type TurningPointKind,
} from '../generated/operations.ts';
import { everyPage } from './every-page.ts';
import type { LaneItem } from './lane-item.ts';
import type { Stretch } from './lane-loader.ts';

export type LoadLane = (stretch: Stretch) => Promise<readonly LaneItem[]>;

/** Words that lanes say in the language of the page. */
export interface LaneWords {
  readonly pause: (seconds: string) => string;
  readonly change: (kinds: readonly TurningPointKind[]) => string;
  readonly anchor: (index: number) => string;
}

/** How each lane gets its items from the API. Kept by the lanes, stretch by stretch, and not by the page's cache. */
export function laneSources(client: ApolloClient, id: string, words: LaneWords) {
  const fetchPolicy = 'no-cache' as const;
  const transcript: LoadLane = async ({ startS, endS }) => {
    const nodes = await everyPage(async (after) => {
      const variables = { id, first: 100, after, startS, endS };
      const { data } = await client.query({ query: RecordingSegmentsDocument, variables, fetchPolicy });
      return data?.audioRecord?.transcript?.segments;
    });
    return nodes.flatMap(({ index, startS: from, endS: until, text, speaker }) =>
      from === null || until === null
        ? []
        : [{ key: `${index}`, startS: from, endS: until, text, detail: speaker ?? '', weight: 1 }],
    );
  };
  const pauses: LoadLane = async ({ startS, endS, leastS }) => {
    const minS = Math.min(60, Math.max(0.3, leastS));
    const nodes = await everyPage(async (after) => {
      const variables = { id, first: 100, after, startS, endS, minS };
      const { data } = await client.query({ query: RecordingPausesDocument, variables, fetchPolicy });
      return data?.audioRecord?.speech?.pauses;
    });
    return nodes.map((pause) => ({
      key: `${pause.startS}`,
      startS: pause.startS,
      endS: pause.endS,
      text: '',
      detail: words.pause(formatTime(pause.endS - pause.startS, 1)),
      weight: 1,
    }));
  };
  const turning: LoadLane = async ({ startS, endS }) => {
    const nodes = await everyPage(async (after) => {
      const variables = { id, first: 100, after, startS, endS };
      const { data } = await client.query({ query: RecordingTurningPointsDocument, variables, fetchPolicy });
      return data?.audioRecord?.turningPoints;
    });
    return nodes.map(({ timeS, strength, changes }) => ({
      key: `${timeS}`,
      startS: timeS,
      endS: timeS,
      text: '',
      detail: words.change(changes.map(({ kind }) => kind)),
      weight: strength,
    }));
  };
  const anchors: LoadLane = async ({ startS, endS }) => {
    const nodes = await everyPage(async (after) => {
      const variables = { id, first: 100, after, startS, endS };
      const { data } = await client.query({ query: RecordingAnchorsDocument, variables, fetchPolicy });
      return data?.audioRecord?.anchors;
    });
    return nodes.map((anchor) => ({
      key: `${anchor.index}`,
      startS: anchor.startS,
      endS: anchor.endS,
      text: '',
      detail: words.anchor(anchor.index),
      weight: anchor.index % 2 === 0 ? 1 : 0.5,
    }));
  };
  const sounds: LoadLane = async () => {
    const { data } = await client.query({ query: RecordingSoundsDocument, variables: { id }, fetchPolicy });
    return (data?.audioRecord?.sounds ?? []).map(({ id: key, startS, endS, score, label }) => ({
      key,
      startS,
      endS,
      text: label.name,
      detail: `${Math.round(100 * score)} %`,
      weight: score,
    }));
  };
  const copies: LoadLane = async () => {
    const { data } = await client.query({ query: RecordingCopiesDocument, variables: { id }, fetchPolicy });
    return (data?.audioRecord?.copies ?? []).flatMap(({ other, confidence, intervals }) =>
      intervals.map((interval) => ({
        key: `${other.id}-${interval.startS}`,
        startS: interval.startS,
        endS: interval.endS,
        text: other.title ?? other.fileName,
        detail: `${formatTime(interval.otherStartS)} – ${formatTime(interval.otherEndS)}`,
        weight: confidence,
      })),
    );
  };
  return { transcript, pauses, turning, sounds, copies, anchors };
}
