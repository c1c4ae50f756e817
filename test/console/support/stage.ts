import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { samplePath } from '../../support/samples.ts';
import { startTestApp, type TestApp } from '../../support/start-test-app.ts';
import { findChromium } from './find-chromium.ts';
import { GuardedPage } from './guarded-page.ts';
import { type Seed, seedWorkspace } from './seed-workspace.ts';

/** What is spoken into the browser's microphone: browsers take WAV alone. */
export const spokenFile = 'questions/forgot-password-victor.wav';

/** A running server with sound in it, and a browser: opened once, since both take seconds. */
export class Stage implements AsyncDisposable {
  readonly app: TestApp;
  readonly browser: Browser;
  readonly seed: Seed;

  private constructor(app: TestApp, browser: Browser, seed: Seed) {
    this.app = app;
    this.browser = browser;
    this.seed = seed;
  }

  static async open(): Promise<Stage> {
    const [app, browser] = await Promise.all([startTestApp(), launch()]);
    return new Stage(app, browser, await seedWorkspace(app));
  }

  /** A page in a browser profile of its own, at `path`. */
  async visit(path: string, options: BrowserContextOptions = {}): Promise<GuardedPage> {
    const guarded = await GuardedPage.open(this.browser, this.app.url, options);
    await guarded.page.goto(path);
    return guarded;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.browser.close();
    await this.app.close();
  }
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium()!,
    args: [
      // The sandbox does not start for root, as whom tests in containers run; they load nothing but our own page.
      '--no-sandbox',
      '--mute-audio',
      '--autoplay-policy=no-user-gesture-required',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      // Who speaks into the microphone, again and again.
      `--use-file-for-fake-audio-capture=${samplePath(spokenFile)}`,
    ],
  });
}
