import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { AppError } from '../errors.ts';
import type { Logger } from '../lib/logger.ts';
import { isFromOtherSite } from './origin.ts';
import type { CreateContext, Identity } from './request-context.ts';
import type { CheckedSubscription, Subscriptions } from './subscriptions.ts';

/** Bounds on those who subscribe. */
export interface SocketLimits {
  readonly maxConnections: number;
  readonly maxSubscriptions: number;
  readonly maxMessageBytes: number;
  /** A connection that has not said `connection_init` by then is closed. */
  readonly initTimeoutMs: number;
  /** A message that is not taken off the wire within that time ends the connection. */
  readonly sendTimeoutMs: number;
  /** Time between two pings; a connection whose pong does not come before the next one is ended. */
  readonly pingMs: number;
}

export const defaultSocketLimits: SocketLimits = {
  maxConnections: 1_000,
  maxSubscriptions: 100,
  maxMessageBytes: 64 * 1024,
  initTimeoutMs: 5_000,
  sendTimeoutMs: 30_000,
  pingMs: 12_000,
};

export interface SubscriptionSocketDependencies {
  readonly httpServer: Server;
  readonly path: string;
  readonly subscriptions: Subscriptions;
  readonly createContext: CreateContext;
  /** Finds out who connects, by what `connection_init` brings. Throws UNAUTHENTICATED. */
  readonly authenticate: (
    parameters: Readonly<Record<string, unknown>>,
    request: IncomingMessage,
  ) => Promise<Identity>;
  /** Aborted when the identity ends; not looked at any more after `until`. */
  readonly watch: (identity: Identity, until: AbortSignal) => AbortSignal;
  /** Origins whose pages may connect, beside our own. */
  readonly origins: readonly string[];
  readonly logger: Logger;
  readonly limits?: Partial<SocketLimits>;
}

interface Connection {
  readonly requestId: string;
  /** Aborted when the connection is gone. */
  readonly signal: AbortSignal;
  readonly request: IncomingMessage;
  readonly close: (code: number, reason: string) => void;
  /** Known once the connection is acknowledged; nothing is subscribed to before. */
  identity?: Identity;
}

/** Close code of WebSocket itself: clients come back. */
const TRY_AGAIN_LATER = 1013;

/** Room for those who are asked to leave; who does not is cut off. */
const CLOSING_MS = 1_000;

/** Answers GraphQL subscriptions over WebSocket, protocol `graphql-transport-ws`. */
export function openSubscriptionSocket(dependencies: SubscriptionSocketDependencies) {
  const { httpServer, path, subscriptions, createContext, authenticate, watch, logger } = dependencies;
  const limits = { ...defaultSocketLimits, ...dependencies.limits };
  const sockets = new WebSocketServer({
    noServer: true,
    handleProtocols: (protocols) => handleProtocols(protocols),
    maxPayload: limits.maxMessageBytes,
    clientTracking: true,
  });
  const checked = new WeakMap<object, CheckedSubscription>();

  const protocol = makeServer<Record<string, unknown>, Connection>({
    connectionInitWaitTimeout: limits.initTimeoutMs,
    onConnect: async ({ connectionParams, extra }) => {
      try {
        extra.identity = await authenticate(connectionParams ?? {}, extra.request);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        extra.close(error.code === 'RATE_LIMITED' ? TRY_AGAIN_LATER : CloseCode.Unauthorized, error.message);
        return false;
      }
      const ended = watch(extra.identity, extra.signal);
      ended.addEventListener('abort', () =>
        extra.close(CloseCode.Unauthorized, 'The key is not good any more.'),
      );
      return true;
    },
    onSubscribe: ({ subscriptions: open }, _, payload) => {
      if (Object.keys(open).length > limits.maxSubscriptions) {
        const message = `A connection may have ${limits.maxSubscriptions} subscriptions at a time.`;
        const refusal = new AppError('BAD_USER_INPUT', message, { limit: limits.maxSubscriptions });
        return [new GraphQLError(message, { originalError: refusal })];
      }
      const subscription = subscriptions.check(payload);
      if (!('document' in subscription)) return subscription;
      const args = { schema: subscriptions.schema, document: subscription.document };
      checked.set(args, subscription);
      return args;
    },
    context: ({ extra }) => extra,
    subscribe: (args) => {
      const { requestId, signal, identity } = args.contextValue as Connection;
      const makeContext = (ended: AbortSignal) => createContext(requestId, identity!, ended);
      return subscriptions.start(checked.get(args)!, makeContext, signal);
    },
    onNext: ({ extra }, _, __, ___, result) => subscriptions.format(result, extra.requestId),
    onError: ({ extra }, _, __, errors) => subscriptions.formatErrors(errors, extra.requestId),
  });

  function accept(socket: WebSocket, request: IncomingMessage): void {
    const gone = new AbortController();
    const connection: Connection = {
      requestId: randomUUID(),
      signal: gone.signal,
      request,
      // The protocol takes no longer reason.
      close: (code, reason) => socket.close(code, reason.slice(0, 120)),
    };
    socket.on('error', (error) =>
      logger.debug({ error, requestId: connection.requestId }, 'a socket had a problem'),
    );
    let isAlive = true;
    const pinging = setInterval(() => {
      if (!isAlive) socket.terminate();
      else socket.ping();
      isAlive = false;
    }, limits.pingMs).unref();
    socket.on('pong', () => {
      isAlive = true;
    });
    const ended = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) => send(socket, data, limits.sendTimeoutMs),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) => {
          socket.on('message', (data) => {
            handle(String(data)).catch((error: Error) => {
              logger.warn({ error, requestId: connection.requestId }, 'a subscription broke off');
              socket.close(CloseCode.InternalServerError, 'Something went wrong here');
            });
          });
        },
      },
      connection,
    );
    socket.once('close', (code, reason) => {
      clearInterval(pinging);
      gone.abort();
      void ended(code, String(reason));
    });
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname !== path) refuse(socket, '404 Not Found');
    // A browser sends what a page asks for with the user's address and cookies, and asks no permission before.
    else if (isFromOtherSite(request, dependencies.origins)) refuse(socket, '403 Forbidden');
    else if (sockets.clients.size >= limits.maxConnections) refuse(socket, '503 Service Unavailable');
    else sockets.handleUpgrade(request, socket, head, accept);
  }
  httpServer.on('upgrade', upgrade);

  return {
    /** Asks every subscriber to come back elsewhere, with what it has seen. */
    async close(): Promise<void> {
      httpServer.off('upgrade', upgrade);
      const closed = new Promise<void>((resolve) => {
        sockets.close(() => resolve());
      });
      for (const socket of sockets.clients) socket.close(CLOSE_GOING_AWAY, 'Going away');
      const cutting = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, CLOSING_MS);
      await closed;
      clearTimeout(cutting);
    },
  };
}

const CLOSE_GOING_AWAY = 1_001;

/**
 * Resolves when the message has left this process, so the next event is not even read before. Whoever does not take
 * it in time is cut off, and comes back with its last cursor.
 */
function send(socket: WebSocket, data: string, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    const cutting = setTimeout(() => socket.terminate(), timeoutMs);
    // An error here is the connection's end, which is told by its own event.
    socket.send(data, () => {
      clearTimeout(cutting);
      resolve();
    });
  });
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
