export function missingEnvironment(
  platform: NodeJS.Platform,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv | null;
