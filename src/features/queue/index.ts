export { createQueueService, type QueueService } from './queue.service.ts';
export type { Offers } from './queue.types.ts';
export { createWorkersService, type WorkersService } from './workers.service.ts';
