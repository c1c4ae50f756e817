/** What was asked for cannot be: the arguments or the folder are wrong, not the program. */
export class UsageError extends Error {
  override name = 'UsageError';
}
