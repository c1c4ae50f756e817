import { programPath } from '../../support/audio-fixtures.ts';

/** The browser that the tests of the page run in: that of PHONOGRAPH_CHROMIUM, else the system's; null without one. */
export function findChromium(): string | null {
  const given = process.env.PHONOGRAPH_CHROMIUM;
  if (given) return given;
  const known = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  return known.map(programPath).find((path) => path !== null) ?? null;
}
