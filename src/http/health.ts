import express, { type Router } from 'express';
import type { Readiness } from '../watching/index.ts';

/** `GET /healthz`: the process lives. `GET /readyz`: whether it can do its work now, part by part. Open to all. */
export function createHealthRouter(readReadiness: () => Promise<Readiness>): Router {
  return express
    .Router()
    .get('/healthz', (_, response) => {
      response.json({ status: 'ok' });
    })
    .get('/readyz', async (_, response) => {
      const { ready, checks, warnings } = await readReadiness();
      response.status(ready ? 200 : 503).json({
        status: ready ? 'ready' : 'not ready',
        checks,
        ...(Object.keys(warnings).length > 0 && { warnings }),
      });
    });
}
