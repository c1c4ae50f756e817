/** The part that is used here; the package's own types name each other without endings, which Node's rules do not allow. */
declare module 'media-captions' {
  export interface VTTCue {
    readonly startTime: number;
    readonly endTime: number;
    readonly text: string;
  }
  export interface ParseError extends Error {
    readonly line: number;
  }
  export function parseText(
    text: string,
    options: { readonly type: 'srt' | 'vtt'; readonly errors: boolean },
  ): Promise<{ readonly cues: readonly VTTCue[]; readonly errors: readonly ParseError[] }>;
}
