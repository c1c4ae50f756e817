import { encodeVector } from '../../db/vectors.ts';
import type { OwnedText, TextCounts } from './embeddings.types.ts';
import type { TextSource } from './text-source.ts';

/** Tables and columns of one kind of text. */
export interface SourceTables {
  readonly name: string;
  /** A row an owner, and the column of its id. */
  readonly owners: { readonly table: string; readonly id: string };
  /** A row a text: whose it is, and which one of its owner's. Vectors have both columns too. */
  readonly texts: { readonly table: string; readonly owner: string; readonly index: string };
  /** A row for every text and embedder. */
  readonly vectors: string;
}

/** A kind of text that lies in tables of that form. */
export function createTableSource({ name, owners, texts, vectors }: SourceTables): TextSource {
  const { owner, index } = texts;
  /** A text with words and without a vector of the embedder in $2. */
  const lacking = `t.workspace_id = $1 and t.token_count > 0 and not exists (
    select from ${vectors} v
    where v.workspace_id = t.workspace_id and v.${owner} = t.${owner} and v.${index} = t.${index}
      and v.embedder_id = $2)`;
  const lackingOne = `select from ${texts.table} t where ${lacking} and t.${owner} = o.${owners.id}`;

  return {
    name,

    async listLacking(db, workspaceId, embedderId, afterId, limit) {
      const rows = await db.query<{ id: string }>(
        `select o.${owners.id} as id from ${owners.table} o
         where o.workspace_id = $1 and o.${owners.id} > $3::uuid and exists (${lackingOne})
         order by o.${owners.id} limit $4`,
        [workspaceId, embedderId, afterId, limit],
      );
      return rows.map(({ id }) => id);
    },

    async isLacking(db, workspaceId, embedderId) {
      const rows = await db.query(
        `select from ${texts.table} t where ${lacking} order by t.${owner} desc limit 1`,
        [workspaceId, embedderId],
      );
      return rows.length > 0;
    },

    async count(db, workspaceId, embedderId): Promise<TextCounts> {
      const [row] = await db.query<TextCounts>(
        `select count(*)::float8 as total, (count(*) filter (where not exists (${lackingOne})))::float8 as done
         from ${owners.table} o where o.workspace_id = $1`,
        [workspaceId, embedderId],
      );
      return row!;
    },

    async loadLacking(db, { workspaceId, ownerIds, embedderId }, limit): Promise<OwnedText[]> {
      return db.query(
        `select t.${owner} as "ownerId", t.${index} as index, t.text from ${texts.table} t
         where ${lacking} and t.${owner} = any($3::uuid[]) order by t.${owner}, t.${index} limit $4`,
        [workspaceId, embedderId, ownerIds, limit],
      );
    },

    async save(tx, { workspaceId, embedderId }, made) {
      // The lock waits for a change under way: a text that is another one, or another row, by then is left out.
      await tx.query(
        `with same as (
           select t.${owner}, t.${index}, g.vector
           from ${texts.table} t
           join unnest($3::uuid[], $4::int[], $5::text[], $6::text[]) as g(owner_id, place, text, vector)
             on g.owner_id = t.${owner} and g.place = t.${index}
           where t.workspace_id = $1 and t.text = g.text
           for share of t)
         insert into ${vectors} (workspace_id, ${owner}, ${index}, embedder_id, vector)
         select $1, ${owner}, ${index}, $2, vector::vector(384) from same
         on conflict (workspace_id, ${owner}, ${index}, embedder_id) do update set vector = excluded.vector`,
        [
          workspaceId,
          embedderId,
          made.map(({ ownerId }) => ownerId),
          made.map((each) => each.index),
          made.map(({ text }) => text),
          made.map(({ vector }) => encodeVector(vector)),
        ],
      );
    },

    async deleteUnused(db, workspaceId, limit) {
      const [row] = await db.query<{ count: number }>(
        `with gone as (
           delete from ${vectors} v using (
             select u.${owner}, u.${index}, u.embedder_id from ${vectors} u
             where u.workspace_id = $1 and not exists (
               select from text_index i where i.workspace_id = $1 and i.embedder_id = u.embedder_id)
             limit $2) u
           where v.workspace_id = $1 and v.${owner} = u.${owner} and v.${index} = u.${index}
             and v.embedder_id = u.embedder_id
           returning 1)
         select count(*)::int as count from gone`,
        [workspaceId, limit],
      );
      return row!.count;
    },
  };
}
