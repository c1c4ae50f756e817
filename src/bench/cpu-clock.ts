/** CPU seconds of this process, all of its threads together, since the clock was started. */
export function startCpuClock(): () => number {
  const startedAt = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(startedAt);
    return (user + system) / 1e6;
  };
}
