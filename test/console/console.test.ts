import { existsSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import { consoleFolder } from '../../src/http/console.ts';
import { analyticsSuite } from './analytics.suite.ts';
import { copiesSuite } from './copies.suite.ts';
import { deskSuite } from './desk.suite.ts';
import { librarySuite } from './library.suite.ts';
import { locateSuite } from './locate.suite.ts';
import { recordingSuite } from './recording.suite.ts';
import { searchSuite } from './search.suite.ts';
import { shellSuite } from './shell.suite.ts';
import { findChromium } from './support/find-chromium.ts';
import { Stage } from './support/stage.ts';
import { systemSuite } from './system.suite.ts';

// One process for all views: a server with sound in it and a browser take longer to start than a view to test.
// One view alone: node --test --test-name-pattern='library' test/console/console.test.ts
const skip = !findChromium()
  ? 'no Chromium: install it, or name it in PHONOGRAPH_CHROMIUM'
  : !existsSync(consoleFolder)
    ? 'the page is not built: npm run build:console'
    : false;

describe('console', { skip, concurrency: false }, () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage?.[Symbol.asyncDispose]());

  // Recordings of hours come last: they would be heard by what searches everything.
  const views = {
    shell: shellSuite,
    library: librarySuite,
    copies: copiesSuite,
    search: searchSuite,
    locate: locateSuite,
    analytics: analyticsSuite,
    desk: deskSuite,
    system: systemSuite,
    recording: recordingSuite,
  };
  for (const [name, suite] of Object.entries(views)) describe(name, () => suite(() => stage));
});
