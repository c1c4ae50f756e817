/** The word under which this page may add styles of its own; the server made it for this page alone. */
export const cspNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Dialogs add a style that keeps the page behind them from scrolling: their library (get-nonce) looks here for it. */
export function lendNonce(): void {
  Reflect.set(globalThis, '__webpack_nonce__', cspNonce());
}
