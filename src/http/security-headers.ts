import cors from 'cors';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Answers of the API are data: whatever a browser makes of them, it may load nothing and be framed by nobody. */
export const apiHeaders = (origins: readonly string[]): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    // A page of a listed origin may play recordings in an audio element, which asks without CORS.
    crossOriginResourcePolicy: { policy: origins.length > 0 ? 'cross-origin' : 'same-origin' },
  });

/**
 * For pages that this server serves itself: everything from here, no inline script, no evaluation, framed by nobody.
 * `styles: 'inline'` is for pages whose libraries write styles into elements; `nonce` lets in styles that bear it.
 */
export const pageHeaders = (
  allowed: { readonly styles?: 'inline'; readonly nonce?: string } = {},
): RequestHandler =>
  helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: [
        "'self'",
        ...(allowed.styles === 'inline' ? ["'unsafe-inline'"] : []),
        ...(allowed.nonce === undefined ? [] : [`'nonce-${allowed.nonce}'`]),
      ],
      fontSrc: ["'self'", 'data:'],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  });

/** Lets pages of the listed origins read answers; nobody else's, and none when the list is empty. */
export const allowOrigins = (origins: readonly string[]): RequestHandler =>
  cors({
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    exposedHeaders: [
      ...[
        'X-Request-Id',
        'X-Phonograph-Position',
        'Retry-After',
        'Content-Range',
        'Accept-Ranges',
        'ETag',
        'Location',
      ],
      ...['Tus-Resumable', 'Tus-Version', 'Tus-Extension', 'Tus-Max-Size'],
      ...['Upload-Offset', 'Upload-Length', 'Upload-Metadata', 'Upload-Expires'],
    ],
    maxAge: 600,
  });
