import type { Page } from 'playwright-core';

export interface FrameFigures {
  readonly frames: number;
  /** Time from frame to frame of the screen. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly longestMs: number;
  /** Processor time of the page's main thread: whatever else the machine does, it counts the same. */
  readonly busyMsPerFrame: number;
  /** Tasks of 50 ms and more. */
  readonly longTasks: number;
}

/** Written as text: they run in the page, whose types the tests do not know. */
const start = `(() => {
  const times = [];
  const long = [];
  const observer = new PerformanceObserver((list) => long.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  let frame = requestAnimationFrame(function note(atMs) {
    times.push(atMs);
    frame = requestAnimationFrame(note);
  });
  window.endOfFrames = () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    return { times, longTasks: long.length };
  };
})()`;

/** What the frames of the screen are like while something happens on the page. */
export async function measureFrames(page: Page, act: () => Promise<unknown>): Promise<FrameFigures> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busyS = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  await page.evaluate(start);
  const before = await busyS();
  await act();
  const after = await busyS();
  const { times, longTasks } = await page.evaluate<{ times: number[]; longTasks: number }>('endOfFrames()');
  await session.detach();
  const gaps = times.slice(1).map((time, index) => time - times[index]!);
  gaps.sort((a, b) => a - b);
  const at = (share: number) => gaps[Math.floor(share * (gaps.length - 1))]!;
  return {
    frames: gaps.length,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    longestMs: at(1),
    busyMsPerFrame: (1_000 * (after - before)) / gaps.length,
    longTasks,
  };
}
