export { createSystemService, type ReadReplica, type SystemService } from './system.service.ts';
