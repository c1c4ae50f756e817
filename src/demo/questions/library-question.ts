import { LibraryDocument } from '../../client/generated/operations.ts';
import type { DemoQuestion } from '../demo-question.ts';

/** How many recordings there are, and whether the database agrees with what was sent. */
export const libraryQuestion: DemoQuestion = {
  question: 'How many recordings are in the library, and how much sound is that?',
  async ask({ client, outcomes }) {
    const { audioRecords, system } = await client.request(LibraryDocument, {});
    const ready = outcomes.filter((outcome) => outcome.status === 'ready');
    const failed = outcomes.filter((outcome) => outcome.status === 'failed');
    const different = new Set(ready.map((outcome) => outcome.id)).size;
    const minutes = ready.reduce((sum, outcome) => sum + (outcome.durationS ?? 0), 0) / 60;
    const same = ready.length - different;
    const reasons = failed
      .map(({ recording, file, message }) => `${recording ?? file}: ${message}`)
      .join('; ');
    return {
      answer:
        `${different} recordings, ${minutes.toFixed(1)} minutes` +
        (same > 0 ? `; ${same} files had bytes that were here already` : '') +
        (failed.length > 0 ? `; ${failed.length} files were refused: ${reasons}` : '') +
        '.',
      ok:
        different > 0 &&
        system.recordingCounts.ready === different &&
        audioRecords.total.exact &&
        failed.every(({ code }) => code !== undefined && code !== 'INTERNAL_SERVER_ERROR'),
    };
  },
};
