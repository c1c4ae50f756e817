export { createQueueService, type QueueService } from './queue.service.ts';
export { createWorkersService, type WorkersService } from './workers.service.ts';
