import { layerCount } from './colours.ts';
import { codebookSize } from './paint-tile.ts';

/** Places without meaning, but the same for the same token: while the server's are not there. */
export function scatteredPalette(): Uint8Array {
  return Uint8Array.from({ length: layerCount * codebookSize }, (_, index) => {
    const mixed = Math.imul(index + 1, 0x9e3779b1);
    return ((mixed ^ (mixed >>> 15)) >>> 8) & 255;
  });
}
