import type { Db } from '../../db/db.ts';
import { withField } from '../../errors.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import type { LinkingPool } from '../../workers/linking-pool.ts';
import { inRange, textUpTo } from '../arguments.ts';
import type { SearchArticlesService } from '../articles/index.ts';
import type { RecordingsService } from '../recordings/index.ts';
import type { RecogniseClip, RecognisedClip } from '../transcription/index.ts';
import type { UploadsService } from '../uploads/index.ts';
import { createAlignmentCache } from './alignment-cache.ts';
import { listNewArticles } from './alignment-examples.store.ts';
import { findActiveVersion } from './alignment-versions.store.ts';
import { listDecisions } from './article-links.store.ts';
import { type ContentService, partOfContent, secondsOfContent } from './content.service.ts';
import { checkRange, checkSegment, type LinkedRangeInput } from './linked-range.ts';
import type { AlignmentVersion, LinkAnswer, LinkedRange, LinkPath } from './linking.types.ts';
import { type NewArticles, noteOfNewArticles, withNewArticles } from './new-articles.ts';
import { rankSuggestions } from './rank-suggestions.ts';
import { findStoredRecording } from './recording-content.store.ts';
import { searchByWords } from './search-by-words.ts';
import { createSoundsLike } from './sounds-like.ts';
import { loadSpokenText, MAX_TEXT_UNITS } from './spoken-text.store.ts';

export interface AnswerDependencies {
  readonly db: Db;
  readonly pool: LinkingPool;
  readonly blobs: BlobStore;
  readonly recordings: Pick<RecordingsService, 'get'>;
  readonly uploads: UploadsService;
  readonly content: ContentService;
  readonly searchArticles: SearchArticlesService;
  readonly recogniseClip: RecogniseClip;
  readonly maxQueryClipS: number;
}

export interface LinkKnowledgeInput {
  readonly recording?: LinkedRangeInput | null;
  readonly segment?: { readonly recordingId: string; readonly index: number } | null;
  readonly uploadId?: string | null;
  readonly text?: string | null;
}

/** What is asked, by its sound, its words, or both. */
export interface Question {
  /** Null where it was only written. */
  readonly content: Uint8Array | null;
  readonly text: string | null;
  /** Null of clips and texts. */
  readonly range: LinkedRange | null;
  readonly notes: readonly string[];
}

export type AnswerQuestionsService = ReturnType<typeof createAnswerQuestionsService>;

/** The best suggestion must be as probable as this, or the question is told to have no good article. */
export const LEAST_PROBABILITY = 0.3;
/** Articles that came after a training are looked for among so many. */
const MAX_NEW_ARTICLES = 1_000;

