/** Runs `step` now and with every frame of the screen, for what moves past React; gives what ends it. */
export function withEachFrame(step: () => void): () => void {
  let frame = 0;
  const run = () => {
    step();
    frame = requestAnimationFrame(run);
  };
  run();
  return () => cancelAnimationFrame(frame);
}
