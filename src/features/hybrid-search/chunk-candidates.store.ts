import type { Db } from '../../db/db.ts';
import { encodeVector } from '../../db/vectors.ts';
import { type ArticleFilter, articleConditions } from '../articles/index.ts';
import { SqlParams } from '../recordings/index.ts';
import { candidatesSql, readCandidates, type TextSearch } from './candidates-sql.ts';
import { type FoundCandidates, noCandidates } from './found-candidates.ts';
import { keywordParts } from './keyword-sql.ts';
import { sentenceParts } from './sentence-sql.ts';

export interface ChunkSearch extends TextSearch {
  readonly filter: ArticleFilter;
}

const chunks = { table: 'article_chunk', owner: 'article_id', place: 'chunk_index' } as const;
const vectors = { ...chunks, table: 'article_chunk_embedding' } as const;

/** What KEYWORD and SENTENCE find to their depths, with the score of both for all of it. */
export async function findChunkCandidates(db: Db, search: ChunkSearch): Promise<FoundCandidates> {
  return search.keyword || search.sentence
    ? readCandidates(db, search, chunkCandidatesSql(search))
    : noCandidates;
}

function chunkCandidatesSql(search: ChunkSearch) {
  const { workspaceId, keyword, sentence } = search;
  const params = new SqlParams();
  const workspace = params.bind(workspaceId);
  const ofArticle = articleConditions(search.filter, params);
  if (search.asOf) ofArticle.push(`a.created_at <= ${params.bind(search.asOf)}::timestamptz`);
  const ofChunk =
    search.excluded === null ? [] : [`not t.vector @@ ${params.bind(search.excluded)}::text::tsquery`];
  const joinArticle = (alias: string) =>
    ofArticle.length === 0
      ? ''
      : `join article a on a.workspace_id = ${workspace} and a.id = ${alias}.article_id`;
  const parts: string[] = [];
  const found: string[] = [];
  const conditions = [...ofArticle, ...ofChunk];
  const words =
    keyword && keywordParts(keyword, chunks, workspace, params, { join: joinArticle('t'), conditions });
  if (words) {
    parts.push(...words.parts);
    found.push('select owner_id, place, 1 as leg from keyword');
  }
  const embedder = sentence && params.bind(sentence.embedderId);
  const meaning = sentence && `${params.bind(encodeVector(sentence.vector))}::vector(384)`;
  if (sentence) {
    const joinChunk =
      ofChunk.length === 0
        ? ''
        : `join article_chunk t on t.workspace_id = ${workspace} and t.article_id = e.article_id
             and t.chunk_index = e.chunk_index`;
    const own = [`e.workspace_id = ${workspace}`, `e.embedder_id = ${embedder}`, ...conditions];
    const how = { meaning: meaning!, depth: params.bind(sentence.depth), scope: null };
    const join = `${joinArticle('e')} ${joinChunk}`;
    parts.push(...sentenceParts(sentence, vectors, how, { join, conditions: own }));
    found.push('select owner_id, place, 2 as leg from sentence');
  }
  const each = `select c.owner_id, c.place, c.legs, null::float8 as start_s, null::float8 as end_s,
      ${words ? words.scoreOf('t') : 'null'}::float8 as keyword,
      ${sentence ? `-(e.vector <#> ${meaning})` : 'null'}::float8 as sentence,
      null::float8[] as similarities, null::int[] as anchors
    from candidate c
    join article_chunk t on t.workspace_id = ${workspace} and t.article_id = c.owner_id and t.chunk_index = c.place
    ${
      sentence
        ? `left join article_chunk_embedding e on e.workspace_id = ${workspace} and e.article_id = c.owner_id
      and e.chunk_index = c.place and e.embedder_id = ${embedder}`
        : ''
    }`;
  return Object.assign(params, { sql: candidatesSql(search, { workspace, parts, found, only: null, each }) });
}
