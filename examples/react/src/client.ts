import { PhonographClient } from '@phonograph/client';

/** The page's own origin: Vite passes requests on. A key would stand here for a server that asks for one. */
export const client = new PhonographClient(window.location.origin);
