import {
  CreateApiKeyDocument,
  CreateWorkspaceDocument,
  DeleteWorkspaceDocument,
  ExpiringRecordingsDocument,
  ListApiKeysDocument,
  ListWorkspacesDocument,
  RevokeApiKeyDocument,
  type Scope,
  SetRetentionDocument,
} from '../client/generated/operations.ts';
import type { PhonographClient } from '../client/phonograph-client.ts';
import { AppError } from '../errors.ts';
import { isUuid } from '../lib/uuid.ts';
import { exitCodes } from './exit-codes.ts';

interface NewKey {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: string | null;
  readonly workspace: string | null;
  readonly json: boolean;
}

/** Prints the text of the key alone on standard output, so that a script can keep it. */
export async function runKeysCreate(client: PhonographClient, key: NewKey): Promise<number> {
  const workspaceId = await findWorkspaceId(client, key.workspace);
  const { name, scopes, expiresAt } = key;
  const { createApiKey } = await client.request(CreateApiKeyDocument, {
    input: { name, scopes: [...scopes], expiresAt, workspaceId },
  });
  if (key.json) console.log(JSON.stringify(createApiKey));
  else {
    console.error(`The key ${createApiKey.apiKey.prefix} (${scopes.join(', ')}). It is shown this once:`);
    console.log(createApiKey.text);
  }
  return exitCodes.ok;
}

export async function runKeysList(
  client: PhonographClient,
  workspace: string | null,
  json: boolean,
): Promise<number> {
  const workspaceId = await findWorkspaceId(client, workspace);
  const { apiKeys } = await client.request(ListApiKeysDocument, { workspaceId });
  for (const key of apiKeys) {
    if (json) console.log(JSON.stringify(key));
    else {
      const state = key.revokedAt
        ? `revoked ${key.revokedAt}`
        : key.expiresAt
          ? `expires ${key.expiresAt}`
          : 'no end';
      console.log(
        `${key.prefix}  ${key.scopes.join(',')}  ${state}  last used ${key.lastUsedAt ?? 'never'}  ${key.name}`,
      );
    }
  }
  return exitCodes.ok;
}

export async function runKeysRevoke(
  client: PhonographClient,
  idOrPrefix: string,
  workspace: string | null,
  json: boolean,
): Promise<number> {
  const workspaceId = await findWorkspaceId(client, workspace);
  const id = isUuid(idOrPrefix) ? idOrPrefix : await findKeyId(client, workspaceId, idOrPrefix);
  const { revokeApiKey } = await client.request(RevokeApiKeyDocument, { input: { id, workspaceId } });
  console.log(json ? JSON.stringify(revokeApiKey) : `${revokeApiKey.prefix} is revoked.`);
  return exitCodes.ok;
}

export async function runWorkspacesList(client: PhonographClient, json: boolean): Promise<number> {
  const { workspaces } = await client.request(ListWorkspacesDocument, {});
  for (const workspace of workspaces) {
    if (json) console.log(JSON.stringify(workspace));
    else console.log(`${workspace.id}  ${workspace.name}${workspace.deleting ? '  (being deleted)' : ''}`);
  }
  return exitCodes.ok;
}

export async function runWorkspacesCreate(
  client: PhonographClient,
  name: string,
  json: boolean,
): Promise<number> {
  const { createWorkspace } = await client.request(CreateWorkspaceDocument, { input: { name } });
  console.log(json ? JSON.stringify(createWorkspace) : createWorkspace.id);
  return exitCodes.ok;
}

export async function runWorkspacesDelete(
  client: PhonographClient,
  name: string,
  confirmed: string,
  json: boolean,
): Promise<number> {
  const id = (await findWorkspaceId(client, name))!;
  const { deleteWorkspace } = await client.request(DeleteWorkspaceDocument, {
    input: { id, name: confirmed },
  });
  console.log(json ? JSON.stringify(deleteWorkspace) : `${deleteWorkspace.name} is being deleted.`);
  return exitCodes.ok;
}

interface RetentionOptions {
  readonly recordings?: number | 'never';
  readonly audit?: number | 'never';
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export async function runRetention(client: PhonographClient, options: RetentionOptions): Promise<number> {
  const { recordings, audit, dryRun = false, json = false } = options;
  if (audit === 'never')
    throw new AppError('BAD_USER_INPUT', 'The audit log has an end: give days.', { field: '--audit' });
  const days = typeof recordings === 'number' ? recordings : null;
  const { expiringRecordings } = await client.request(ExpiringRecordingsDocument, { days, first: 100 });
  if (dryRun) {
    for (const due of expiringRecordings.recordings) {
      console.log(json ? JSON.stringify(due) : `${due.id}  ${due.createdAt}  ${due.fileName}`);
    }
    console.error(`${expiringRecordings.count} recordings would be deleted.`);
    return exitCodes.ok;
  }
  const { setRetention } = await client.request(SetRetentionDocument, {
    input: {
      ...(recordings !== undefined && { recordingDays: days }),
      ...(audit !== undefined && { auditDays: audit }),
    },
  });
  if (json) console.log(JSON.stringify(setRetention));
  else {
    const kept = setRetention.recordingDays === null ? 'for ever' : `for ${setRetention.recordingDays} days`;
    console.log(`Recordings are kept ${kept}, the audit log for ${setRetention.auditDays} days.`);
  }
  return exitCodes.ok;
}

/** Null means the caller's own. */
async function findWorkspaceId(client: PhonographClient, nameOrId: string | null): Promise<string | null> {
  if (nameOrId === null || isUuid(nameOrId)) return nameOrId;
  const { workspaces } = await client.request(ListWorkspacesDocument, {});
  const found = workspaces.find(({ name }) => name === nameOrId);
  if (found) return found.id;
  throw new AppError('NOT_FOUND', `There is no workspace ${nameOrId}.`);
}

async function findKeyId(
  client: PhonographClient,
  workspaceId: string | null,
  prefix: string,
): Promise<string> {
  const { apiKeys } = await client.request(ListApiKeysDocument, { workspaceId });
  const found = apiKeys.find((key) => key.prefix === prefix);
  if (found) return found.id;
  throw new AppError('NOT_FOUND', `There is no key ${prefix}.`);
}
