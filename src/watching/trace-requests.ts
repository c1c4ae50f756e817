import type { IncomingMessage, ServerResponse } from 'node:http';
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

/** One span a request, under the caller's where its headers name one; statements are spans under it. */
export function traceRequests(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const parent = propagation.extract(context.active(), request.headers);
  const path = (request.url ?? '/').split('?', 1)[0];
  const method = request.method ?? 'GET';
  const attributes = { 'http.request.method': method, 'url.path': path };
  const options = { kind: SpanKind.SERVER, attributes };
  const span = trace.getTracer('phonograph').startSpan(`${method} ${path}`, options, parent);
  response.once('close', () => {
    span.setAttribute('http.response.status_code', response.statusCode);
    const requestId = response.getHeader('X-Request-Id');
    if (requestId !== undefined) span.setAttribute('phonograph.request_id', String(requestId));
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  context.with(trace.setSpan(parent, span), next);
}
