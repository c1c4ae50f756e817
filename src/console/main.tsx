import './design/tokens.css';
import './design/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { lendNonce } from './design/csp-nonce.ts';
import { startI18n } from './i18n/start-i18n.ts';
import { applyTheme } from './shell/theme.ts';

applyTheme();
lendNonce();
await startI18n();
createRoot(document.getElementById('root')!).render(<App />);
