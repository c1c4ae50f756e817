export { createEventsRouter } from './events.routes.ts';
export { createEventsService, type EventsService } from './events.service.ts';
export { createIngestProgressService, type IngestProgressService } from './ingest-progress.service.ts';
