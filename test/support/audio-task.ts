/** A tokenizer that no broken worker ever loads. */
export const anyTokenizer = {
  name: 'phonograph-base',
  folder: '',
  attention: 'window',
  cacheFolder: '',
  executionProvider: 'cpu',
} as const;

/** Of a task that nobody cancels. */
export const never = new AbortController().signal;
