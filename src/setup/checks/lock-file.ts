import { readProjectText } from '../project-files.ts';
import type { HouseCheck } from './house-check.ts';

/** The parts of package-lock.json (version 3) that are read here. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export const lockFile: HouseCheck = {
  name: 'lock file',
  run() {
    const lock = JSON.parse(readProjectText('package-lock.json').text) as LockFile;
    return { problems: [...findMissingPackages(lock), ...findAddresses(lock)] };
  },
};

/**
 * `npm ci` refuses a lock file that lacks the package of any platform, also of others than the one at hand.
 * npm itself writes such a file when a registry does not serve that package.
 */
export function findMissingPackages({ packages }: LockFile): string[] {
  return Object.entries(packages).flatMap(([owner, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !isReachable(packages, owner, name))
      .map((name) => `package-lock.json: ${name}, which ${owner || 'the project'} names, has no entry.`),
  );
}

/** Node looks in the package's own folder first and then in every folder above it. */
function isReachable(packages: LockFile['packages'], owner: string, name: string): boolean {
  for (let folder = owner; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${folder && `${folder}/`}node_modules/${name}`]?.version !== undefined) return true;
    if (folder === '') return false;
  }
}

/** Each clone asks the registry that its own npm is set to. */
export function findAddresses({ packages }: LockFile): string[] {
  return Object.entries(packages)
    .filter(([, { resolved }]) => resolved?.startsWith('http'))
    .map(([path]) => `package-lock.json: ${path} names a registry's address ("resolved").`);
}
