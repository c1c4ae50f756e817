const storageKey = 'phonograph.key';
const listeners = new Set<() => void>();

/** The API key that this tab uses, or null: kept until the tab is closed, never on disk. */
export function readKey(): string | null {
  return sessionStorage.getItem(storageKey);
}

export function saveKey(key: string | null): void {
  if (key === null) sessionStorage.removeItem(storageKey);
  else sessionStorage.setItem(storageKey, key);
  for (const listener of listeners) listener();
}

/** Hears when the key changes; gives what ends it. */
export function onKeyChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const authorization = (): string | undefined => {
  const key = readKey();
  return key === null ? undefined : `Bearer ${key}`;
};
