import type { Server } from 'node:http';
import type { Db } from './db/db.ts';
import type { AuthenticateService } from './features/access/index.ts';
import type { EmbedderService } from './features/embeddings/index.ts';
import type { VerifyService } from './features/verify/index.ts';
import type { TokenizerDescription } from './workers/audio-tasks.ts';
import type { ProviderState } from './workers/choose-provider.ts';

export interface ComposeOptions {
  /** Answer HTTP. */
  readonly serve: boolean;
  /** Take jobs from the queue. */
  readonly work: boolean;
}

export interface App {
  /** With the rights of the login: it sees all workspaces. */
  readonly db: Db;
  readonly tokenizer: TokenizerDescription;
  /** Why the bundled tokenizer runs instead of the wanted one; null when the wanted one does. */
  readonly tokenizerFallbackReason: string | null;
  /** What turns texts into vectors. */
  readonly embedder: ReturnType<EmbedderService['facts']>;
  /** What runs the tokenizer, and why the other providers do not. */
  readonly providers: readonly ProviderState[];
  readonly ffmpegPath: string | null;
  /** Whether callers must bring keys. */
  readonly access: Pick<AuthenticateService, 'needsKeys'>;
  /** Opens this process, as long as it runs, to whoever may read its data folder. */
  readonly localKey: string;
  /** Looks whether everything that is stored agrees. */
  readonly verifier: VerifyService;
  /** Deletes at once what is due, as is done every hour. */
  runRetention(): Promise<void>;
  /** All that is answered, or, where it only works, its health and numbers. Not listening yet. */
  readonly httpServer: Server;
  /** Ends requests and jobs under way, then workers and database; each step once. */
  close(): Promise<void>;
}