/** Which articles answer a question. */
export function createAnswerQuestionsService(dependencies: AnswerDependencies) {
  const { db, pool, blobs, recordings, uploads, content, searchArticles, maxQueryClipS } = dependencies;
  const { recogniseClip } = dependencies;
  const loadAlignment = createAlignmentCache(db);
  const soundsLike = createSoundsLike({ db, pool });

  /** Throws BAD_USER_INPUT, NOT_FOUND, CONFLICT and the AUDIO_* errors. */
  async function hear(
    workspaceId: string,
    input: LinkKnowledgeInput,
    signal: AbortSignal,
  ): Promise<Question> {
    if (input.text != null) {
      const text = textUpTo(input.text, 'input.text', MAX_TEXT_UNITS);
      return { content: null, text, range: null, notes: [] };
    }
    if (input.uploadId != null) {
      const upload = await uploads.get(workspaceId, input.uploadId, 'input.uploadId');
      const recordingId = await findStoredRecording(db, workspaceId, upload.sha256);
      if (recordingId !== null) {
        const stored = await ofRange(workspaceId, { recordingId, startS: null, endS: null }, signal);
        return { ...stored, notes: ['The clip is a stored recording.', ...stored.notes] };
      }
      const heard = blobs.withStaged(upload.id, (path) =>
        Promise.all([
          pool.hearClip(path, 0, maxQueryClipS, signal),
          recogniseClip(workspaceId, path, maxQueryClipS, signal),
        ]),
      );
      const [frames, said] = await heard.catch((error: unknown) => {
        throw withField(error, 'input.uploadId');
      });
      const text = said && 'text' in said && said.text !== '' ? said.text.slice(0, MAX_TEXT_UNITS) : null;
      return { content: frames, text, range: null, notes: [noteOfClip(said)] };
    }
    const range = input.segment
      ? await checkSegment(db, recordings, workspaceId, input.segment, 'input.segment')
      : await checkRange(recordings, workspaceId, input.recording!, 'input.recording');
    return ofRange(workspaceId, range, signal);
  }

  async function ofRange(workspaceId: string, range: LinkedRange, signal: AbortSignal): Promise<Question> {
    const frames = await content.ofRecording(workspaceId, range.recordingId, signal);
    const text = await loadSpokenText(db, workspaceId, range);
    return {
      content: frames && partOfContent(frames, range),
      text,
      range,
      notes: text === null ? ['There is no transcript of it.'] : [],
    };
  }

  /** Suggestions of the active alignment, or of one version; null when neither path can say anything. */
  async function suggest(
    workspaceId: string,
    question: Question,
    alignment: AlignmentVersion,
    limit: number,
  ) {
    const isSameContent = alignment.contentId === (await pool.contentId());
    const { articleIds, maps } = await loadAlignment(alignment);
    const decisions = question.range ? await listDecisions(db, workspaceId, question.range) : [];
    const startedAt = performance.now();
    const answer = await pool.answer({
      content: isSameContent ? question.content : null,
      text: question.text,
      maps,
    });
    const answerMs = performance.now() - startedAt;
    const suggestions =
      answer &&
      rankSuggestions(answer, {
        articleIds,
        decisions: new Map(decisions.map(({ articleId, status }) => [articleId, status])),
        limit,
        startS: question.content ? (question.range?.startS ?? 0) : null,
      });
    const notes: string[] = [];
    if (question.content && !isSameContent) {
      notes.push('The alignment was learned from other content features: train it again to use the sound.');
    } else if (question.content && !maps.sound) {
      notes.push('No confirmed link with sound was learned from: the sound says nothing yet.');
    }
    return { answer, suggestions: suggestions ?? [], answerMs, notes };
  }

  async function findNewArticles(
    workspaceId: string,
    version: number,
    text: string | null,
    limit: number,
  ): Promise<NewArticles> {
    const ids = new Set(await listNewArticles(db, workspaceId, version, MAX_NEW_ARTICLES));
    const isSearched = ids.size > 0 && text !== null;
    return { ids, found: isSearched ? await searchByWords(searchArticles, workspaceId, text, limit) : [] };
  }

  /** Suggestions of the alignment and, by words alone, of articles that came after it. */
  async function suggestAll(
    workspaceId: string,
    question: Question,
    alignment: AlignmentVersion,
    limit: number,
  ) {
    const learned = await suggest(workspaceId, question, alignment, limit);
    const newArticles = await findNewArticles(workspaceId, alignment.version, question.text, limit);
    const note = noteOfNewArticles(newArticles, question.text !== null);
    return {
      ...learned,
      suggestions: withNewArticles(learned.suggestions, newArticles, {
        ...{ limit, leastProbability: LEAST_PROBABILITY },
      }),
      notes: note === null ? learned.notes : [...learned.notes, note],
    };
  }

  return {
    ofRange,
    suggestAll,
    active: (workspaceId: string) => findActiveVersion(db, workspaceId),

    async link(
      workspaceId: string,
      input: LinkKnowledgeInput,
      first: number,
      signal: AbortSignal,
    ): Promise<LinkAnswer> {
      const limit = inRange(first, 'first', 1, 100);
      const startedAt = performance.now();
      const question = await hear(workspaceId, input, signal);
      const heardAt = performance.now();
      const durationS = question.content && secondsOfContent(question.content);
      const alignment = await findActiveVersion(db, workspaceId);
      if (!alignment) {
        const found = await searchByWords(searchArticles, workspaceId, question.text, limit);
        const isSilent = question.text === null;
        return {
          suggestions: found.map((suggestion) => ({ ...suggestion, soundsLike: null })),
          noGoodArticle: found.length === 0,
          answeredBy: found.length > 0 ? 'TRANSCRIPT' : null,
          notes: [
            ...question.notes,
            isSilent
              ? 'No alignment is active: confirm links, or add typed questions, and train one.'
              : 'No alignment is active: articles were searched by their words alone.',
          ],
          alignmentVersion: null,
          durationS,
          hearMs: heardAt - startedAt,
          answerMs: 0,
          databaseMs: performance.now() - heardAt,
        };
      }
      const found = await suggestAll(workspaceId, question, alignment, limit);
      const { answer, suggestions: all, answerMs, notes } = found;
      const explained = await soundsLike(workspaceId, question, all);
      return {
        suggestions: explained,
        // The first one is either likely or of those that only words can find.
        noGoodArticle:
          all[0]?.probability == null ? all.length === 0 : all[0].probability < LEAST_PROBABILITY,
        answeredBy: pathOf(answer),
        notes: [...question.notes, ...notes],
        alignmentVersion: alignment.version,
        durationS,
        hearMs: heardAt - startedAt,
        answerMs,
        databaseMs: performance.now() - heardAt - answerMs,
      };
    },
  };
}

function noteOfClip(said: RecognisedClip | null): string {
  if (!said) return 'A clip has no transcript, and no transcriber is chosen (PHONOGRAPH_TRANSCRIBE).';
  if ('problem' in said) return `The clip was not recognised: ${said.problem}`;
  return said.text === ''
    ? `${said.recogniserId} heard no words in the clip.`
    : `Words of the clip as ${said.recogniserId} heard them.`;
}

function pathOf(answer: { readonly sound: unknown; readonly transcript: unknown } | null): LinkPath | null {
  if (!answer) return null;
  if (answer.sound && answer.transcript) return 'BOTH';
  return answer.sound ? 'SOUND' : 'TRANSCRIPT';
}
