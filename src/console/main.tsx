import './design/tokens.css';
import './design/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

<<<<<<< HEAD

import { lendNonce } from './design/csp-nonce.ts';

=======

import { cspNonce } from './design/csp-nonce.ts';

>>>>>>> e47681e (Console: copies against each other, kept and deleted)

import { startI18n } from './i18n/start-i18n.ts';
import { applyTheme } from './shell/theme.ts';

// Under this name the library behind dialogs looks for the word that lets its styles in.
(globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = cspNonce();
applyTheme();
lendNonce();
await startI18n();
createRoot(document.getElementById('root')!).render(<App />);
