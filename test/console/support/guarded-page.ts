import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const screenshots = join(import.meta.dirname, '../screenshots');
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Written as text: it runs in the page, whose types the tests do not know. */
const twoFrames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';
const transitionsEnd = `(async () => {
  for (;;) {
    const moving = document.getAnimations().filter((each) => each instanceof CSSTransition);
    if (moving.length === 0) return;
    await Promise.allSettled(moving.map(({ finished }) => finished));
  }
})()`;
const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

/** A page that remembers what a person would not notice: errors on its console, and requests to other hosts. */
export class GuardedPage implements AsyncDisposable {
  readonly page: Page;
  readonly #problems: string[] = [];

  private constructor(page: Page, origin: string) {
    this.page = page;
    page.on('console', (message) => {
      if (message.type() === 'error')
        this.#problems.push(`console: ${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => this.#problems.push(`uncaught: ${error.stack ?? error.message}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      const isOwn = url.host === new URL(origin).host || ['data:', 'blob:'].includes(url.protocol);
      if (!isOwn) this.#problems.push(`request to another host: ${request.url()}`);
    });
  }

  static async open(
    browser: Browser,
    origin: string,
    options: BrowserContextOptions = {},
  ): Promise<GuardedPage> {
    const context = await browser.newContext({
      viewport: sizes.wide,
      locale: 'en-GB',
      timezoneId: 'UTC',
      baseURL: origin,
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write', 'microphone'],
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return new GuardedPage(page, origin);
  }

  /** Errors that a test brings about on purpose; what it gives back is no problem any more. */
  takeProblems(): readonly string[] {
    return this.#problems.splice(0);
  }

  /** Keeps pictures of what is shown, wide and narrow, for people to look at. */
  async keepScreenshots(name: string): Promise<void> {
    await mkdir(screenshots, { recursive: true });
    for (const [size, viewport] of Object.entries(sizes)) {
      await this.page.setViewportSize(viewport);
      await this.page.evaluate(twoFrames);
      await this.page.screenshot({ path: join(screenshots, `${name}-${size}.png`) });
    }
    await this.page.setViewportSize(sizes.wide);
  }

  /**
   * Fails when axe finds a serious or critical fault in what is shown. A fault must be there twice, the second time with
   * the page at rest: colours on their way from one theme to the other are nobody's fault.
   */
  async assertAccessible(): Promise<void> {
    await this.page.evaluate(await readFile(axePath, 'utf8'));
    await this.#settle();
    if ((await this.#findFaults()).length === 0) return;
    await this.#settle();
    assert.deepEqual(await this.#findFaults(), []);
  }

  async #settle(): Promise<void> {
    await this.page.evaluate(twoFrames);
    await this.page.evaluate(transitionsEnd);
    await this.page.evaluate(twoFrames);
  }

  async #findFaults() {
    const violations = await this.page.evaluate(async () => {
      // Preloading copies styles of shadow trees into a style element, which the policy of the page forbids.
      // biome-ignore lint/suspicious/noExplicitAny: the script above defines it in the page
      const { violations: found } = await (globalThis as any).axe.run({ preload: false });
      return (found as AxeViolation[]).map(({ id, impact, nodes }) => ({
        id,
        impact,
        nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
      }));
    });
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  }

  /**
   * Closes the page; fails when it had a problem. PHONOGRAPH_LAST_PAGE names a picture to keep of how it looked last:
   * for those who ask why a test fails.
   */
  async [Symbol.asyncDispose](): Promise<void> {
    if (process.env.PHONOGRAPH_LAST_PAGE)
      await this.page.screenshot({ path: process.env.PHONOGRAPH_LAST_PAGE });
    await this.page.context().close();
    // Said here too: where the test failed as well, the runner shows neither.
    for (const problem of this.#problems) process.stderr.write(`${problem}\n`);
    assert.deepEqual(this.#problems, []);
  }
}

interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}
