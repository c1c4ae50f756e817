import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';

const recordings = '../../features/recordings/recordings.types.ts';
const searchIndex = '../../features/search-index/search-index.types.ts';
const locate = '../../features/locate/locate.types.ts';
const events = '../../features/events/events.types.ts';
const duplicates = '../../features/duplicates/duplicates.types.ts';
const search = '../../features/search/search.types.ts';
const pictures = '../../features/pictures/pictures.types.ts';
const speech = '../../features/speech/speech.types.ts';
const turningPoints = '../../features/turning-points/turning-points.types.ts';
const anywhere = '../../features/locate-anywhere/locate-anywhere.types.ts';
const transcripts = '../../features/transcripts/transcripts.types.ts';
const transcription = '../../features/transcription/transcription.types.ts';
const tokenSearch = '../../features/token-search/token-search.types.ts';
const clusters = '../../features/clusters/clusters.types.ts';
const embeddings = '../../features/embeddings/embeddings.types.ts';
const articles = '../../features/articles/articles.types.ts';
const hybrid = '../../features/hybrid-search/hybrid-search.types.ts';
const linking = '../../features/linking/linking.types.ts';
const labels = '../../features/labels/labels.types.ts';
const patterns = '../../features/patterns/patterns.types.ts';
const analytics = '../../features/analytics/analytics.types.ts';
const savedSearches = '../../features/saved-searches/saved-searches.types.ts';
const access = '../../features/access/access.types.ts';
const audit = '../../features/audit/audit.types.ts';
const transfers = '../../features/transfer/transfers.types.ts';
const queue = '../../features/queue/queue.types.ts';
const scalars = {
  ID: 'string',
  DateTime: { input: 'Date', output: 'Date | string' },
  SafeInt: 'number',
  JSONObject: 'Record<string, unknown>',
};

const clientTypes = {
  useTypeImports: true,
  enumsAsTypes: true,
  enumType: 'string-literal',
  skipTypename: true,
  scalars: {
    ID: 'string',
    DateTime: 'string',
    SafeInt: 'number',
    JSONObject: 'Record<string, unknown>',
  },
};

/** Rooms of the console with operations: each has its own documents, which load with its view. */
const consoleRooms = [
  ...new Set(globSync('src/console/*/*.graphql', { cwd: import.meta.dirname }).map(dirname)),
].sort();

