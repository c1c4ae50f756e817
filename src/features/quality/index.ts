export { createQualityService, type QualityService } from './quality.service.ts';
