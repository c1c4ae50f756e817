export { createUploadsRouter } from './uploads.routes.ts';
export { createUploadsService, UPLOAD_LIFETIME_S, type UploadsService } from './uploads.service.ts';
export { takeUpload, type Upload } from './uploads.store.ts';