/** schema/ to resolver types for the server and typed documents for every client in this repository. */
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  generates: {
    'src/graphql/generated/resolver-types.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        enumType: 'string-literal',
        enumsAsTypes: true,
        scalars,
        contextType: '../request-context.ts#RequestContext',
        mappers: {
          AudioRecord: `${recordings}#Recording`,
          AudioRecordConnection: `${recordings}#RecordingPage`,
          FrameAnchor: `${recordings}#Anchor`,
          FrameAnchorConnection: `${recordings}#AnchorPage`,
          CopySearch: `${search}#CopySearch as CopySearchModel`,
          CopyHit: `${search}#CopyHit as CopyHitModel`,
          SimilarAudioSearch: `${search}#SimilarAudioSearch as SimilarAudioSearchModel`,
          SimilarAudioHit: `${search}#SimilarAudioHit as SimilarAudioHitModel`,
          SimilarSegmentSearch: `${search}#SimilarSegmentSearch as SimilarSegmentSearchModel`,
          SimilarSegmentHit: `${search}#SimilarSegmentHit as SimilarSegmentHitModel`,
          LocatedExample: `${locate}#LocatedExample as LocatedExampleModel`,
          Occurrence: `${locate}#Occurrence as OccurrenceModel`,
          OccurrenceConnection: `${locate}#OccurrencePage`,
          AnywhereConnection: `${anywhere}#AnywherePage`,
          AnywhereOccurrence: `${anywhere}#AnywhereOccurrence as AnywhereOccurrenceModel`,
          Transcript: `${transcripts}#Transcript as TranscriptModel`,
          TranscriptSegment: `${transcripts}#TranscriptSegment as TranscriptSegmentModel`,
          TranscriptSegmentConnection: `${transcripts}#TranscriptSegmentPage`,
          PhraseOccurrence: `${transcripts}#PhraseOccurrence as PhraseOccurrenceModel`,
          PhraseOccurrenceConnection: `${transcripts}#PhraseOccurrencePage`,
          TokenHit: `${tokenSearch}#TokenHit as TokenHitModel`,
          TokenHitConnection: `${tokenSearch}#TokenHitPage`,
          SearchIndex: `${searchIndex}#SearchIndexStatus`,
          TextIndex: `${embeddings}#TextIndexStatus`,
          ReindexFailure: `${searchIndex}#ReindexFailure as ReindexFailureModel`,
          RecordingPictures: `${pictures}#RecordingPictures as RecordingPicturesModel`,
          TokenPalette: `${pictures}#TokenPalette as TokenPaletteModel`,
          PicturePyramid: `${pictures}#PicturePyramid as PicturePyramidModel`,
          SpeechActivity: `${speech}#SpeechActivity as SpeechActivityModel`,
          SpeechStretchConnection: `${speech}#SpeechStretchPage`,
          PauseConnection: `${speech}#PausePage`,
          RecordingCopy: `${duplicates}#RecordingCopy as RecordingCopyModel`,
          DuplicateGroup: `${duplicates}#DuplicateGroup as DuplicateGroupModel`,
          DuplicateGroupConnection: `${duplicates}#DuplicateGroupPage`,
          TranscriptionProgressed: `${events}#LiveEventOf<'TRANSCRIPTION_PROGRESS'>`,
          Transcribed: `${events}#LiveEventOf<'TRANSCRIBED'>`,
          TranscriptionFailed: `${events}#LiveEventOf<'TRANSCRIPTION_FAILED'>`,
          Transcription: `${transcription}#Transcription as TranscriptionModel`,
          Transcriber: `${transcription}#Transcriber as KnownTranscriber`,
          CopyFound: `${events}#LiveEventOf<'COPY_FOUND'>`,
          Event: `${events}#LiveEvent`,
          RecordingCreated: `${events}#LiveEventOf<'RECORDING_CREATED'>`,
          IngestProgressed: `${events}#LiveEventOf<'INGEST_PROGRESS'>`,
          RecordingReady: `${events}#LiveEventOf<'RECORDING_READY'>`,
          RecordingFailed: `${events}#LiveEventOf<'RECORDING_FAILED'>`,
          RecordingDeleted: `${events}#LiveEventOf<'RECORDING_DELETED'>`,
          RhythmSearch: `${patterns}#RhythmSearch as RhythmSearchModel`,
          RhythmHit: `${patterns}#RhythmHit as RhythmHitModel`,
          TurningPoint: `${turningPoints}#ShownTurningPoint`,
          TurningPointConnection: `${turningPoints}#TurningPointPage`,
          RecordingClusterConnection: `${clusters}#RecordingClusterPage`,
          RecordingCluster: `${clusters}#RecordingCluster as RecordingClusterModel`,
          ClusterMember: `${clusters}#ClusterMember as ClusterMemberModel`,
          ClusterMemberConnection: `${clusters}#ClusterMemberPage`,
          SoundLabel: `${labels}#SoundLabel as TaughtSound`,
          SoundLabelConnection: `${labels}#SoundLabelPage`,
          LabelExample: `${labels}#LabelExample as LabelExampleModel`,
          LabelExampleConnection: `${labels}#LabelExamplePage`,
          SoundHit: `${labels}#SoundHit as SoundHitModel`,
          SoundHitConnection: `${labels}#SoundHitPage`,
          AnchorSound: `${labels}#AnchorSound as AnchorSoundModel`,
          Article: `${articles}#Article as ArticleModel`,
          ArticleVersion: `${articles}#ArticleVersion as ArticleVersionModel`,
          ArticleChunk: `${articles}#ArticleChunk as ArticleChunkModel`,
          ArticleConnection: `${articles}#ArticlePage`,
          ArticleVersionConnection: `${articles}#ArticleVersionPage`,
          ArticleChunkConnection: `${articles}#ArticleChunkPage`,
          UpsertedArticle: `${articles}#UpsertedArticle as UpsertedArticleModel`,
          ArticleHit: `${articles}#ArticleHit as ArticleHitModel`,
          ArticleHitConnection: `${articles}#ArticleHitPage`,
          SearchConnection: `${hybrid}#SearchPage`,
          SearchHit: `${hybrid}#Hit`,
          SearchFacet: `${hybrid}#Facet`,
          SearchMatch: `${hybrid}#Match`,
          ArticlePassage: `${articles}#PassageHit`,
          RecordingAnalytics: `${analytics}#RecordingAnalytics as RecordingAnalyticsModel`,
          RecordingAnalyticsRow: `${analytics}#RecordingAnalyticsRow as RecordingAnalyticsRowModel`,
          TokenAnalytics:
            '../../features/analytics/token-analytics.service.ts#TokenAnalytics as TokenAnalyticsModel',
          SearchTerms: '../../features/analytics/search-terms.types.ts#SearchTerms as SearchTermsModel',
          Distribution: `${analytics}#Distribution as DistributionModel`,
          ShareDistribution: `${analytics}#ShareDistribution as ShareDistributionModel`,
          LabelCount: `${analytics}#LabelCount as LabelCountModel`,
          LinkAnswer: `${linking}#LinkAnswer as LinkAnswerModel`,
          LinkSuggestion: `${linking}#LinkSuggestion as LinkSuggestionModel`,
          ArticleLink: `${linking}#ArticleLink as ArticleLinkModel`,
          ArticleLinkConnection: `${linking}#ArticleLinkPage`,
          AlignmentVersion: `${linking}#AlignmentVersion as AlignmentVersionModel`,
          AlignmentVersionConnection: `${linking}#AlignmentVersionPage`,
          AskingRecording: `${linking}#AskingRecording as AskingRecordingModel`,
          QuestionGroup: `${linking}#QuestionGroup as QuestionGroupModel`,
          UnansweredQuestions: `${linking}#UnansweredQuestionsList`,
          LinkConfirmed: `${events}#LiveEventOf<'LINK_CONFIRMED'>`,
          SavedSearchMatched: `${events}#LiveEventOf<'SAVED_SEARCH_MATCHED'>`,
          SavedSearch: `${savedSearches}#SavedSearch as SavedSearchModel`,
          SavedSearchQuery: `${savedSearches}#SavedQuery`,
          SavedPhrase: `${savedSearches}#SavedPhrase as SavedPhraseModel`,
          SavedSound: `${savedSearches}#SavedSound as SavedSoundModel`,
          SavedLabel: `${savedSearches}#SavedLabel as SavedLabelModel`,
          SavedSearchMatch: `${savedSearches}#SavedSearchMatch as SavedSearchMatchModel`,
          SavedSearchConnection: `${savedSearches}#SavedSearchPage`,
          SavedSearchMatchConnection: `${savedSearches}#SavedSearchMatchPage`,
          Queue: `${queue}#Queue as QueueModel`,
          Worker: `${queue}#Worker as WorkerModel`,
          Transfer: `${transfers}#Transfer as TransferModel`,
          TransferConnection: `${transfers}#TransferPage`,
          TransferProblem: `${transfers}#KeptProblem`,
          TransferProblemConnection: `${transfers}#TransferProblemPage`,
          Job: `${queue}#Job as JobModel`,
          JobConnection: `${queue}#JobPage`,
          ApiKey: `${access}#ApiKey as ApiKeyModel`,
          AuditEntry: `${audit}#AuditEntry as AuditEntryModel`,
          AuditEntryConnection: `${audit}#AuditPage`,
          System: '../../features/system/system.service.ts#SystemFacts',
        },
      },
    },
    // Those of the client package alone, as text: what a browser loads.
    'src/client/generated/documents.ts': {
      documents: ['src/client/operations/*.graphql'],
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { ...clientTypes, documentMode: 'string' },
    },
    'src/client/generated/operations.ts': {
      documents: ['src/client/operations/*.graphql', 'test/api/operations/*.graphql'],
      plugins: ['typescript-operations', 'typed-document-node'],
      config: clientTypes,
    },
    ...Object.fromEntries(
      consoleRooms.map((room) => [
        `${room}/generated/operations.ts`,
        {
          documents: [`${room}/*.graphql`],
          plugins: ['typescript-operations', 'typed-document-node'],
          config: clientTypes,
        },
      ]),
    ),
  },
};

export default config;
