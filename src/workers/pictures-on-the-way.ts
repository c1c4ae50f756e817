import { type MadePictures, PictureMaker } from '../pictures/index.ts';

/**
 * Pictures of a sound that is read anyway. What goes wrong with their file, such as a full disk, ends them and not the
 * reading: they are then made by a job of their own, which tells.
 */
export interface PicturesOnTheWay {
  /** The same blocks, drawn as they pass. */
  watch(pcm: AsyncIterable<Float32Array>): AsyncIterable<Float32Array>;
  /** Null where there are none. */
  finish(): MadePictures | null;
  /** Removes what is not finished; needed always. */
  discard(): void;
}

/** No path, no pictures. */
export function startPictures(path: string | null): PicturesOnTheWay {
  let maker: PictureMaker | null = null;
  const discard = () => {
    const unfinished = maker;
    maker = null;
    orNull(() => unfinished?.discard());
  };
  if (path !== null) maker = orNull(() => new PictureMaker(path));
  return {
    async *watch(pcm) {
      for await (const block of pcm) {
        const isDrawn = orNull(() => {
          maker?.push(block);
          return true;
        });
        if (!isDrawn) discard();
        yield block;
      }
    },
    finish: () => orNull(() => maker?.finish() ?? null),
    discard,
  };
}

function orNull<Result>(draw: () => Result): Result | null {
  try {
    return draw();
  } catch {
    return null;
  }
}
