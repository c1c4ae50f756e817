/** What the requests are about. */
export interface ApiSubject {
  readonly recordingIds: readonly string[];
}

/** One kind of request, as front ends send it. */
export interface ApiOperation {
  readonly name: string;
  readonly query: string;
  /** Variables of the nth request: no two in a row about the same thing. */
  readonly variables: (subject: ApiSubject, count: number) => Readonly<Record<string, unknown>>;
}

const words = ['router', 'invoice', 'delivery', 'password', 'refund', 'appointment', 'contract', 'order'];
const pick = <Item>(items: readonly Item[], count: number): Item => items[count % items.length]!;
const ofOne = ({ recordingIds }: ApiSubject, count: number) => ({ id: pick(recordingIds, count) });
const bySound = ({ recordingIds }: ApiSubject, count: number) => ({
  query: { recording: { id: pick(recordingIds, count), startS: count % 5, endS: (count % 5) + 5 } },
});

/** The ten operations that a front end, a support desk and a status page send most. */
export const apiOperations: readonly ApiOperation[] = [
  {
    name: 'audioRecord',
    query: `query Recording($id: ID!) { audioRecord(id: $id) {
      id fileName title status durationS createdAt metadata ingest { stage progress } urls { original } } }`,
    variables: ofOne,
  },
  {
    name: 'audioRecords, 50 with total',
    query: `query Recordings { audioRecords(first: 50) {
      nodes { id fileName status durationS createdAt } pageInfo { endCursor hasNextPage } total { count } } }`,
    variables: () => ({}),
  },
  {
    name: 'anchors, 20 with codes',
    query: `query Anchors($id: ID!) { audioRecord(id: $id) {
      anchors(first: 20) { nodes { startS endS codes(context: 2) { tokens } } } } }`,
    variables: ofOne,
  },
  {
    name: 'levels for a waveform',
    query: 'query Waveform($id: ID!) { audioRecord(id: $id) { levels(buckets: 500) durationS } }',
    variables: ofOne,
  },
  {
    name: 'speech and turning points',
    query: `query Structure($id: ID!) { audioRecord(id: $id) {
      speech { share syllablesPerS pauses(first: 20) { nodes { startS endS } } }
      turningPoints(first: 20) { nodes { timeS strength } } } }`,
    variables: ofOne,
  },
  {
    name: 'searchArticles',
    query: `query Articles($words: String!) { searchArticles(query: $words, match: ANY, first: 10) {
      nodes { article { id key title } relevance passages(first: 1) { chunk { passage } } } total { count } } }`,
    variables: (_, count) => ({ words: `${pick(words, count)} ${pick(words, count + 3)}` }),
  },
  {
    name: 'search, by words and meaning',
    query: `query Search($words: String!) { search(input: { text: $words, target: ARTICLES }, first: 10) {
      nodes { rank score article { title } } total { count } } }`,
    variables: (_, count) => ({ words: `${pick(words, count)} ${count}` }),
  },
  {
    name: 'similarAudio, 5 s',
    query: `query Alike($query: AudioQuery!) { similarAudio(query: $query, first: 10) {
      hits { recording { id fileName } similarity startS endS } } }`,
    variables: bySound,
  },
  {
    name: 'findCopies, 5 s',
    query: `query Copies($query: AudioQuery!) { findCopies(query: $query, first: 10) {
      hits { recording { id fileName } confidence startS endS } } }`,
    variables: bySound,
  },
  {
    name: 'updateAudioRecord',
    query: `mutation Retitle($id: ID!, $title: String!) {
      updateAudioRecord(input: { id: $id, title: $title }) { audioRecord { id title } } }`,
    variables: (subject, count) => ({ ...ofOne(subject, count), title: `Call ${count}` }),
  },
];
