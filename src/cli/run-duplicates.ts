import { DuplicatesDocument, type DuplicatesQuery } from '../client/generated/operations.ts';
import type { PhonographClient } from '../client/phonograph-client.ts';
import { exitCodes } from './exit-codes.ts';

type Group = DuplicatesQuery['duplicateGroups']['nodes'][number];

/** `phonograph duplicates`: every group, one JSON object a group with --json. */
export async function runDuplicates(client: PhonographClient, json: boolean): Promise<number> {
  let count = 0;
  for (let after: string | null = null; ; ) {
    const { duplicateGroups }: DuplicatesQuery = await client.request(DuplicatesDocument, { after });
    for (const group of duplicateGroups.nodes) {
      count++;
      console.log(json ? JSON.stringify(toLine(group)) : describe(group));
    }
    if (!duplicateGroups.pageInfo.hasNextPage) break;
    after = duplicateGroups.pageInfo.endCursor ?? null;
  }
  if (!json && count === 0) console.log('No duplicates.');
  return exitCodes.ok;
}

function toLine({ id, memberCount, partCount, suggestedKeep, members, parts }: Group) {
  const name = ({ id: recordingId, fileName }: Group['members'][number]) => ({
    recording: fileName,
    id: recordingId,
  });
  return {
    id,
    memberCount,
    partCount,
    keep: name(suggestedKeep),
    members: members.map(name),
    parts: parts.map(name),
  };
}

function describe({ suggestedKeep, members, memberCount, parts, partCount }: Group): string {
  const copies = members.filter(({ id }) => id !== suggestedKeep.id);
  const unnamed = memberCount + partCount - members.length - parts.length;
  return [
    suggestedKeep.fileName,
    ...copies.map(({ fileName }) => `  same  ${fileName}`),
    ...parts.map(({ fileName }) => `  part  ${fileName}`),
    ...(unnamed > 0 ? [`  and ${unnamed} more`] : []),
  ].join('\n');
}
