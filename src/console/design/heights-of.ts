/** How tall to draw levels in dBFS, 0..1: the loudest fills the height, 40 dB less a tenth of it. */
export function heightsOf(levelsDbfs: readonly number[]): number[] {
  const loudest = Math.max(...levelsDbfs);
  return levelsDbfs.map((level) => 10 ** ((level - loudest) / 40));
}
