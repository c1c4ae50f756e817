export { watchEventLoop } from './event-loop-delay.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export { type Readiness, type ReadinessCheck, type ReadinessWarning, readReadiness } from './readiness.ts';
export { createSlowStatementLog } from './slow-statements.ts';
export { createStatementWatch } from './statement-watch.ts';
export { traceRequests } from './trace-requests.ts';
export { startTracing } from './tracing.ts';
