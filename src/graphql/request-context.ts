import type { ApiKeysService, Identity } from '../features/access/index.ts';
import type {
  RecordingAnalyticsService,
  SearchLog,
  TokenAnalyticsService,
} from '../features/analytics/index.ts';
import type { ArticlesService, SearchArticlesService } from '../features/articles/index.ts';
import type { AuditService } from '../features/audit/index.ts';
import type { ClustersService } from '../features/clusters/index.ts';
import type { DuplicatesService } from '../features/duplicates/index.ts';
import type { EmbedderService, TextIndexService } from '../features/embeddings/index.ts';
import type { EventsService, IngestProgressService } from '../features/events/index.ts';
import type { HybridSearchService } from '../features/hybrid-search/index.ts';
import type { StageTimesService } from '../features/ingest/index.ts';
import type { LabelsService, SoundHitsService } from '../features/labels/index.ts';
import type {
  AlignmentService,
  AnswerQuestionsService,
  AskingRecordingsService,
  LinksService,
  UnansweredService,
} from '../features/linking/index.ts';
import type { LocateService } from '../features/locate/index.ts';
import type { LocateAnywhereService } from '../features/locate-anywhere/index.ts';
import type { ModelsService } from '../features/models/index.ts';
import type { RhythmService } from '../features/patterns/index.ts';
import type { PaletteService, PicturesService } from '../features/pictures/index.ts';
import type { QualityService } from '../features/quality/index.ts';
import type { QueueService, WorkersService } from '../features/queue/index.ts';
import type {
  CodesService,
  CreateRecordingService,
  RecordingsService,
} from '../features/recordings/index.ts';
import type { SavedSearchesService } from '../features/saved-searches/index.ts';
import type { CopiesService, SimilarAudioService, SimilarSegmentsService } from '../features/search/index.ts';
import type { SearchIndexService } from '../features/search-index/index.ts';
import type { SpeechService } from '../features/speech/index.ts';
import type { SystemService } from '../features/system/index.ts';
import type { TokenSearchService } from '../features/token-search/index.ts';
import type { TranscriptionService } from '../features/transcription/index.ts';
import type {
  LocatePhraseService,
  SegmentsService,
  TranscriptsService,
} from '../features/transcripts/index.ts';
import type { TransfersService } from '../features/transfer/index.ts';
import type { TurningPointsService } from '../features/turning-points/index.ts';
import type { RetentionService, WorkspacesService } from '../features/workspaces/index.ts';
import type { Loaders } from './loaders.ts';

export type { Identity } from '../features/access/index.ts';

/** Everything that resolvers may call. */
export interface Services {
  readonly apiKeys: ApiKeysService;
  readonly workspaces: WorkspacesService;
  readonly retention: RetentionService;
  readonly audit: AuditService;
  readonly recordings: RecordingsService;
  readonly createRecording: CreateRecordingService;
  readonly codes: CodesService;
  readonly copies: CopiesService;
  readonly similarAudio: SimilarAudioService;
  readonly similarSegments: SimilarSegmentsService;
  readonly locate: LocateService;
  readonly clusters: ClustersService;
  readonly labels: LabelsService;
  readonly soundHits: SoundHitsService;
  readonly searchIndex: SearchIndexService;
  readonly textIndex: TextIndexService;
  readonly embedder: EmbedderService;
  readonly speech: SpeechService;
  readonly rhythm: RhythmService;
  readonly turningPoints: TurningPointsService;
  readonly pictures: PicturesService;
  readonly tokenPalette: PaletteService;
  readonly quality: QualityService;
  readonly tokenSearch: TokenSearchService;
  readonly system: SystemService;
  readonly models: ModelsService;
  readonly transfers: TransfersService;
  readonly queue: QueueService;
  readonly workers: WorkersService;
  readonly stageTimes: StageTimesService;
  readonly events: EventsService;
  readonly duplicates: DuplicatesService;
  readonly ingestProgress: IngestProgressService;
  readonly transcripts: TranscriptsService;
  readonly segments: SegmentsService;
  readonly transcription: TranscriptionService;
  readonly locatePhrase: LocatePhraseService;
  readonly articles: ArticlesService;
  readonly searchArticles: SearchArticlesService;
  readonly answerQuestions: AnswerQuestionsService;
  readonly alignment: AlignmentService;
  readonly links: LinksService;
  readonly askingRecordings: AskingRecordingsService;
  readonly unanswered: UnansweredService;
  readonly locateAnywhere: LocateAnywhereService;
  readonly recordingAnalytics: RecordingAnalyticsService;
  readonly tokenAnalytics: TokenAnalyticsService;
  readonly searchLog: SearchLog;
  readonly hybridSearch: HybridSearchService;
  readonly savedSearches: SavedSearchesService;
}

/** Makes what a request, or one event of a subscription, knows. */
export type CreateContext = (requestId: string, identity: Identity, signal: AbortSignal) => RequestContext;

/** What one request knows. */
export interface RequestContext {
  readonly requestId: string;
  /** Who asks. */
  readonly identity: Identity;
  /** The identity's. */
  readonly workspaceId: string;
  readonly services: Services;
  readonly loaders: Loaders;
  /** The path with a signature, for players and browsers, which send no key. */
  readonly urlOf: (path: string) => string;
  /** The same for a path of the caller's. Throws BAD_USER_INPUT for what is no path to be read. */
  readonly signPath: (path: string) => string;
  /** Query of a signed address that is good for every plain path below a folder, which begins and ends with `/`. */
  readonly signedQueryOf: (folder: string) => string;
  /** What stands for all that was written by now, in any process; null where no replicas read. */
  readonly position: () => Promise<string | null>;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
}
