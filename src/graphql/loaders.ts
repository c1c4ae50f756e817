import { AppError } from '../errors.ts';
import { idArgument } from '../features/arguments.ts';
import type { ArticleLinkPage, LinksOfOwner, LinksService } from '../features/linking/index.ts';
import type { Recording, RecordingsService } from '../features/recordings/index.ts';
import type { SavedSearch, SavedSearchesService } from '../features/saved-searches/index.ts';
import type { Transcription, TranscriptionService } from '../features/transcription/index.ts';
import type {
  SegmentRange,
  SegmentsService,
  SegmentWindow,
  Transcript,
  TranscriptFormat,
  TranscriptSegment,
  TranscriptsService,
} from '../features/transcripts/index.ts';
import { type ArticleLoaderSources, type ArticleLoaders, createArticleLoaders } from './article-loaders.ts';
import {
  createDuplicateLoaders,
  type DuplicateLoaderSource,
  type DuplicateLoaders,
} from './duplicate-loaders.ts';
import { perArguments } from './per-arguments.ts';
import { perWorkspace } from './per-workspace.ts';
import {
  createRecordingLoaders,
  type RecordingLoaderSources,
  type RecordingLoaders,
} from './recording-loaders.ts';
import { createSoundLoaders, type SoundLoaderSources, type SoundLoaders } from './sound-loaders.ts';

export interface Loaders extends ArticleLoaders, DuplicateLoaders, RecordingLoaders, SoundLoaders {
  /** Null when there is none; BAD_USER_INPUT when the id is none. */
  recording(workspaceId: string, id: string, field: string): Promise<Recording | null>;
  /** A recording that a hit names. Throws NOT_FOUND when it was deleted since. */
  storedRecording(workspaceId: string, id: string): Promise<Recording>;
  /** Null when its speech was never to be recognised. */
  transcription(workspaceId: string, recordingId: string): Promise<Transcription | null>;
  /** Null when it was deleted. */
  savedSearch(workspaceId: string, id: string): Promise<SavedSearch | null>;
  /** A saved search that a match names. Throws NOT_FOUND when it was deleted since. */
  storedSearch(workspaceId: string, id: string): Promise<SavedSearch>;
  /** Null while the recording has none. */
  transcript(workspaceId: string, recordingId: string): Promise<Transcript | null>;
  segments(workspaceId: string, window: SegmentWindow): Promise<TranscriptSegment[]>;
  /** A page of the links of a recording or an article. */
  linksOf(workspaceId: string, ownerId: string, wanted: LinksOfOwner): Promise<ArticleLinkPage>;
  segmentCount(workspaceId: string, range: SegmentRange): Promise<number>;
  /** The whole text; empty without a transcript. */
  transcriptText(workspaceId: string, recordingId: string): Promise<string>;
  transcriptFile(transcript: Transcript, format: TranscriptFormat): Promise<string>;
}

export interface LoaderSources extends SoundLoaderSources, ArticleLoaderSources, RecordingLoaderSources {
  readonly recordings: Pick<RecordingsService, 'findMany'>;
  readonly transcripts: Pick<TranscriptsService, 'findMany' | 'writeMany'>;
  readonly transcription: Pick<TranscriptionService, 'findMany'>;
  readonly segments: Pick<SegmentsService, 'listMany' | 'countMany' | 'textMany'>;
  readonly duplicates: DuplicateLoaderSource;
  readonly links: Pick<LinksService, 'ofMany'>;
  readonly savedSearches: Pick<SavedSearchesService, 'findMany'>;
}

/** Loaders of one request: the same thing is read once, many at a time. */
export function createLoaders(sources: LoaderSources): Loaders {
  const { recordings, transcripts, segments, savedSearches } = sources;
  const recordingsOf = perWorkspace<string, Recording | null>(recordings.findMany);
  const transcriptionsOf = perWorkspace<string, Transcription | null>(sources.transcription.findMany);
  const transcriptsOf = perWorkspace<string, Transcript | null>(transcripts.findMany);
  const textsOf = perWorkspace<string, string>(segments.textMany);
  const filesOf = perArguments(transcripts.writeMany, ({ recordingId }: Transcript) => recordingId);
  const linksOf = perArguments(sources.links.ofMany);
  const countsOf = perWorkspace<SegmentRange, number>(segments.countMany);
  const segmentsOf = perWorkspace<SegmentWindow, TranscriptSegment[]>(segments.listMany);
  const savedSearchesOf = perWorkspace<string, SavedSearch | null>(savedSearches.findMany);
  return {
    ...createSoundLoaders(sources),
    ...createRecordingLoaders(sources),
    ...createDuplicateLoaders(sources.duplicates),
    ...createArticleLoaders(sources),
    recording(workspaceId, id, field) {
      return recordingsOf(workspaceId).load(idArgument(id, field));
    },
    async storedRecording(workspaceId, id) {
      const recording = await recordingsOf(workspaceId).load(id);
      if (!recording) throw new AppError('NOT_FOUND', 'The recording was deleted while the search ran.');
      return recording;
    },
    transcription: (workspaceId, recordingId) => transcriptionsOf(workspaceId).load(recordingId),
    savedSearch: (workspaceId, id) => savedSearchesOf(workspaceId).load(id),
    async storedSearch(workspaceId, id) {
      const search = await savedSearchesOf(workspaceId).load(id);
      if (!search) throw new AppError('NOT_FOUND', 'The saved search was deleted meanwhile.');
      return search;
    },
    transcript: (workspaceId, recordingId) => transcriptsOf(workspaceId).load(recordingId),
    linksOf: (workspaceId, ownerId, wanted) => linksOf(workspaceId, wanted).load(ownerId),
    segmentCount: (workspaceId, range) => countsOf(workspaceId).load(range),
    segments: (workspaceId, window) => segmentsOf(workspaceId).load(window),
    transcriptFile: (transcript, format) => filesOf(transcript.workspaceId, format).load(transcript),
    transcriptText: (workspaceId, recordingId) => textsOf(workspaceId).load(recordingId),
  };
}
