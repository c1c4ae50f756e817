/** Commands that run for days; the others end before it matters. */
const longRunning = ['serve', 'work'];

/**
 * The environment that a command wants and does not have; null where it may run as it is. glibc gives many threads that
 * allocate many arenas, 64 MB each and half empty: with two, a server of the soak held 1,339 MB instead of 1,571 MB. It
 * looks once, when a process starts; other libraries do not know the variable.
 */
export function missingEnvironment(platform, [command], environment) {
  if (platform !== 'linux' || !longRunning.includes(command)) return null;
  // Whoever sets it has a reason, as has who chose another allocator.
  if (environment.MALLOC_ARENA_MAX !== undefined || environment.LD_PRELOAD) return null;
  return { ...environment, MALLOC_ARENA_MAX: '2' };
}
