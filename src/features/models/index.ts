export { createModelsService, type ModelsService } from './models.service.ts';
