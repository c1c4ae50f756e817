import { AppError } from '../../errors.ts';
import { idArgument } from '../arguments.ts';
import type { RecordingsService } from '../recordings/index.ts';
import type { EventsService } from './events.service.ts';
import type { LiveEventOf } from './events.types.ts';

export type IngestProgressService = ReturnType<typeof createIngestProgressService>;

export function createIngestProgressService(events: EventsService, recordings: RecordingsService) {
  /**
   * Where an ingest stands, then its steps; ends with the ingest or with the recording. Throws NOT_FOUND. Followed
   * first and read then, so that a step between the two is told twice rather than never.
   */
  async function* follow(
    workspaceId: string,
    id: string,
    signal: AbortSignal,
  ): AsyncGenerator<LiveEventOf<'INGEST_PROGRESS'>, void, void> {
    const recordingId = idArgument(id, 'recordingId');
    const cursor = await events.currentCursor(workspaceId);
    const [recording] = await recordings.findMany(workspaceId, [recordingId]);
    if (!recording) {
      throw new AppError('NOT_FOUND', 'There is no such recording in this workspace.', {
        field: 'recordingId',
      });
    }
    const toStep = (at: Date, atCursor: string, payload: LiveEventOf<'INGEST_PROGRESS'>['payload']) =>
      ({ type: 'INGEST_PROGRESS', recordingId, payload, at, cursor: atCursor }) as const;
    const { stage, progress, attempt } = recording;
    yield toStep(new Date(), cursor, { stage, progress, attempt });
    if (recording.status === 'READY' || recording.status === 'FAILED') return;
    const following = await events.follow(workspaceId, { recordingId, after: cursor }, signal);
    for await (const event of following) {
      if (event.type === 'INGEST_PROGRESS') yield event;
      else if (event.type === 'RECORDING_DELETED') return;
      else if (event.type === 'RECORDING_READY' || event.type === 'RECORDING_FAILED') {
        const [ended] = await recordings.findMany(workspaceId, [recordingId]);
        if (ended) {
          yield toStep(event.at, event.cursor, {
            stage: ended.stage,
            progress: ended.progress,
            attempt: ended.attempt,
          });
        }
        return;
      }
    }
  }

  return { follow };
}
