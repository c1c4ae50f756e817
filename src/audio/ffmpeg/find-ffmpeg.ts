import { findProgram } from '../../lib/find-program.ts';

/** The ffmpeg program in the folders of `searchPath` (a PATH variable's value), or null. */
export const findFfmpeg = (searchPath: string): Promise<string | null> => findProgram('ffmpeg', searchPath);
