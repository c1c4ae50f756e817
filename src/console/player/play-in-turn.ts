import type { Player, PlayRequest } from './player.ts';

/** The element tells where it is only now and then, and stops a little before or behind the end. */
const toleranceS = 0.25;

/** Plays parts of recordings one after the other, until a person plays something else. */
export function playInTurn(player: Player, [part, ...rest]: readonly PlayRequest[]): void {
  if (!part) return;
  void player.play(part).then(() => {
    if (rest.length === 0) return;
    const stop = player.onChange(() => {
      const { recording, isPlaying, endS } = player.state;
      if (recording?.id !== part.id || endS !== (part.endS ?? null)) stop();
      else if (!isPlaying && player.timeS >= (endS ?? recording.durationS ?? 0) - toleranceS) {
        stop();
        playInTurn(player, rest);
      }
    });
  });
}
