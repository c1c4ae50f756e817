import type { Server } from 'node:http';

export interface MountedRoute {
  readonly method: string;
  /** As Express has it, e.g. `/recordings/:id/original`. */
  readonly path: string;
}

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle?: { readonly stack?: readonly Layer[] };
}

/** Every route that an HTTP server of ours has, whoever mounted it. */
export function listRoutes(server: Server): MountedRoute[] {
  const listeners = server.listeners('request') as { router?: { stack: readonly Layer[] } }[];
  const app = listeners.find(({ router }) => router !== undefined);
  const below = (layers: readonly Layer[]): MountedRoute[] =>
    layers.flatMap(({ route, handle }) => {
      if (!route) return below(handle?.stack ?? []);
      const methods = Object.keys(route.methods).filter((method) => route.methods[method]);
      return methods.map((method) => ({ method: method.toUpperCase(), path: String(route.path) }));
    });
  return below(app?.router?.stack ?? []);
}
