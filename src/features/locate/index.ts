export { createLocateService, type LocateService } from './locate.service.ts';
