/** What a program may take. */
export interface ProgramLimits {
  /** Memory that it writes to, in bytes. */
  readonly memoryBytes: number;
  /** Time of the processor, in seconds. */
  readonly cpuS: number;
}

/** A program and its arguments, as `spawn` takes them. */
export interface ProgramCall {
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * The same call behind the limits of the operating system: the shell sets them and then becomes the program. It also
 * leaves no core dump, which would hold what the program read. Where a system has no such limits, the call as it is.
 */
export function limitedProgram(
  program: string,
  args: readonly string[],
  { memoryBytes, cpuS }: ProgramLimits,
): ProgramCall {
  if (process.platform === 'win32') return { program, args };
  // A limit that this system does not know is left out rather than the program.
  const limits = [`-d ${Math.ceil(memoryBytes / 1_024)}`, `-t ${Math.ceil(cpuS)}`, '-c 0'];
  const script = `${limits.map((limit) => `ulimit ${limit} 2>/dev/null`).join('; ')}; exec "$0" "$@"`;
  return { program: '/bin/sh', args: ['-c', script, program, ...args] };
}
