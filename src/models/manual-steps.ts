import type { HubSettings } from './hub-request.ts';
import { hubFileUrl } from './hub-request.ts';
import type { HubOrigin } from './model-catalogue.ts';

/** What a person can do where no connection to the hub is to be had. */
export function manualSteps(name: string, origin: HubOrigin, hub: HubSettings, modelFolder: string): string {
  const { repository, revision, files } = origin;
  return [
    'Without a connection:',
    '  1. On a machine that has one, download',
    ...files.map(({ file }) => `       ${hubFileUrl(hub.endpoint, repository, revision, file)}`),
    `  2. Put ${files.map(({ file }) => file).join(' and ')} into ${modelFolder}`,
    `  3. phonograph models verify ${name}`,
    `Or copy a folder that has them: phonograph models pull ${name} --from FOLDER. HF_ENDPOINT names a mirror; behind`,
    'a proxy set NODE_USE_ENV_PROXY=1 beside HTTPS_PROXY.',
  ].join('\n');
}
