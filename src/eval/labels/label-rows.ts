import type { EvalRow } from '../eval-row.ts';
import { type Column, factCell, formatInterval, formatShare } from '../format-table.ts';
import { wilsonInterval } from '../wilson-interval.ts';
import type { LabelFindings } from './labels.eval.ts';

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

export function labelRow(findings: LabelFindings): EvalRow {
  const { name, isOtherFile, examples, ranges, recordings, anchorAuc, heldOutAuc, problem } = findings;
  return {
    ...{ eval: 'labels', table: 'labels', row: name, n: ranges.wanted },
    facts: {
      examples,
      taughtFrom: isOtherFile ? 'other files' : 'the first half of the same file',
      recall: share(ranges.found, ranges.wanted),
      interval: wilsonInterval(ranges.found, ranges.wanted),
      precision: share(ranges.right, ranges.given),
      rangesGiven: ranges.given,
      recordingRecall: share(recordings.found, recordings.wanted),
      recordingPrecision: share(recordings.found, recordings.given),
      ...{ anchorAuc, heldOutAuc, problem },
    },
    aims: [],
  };
}

/** All classes together. */
export function meanRow(all: readonly LabelFindings[]): EvalRow {
  const sum = (of: (one: LabelFindings) => number) => all.reduce((total, one) => total + of(one), 0);
  const [wanted, found] = [sum(({ ranges }) => ranges.wanted), sum(({ ranges }) => ranges.found)];
  return {
    ...{ eval: 'labels', table: 'labels', row: `all ${all.length} classes`, n: wanted },
    facts: {
      examples: sum(({ examples }) => examples),
      recall: share(found, wanted),
      interval: wilsonInterval(found, wanted),
      precision: share(
        sum(({ ranges }) => ranges.right),
        sum(({ ranges }) => ranges.given),
      ),
      rangesGiven: sum(({ ranges }) => ranges.given),
      recordingRecall: share(
        sum(({ recordings }) => recordings.found),
        sum(({ recordings }) => recordings.wanted),
      ),
      recordingPrecision: share(
        sum(({ recordings }) => recordings.found),
        sum(({ recordings }) => recordings.given),
      ),
      anchorAuc: sum(({ anchorAuc }) => anchorAuc) / all.length,
    },
    aims: [],
  };
}

export const labelColumns: readonly Column[] = [
  { heading: 'examples', cell: factCell('examples') },
  { heading: 'places', cell: ({ n }) => String(n) },
  { heading: 'recall', cell: factCell('recall', formatShare) },
  { heading: '95 %', cell: factCell('interval', formatInterval) },
  { heading: 'precision', cell: factCell('precision', formatShare) },
  { heading: 'recordings: recall', cell: factCell('recordingRecall', formatShare) },
  { heading: 'precision', cell: factCell('recordingPrecision', formatShare) },
  { heading: 'AUC of anchors', cell: factCell('anchorAuc', formatShare) },
];
