/** What a field costs beside the objects that it gives; 1 is about the reading of a row. */
export interface FieldWeight {
  readonly weight: number;
  /** It has sound tokenized or decoded, and so takes one of the caller's places for that. */
  readonly infers?: true;
  /** It does so only when its argument `input` has one of these fields. */
  readonly infersWith?: readonly string[];
}

const infers = (weight: number): FieldWeight => ({ weight, infers: true });
const costs = (weight: number): FieldWeight => ({ weight });

/**
 * The one list of fields that cost more than what they give. The figures are of the order of milliseconds of a
 * processor on 100 hours of recordings. What is not listed: an object 1, a scalar 0, a mutation 10.
 */
export const fieldWeights: Readonly<Record<string, FieldWeight>> = {
  'Query.similarAudio': infers(100),
  'Query.similarSegments': infers(100),
  'Query.findCopies': infers(300),
  'Query.locate': infers(300),
  'Query.locateAnywhere': infers(350),
  'AudioRecord.roundTrip': infers(400),
  'Mutation.saveSearch': { weight: 100, infers: true },
  'Query.search': { weight: 100, infers: true, infersWith: ['audio', 'segment'] },
  'SearchConnection.facets': costs(20),
  'Query.locatePhrase': costs(50),
  'Query.searchArticles': costs(50),
  'Query.findTokenSequence': costs(100),
  'Query.alikeRhythm': costs(50),
  'Query.recordingClusters': costs(50),
  'Query.queue': costs(20),
  'AudioRecord.stages': costs(1),
  'Query.jobs': costs(20),
  'Transfer.problems': costs(2),
  'JobConnection.total': costs(20),
  'Analytics.recordings': costs(100),
  'Analytics.tokens': costs(50),
  'RecordingAnalyticsRow.labels': costs(1),
  // A list that counts as a whole: kilobytes for one field.
  'AudioRecord.codes': costs(5),
  'AudioRecord.histogram': costs(5),
  'AudioRecord.levels': costs(5),
  'AudioRecord.turningPoints': costs(5),
  'FrameAnchor.codes': costs(2),
  'FrameAnchor.histogram': costs(2),
  'FrameAnchor.sounds': costs(1),
  'Transcript.text': costs(5),
  'Article.body': costs(2),
  'ArticleVersion.body': costs(2),
  // Counted over the whole list, whatever the page.
  'AudioRecordConnection.total': costs(5),
  'ArticleConnection.total': costs(5),
  'ArticleHitConnection.total': costs(5),
  'SavedSearchConnection.total': costs(1),
  'SavedSearchMatchConnection.total': costs(5),
};

/** Lists that no argument bounds: how many entries they have at most, or usually. */
export const assumedSizes: Readonly<Record<string, number>> = {
  'FrameAnchor.histogram': 0,
  'SearchConnection.legs': 4,
  'SearchConnection.facets': 3,
  'SearchHit.explanation': 4,
  'SearchMatch.explanation': 4,
  'SearchMatch.highlights': 5,
  'SearchMatch.intervals': 2,
  // Usually: a year of days has 365.
  'RecordingAnalytics.rows': 30,
  'Distribution.quantiles': 4,
  'TokenAnalytics.layers': 0,
  'System.executionProviders': 3,
  'System.devices': 2,
  'System.workers': 4,
  'Queue.kinds': 0,
  'Transfer.files': 0,
  'Queue.stages': 0,
  'AudioRecord.stages': 0,
};

/** What a mutation costs beside what it gives. */
export const MUTATION_WEIGHT = 10;
/** A list that no argument and no line above bounds. */
export const ASSUMED_LIST_SIZE = 10;
/** A page whose size is left to the service. */
export const ASSUMED_PAGE_SIZE = 20;
/** A whole introspection: it is answered from memory. */
export const INTROSPECTION_WEIGHT = 50;
