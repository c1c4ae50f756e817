export { createLocateAnywhereService, type LocateAnywhereService } from './locate-anywhere.service.ts';
