import { graphqlOperation, type LoadOperation, pick, recordingOperation } from '../operation.types.ts';

const ofOne = ({ id }: { readonly id: string }) => ({ id });

/** Lists, single recordings, figures: what pages and dashboards ask. */
export const readingOperations: readonly LoadOperation[] = [
  graphqlOperation(
    'list of recordings',
    40,
    `query Recordings($first: Int!, $filter: AudioRecordFilter) { audioRecords(first: $first, filter: $filter) {
      nodes { id fileName title status durationS createdAt metadata ingest { stage progress } urls { original } }
      pageInfo { endCursor hasNextPage } total { count } } }`,
    (context) => ({
      first: pick(context, [10, 50, 100]),
      filter: pick(context, [
        null,
        { statuses: ['READY'] },
        { durationS: { min: 5 } },
        { hasTranscript: true },
      ]),
    }),
  ),
  recordingOperation(
    'a recording with its anchors',
    25,
    `query Recording($id: ID!) { audioRecord(id: $id) { id status levels(buckets: 500) histogram
      anchors(first: 20) { nodes { startS endS codes(context: 2) { tokens } } } } }`,
    ofOne,
  ),
  recordingOperation(
    'speech, turning points, copies, links',
    15,
    `query Structure($id: ID!) { audioRecord(id: $id) {
      speech { share syllablesPerS pauses(first: 20) { nodes { startS endS } } }
      turningPoints(first: 20) { nodes { timeS strength } }
      copies { other { id } kind } links(first: 5) { nodes { id } } } }`,
    ofOne,
  ),
  graphqlOperation(
    'analytics of recordings',
    8,
    `query Figures($groupBy: RecordingGrouping, $bucket: TimeBucketSize) { analytics {
      recordings(groupBy: $groupBy, bucket: $bucket) { rows { recordings hours } all { recordings hours } } } }`,
    (context) => ({
      groupBy: pick(context, [null, { by: 'LANGUAGE' }, { by: 'STATUS' }]),
      bucket: pick(context, [null, 'DAY']),
    }),
  ),
  graphqlOperation(
    'analytics of tokens and terms',
    4,
    `{ analytics { tokens { distinct entropyBits } searchTerms(first: 5) { total } } }`,
  ),
  graphqlOperation(
    'queue, workers, system',
    6,
    `{ queue { waiting running failed kinds { kind waiting running oldestWaitingS } }
      system { version recordingCounts { ready } workers { id running } } eventCursor }`,
  ),
  graphqlOperation(
    'duplicates, clusters, labels',
    4,
    `{ duplicateGroups(first: 5) { nodes { id memberCount } }
      recordingClusters(by: SOUND, first: 5) { nodes { size } upToDate }
      soundLabels(first: 5) { nodes { id name } } }`,
  ),
  graphqlOperation(
    'articles and links',
    8,
    `{ articles(first: 20) { nodes { id key title version } total { count } }
      links(first: 10) { nodes { id } } unansweredQuestions(first: 5) { groups { similarity } } }`,
  ),
];
