import {
  graphqlOperation,
  type LoadContext,
  type LoadOperation,
  pick,
  recordingOperation,
} from '../operation.types.ts';

const words = [
  'router',
  'invoice',
  'delivery',
  'password',
  'refund',
  'appointment',
  'contract',
  'card',
  'parcel',
];
const twoWords = (context: LoadContext) => `${pick(context, words)} ${pick(context, words)}`;

/** Some seconds of a recording, to search with. */
function rangeOf(
  recording: { readonly id: string; readonly durationS: number },
  { random }: LoadContext,
  seconds: number,
) {
  const startS = Math.floor(random() * Math.max(0, recording.durationS - seconds) * 10) / 10;
  return { recording: { id: recording.id, startS, endS: Math.min(recording.durationS, startS + seconds) } };
}

const hybridSearch = `query Search($input: SearchInput!) { search(input: $input, first: 10) {
  nodes { rank score recording { id fileName } article { id title } matches { startS endS }
    explanation { leg rawScore rank contribution } }
  legs { leg available reason } total { count } pageInfo { endCursor } } }`;

/** Searches of every kind. Clips that are uploaded only to be searched with are let go of again. */
export const searchingOperations: readonly LoadOperation[] = [
  recordingOperation(
    'findCopies of a stretch',
    15,
    `query Copies($query: AudioQuery!) { findCopies(query: $query, first: 10) {
      hits { recording { id } confidence startS endS } } }`,
    (recording, context) => ({ query: rangeOf(recording, context, 5) }),
  ),
  clipOperation(
    'findCopies of a clip',
    8,
    `query CopiesOfClip($query: AudioQuery!) { findCopies(query: $query, first: 10) { hits { confidence } } }`,
    (uploadId) => ({ query: { uploadId } }),
  ),
  recordingOperation(
    'similarAudio',
    12,
    `query Alike($query: AudioQuery!) { similarAudio(query: $query, first: 10) {
      hits { recording { id } similarity } } }`,
    (recording, context) => ({ query: rangeOf(recording, context, 5) }),
  ),
  recordingOperation(
    'similarSegments',
    6,
    `query Segments($query: AudioQuery!) { similarSegments(query: $query, first: 5) { hits { similarity } } }`,
    (recording, context) => ({ query: rangeOf(recording, context, 4) }),
  ),
  recordingOperation(
    'locate',
    8,
    `query Where($example: AudioQuery!) { locate(example: $example, first: 20) {
      nodes { startS endS similarity } total { count } } }`,
    (recording, context) => ({ example: rangeOf(recording, context, 1) }),
  ),
  recordingOperation(
    'locateAnywhere',
    4,
    `query Anywhere($example: AudioQuery!, $phrase: String!) {
      locateAnywhere(example: $example, phrase: $phrase, first: 10) { nodes { startS endS foundBy } } }`,
    (recording, context) => ({ example: rangeOf(recording, context, 1), phrase: pick(context, words) }),
  ),
  graphqlOperation(
    'locatePhrase',
    12,
    `query Said($phrase: String!) { locatePhrase(phrase: $phrase, first: 20) { nodes { text startS } total { count } } }`,
    (context) => ({ phrase: pick(context, words) }),
  ),
  graphqlOperation(
    'searchArticles',
    15,
    `query Articles($words: String!) { searchArticles(query: $words, match: ANY, first: 10) {
      nodes { article { id title } relevance passages(first: 1) { chunk { passage } } } total { count } } }`,
    (context) => ({ words: twoWords(context) }),
  ),
  graphqlOperation('search by text', 20, hybridSearch, (context) => ({
    input: { text: twoWords(context), target: pick(context, ['RECORDINGS', 'SEGMENTS', 'ARTICLES']) },
  })),
  clipOperation('search by text and clip', 8, hybridSearch, (uploadId, context) => ({
    input: {
      text: twoWords(context),
      audio: { uploadId },
      target: pick(context, ['RECORDINGS', 'SEGMENTS']),
    },
  })),
  graphqlOperation(
    'findTokenSequence',
    6,
    `query Tokens($pattern: [TokenStep!]!) { findTokenSequence(pattern: $pattern, first: 10) {
      nodes { startS endS } total { count } } }`,
    ({ random }) => ({ pattern: [{ token: Math.floor(random() * 2_048) }, { any: true }, { any: true }] }),
  ),
  recordingOperation(
    'alikeRhythm',
    4,
    `query Rhythm($recording: RecordingRange!) { alikeRhythm(recording: $recording, first: 5) { hits { similarity } } }`,
    ({ id }) => ({ recording: { id, startS: 0, endS: 4 } }),
  ),
  recordingOperation(
    'linkKnowledge of a recording',
    6,
    `query Link($input: LinkKnowledgeInput!) { linkKnowledge(input: $input, first: 5) {
      suggestions { article { id } probability } noGoodArticle } }`,
    (recording, context) => ({ input: rangeOf(recording, context, 8) }),
  ),
  {
    name: 'a search that its caller leaves',
    perMinute: 6,
    run: ({ client, library, signal, random }) =>
      library.withRecording(async ({ id }) => {
        const leaving = AbortSignal.any([signal, AbortSignal.timeout(5 + Math.floor(random() * 60))]);
        const document = `query Left($query: AudioQuery!) { findCopies(query: $query) { hits { confidence } } }`;
        await client.request(document, { query: { recording: { id } } }, leaving).catch((error: Error) => {
          if (!leaving.aborted) throw error;
        });
      }),
  },
];

function clipOperation(
  name: string,
  perMinute: number,
  document: string,
  variables: (uploadId: string, context: LoadContext) => Record<string, unknown>,
): LoadOperation {
  return {
    name,
    perMinute,
    document,
    async run(context) {
      const { client, sounds, signal } = context;
      const clip = sounds.make(2, 6);
      const upload = await client.upload(new Blob([clip.bytes]), { fileName: clip.name, signal });
      try {
        await client.request(document, variables(upload.uploadId, context), signal);
      } finally {
        await client.discard(upload.uploadId);
      }
    },
  };
}
