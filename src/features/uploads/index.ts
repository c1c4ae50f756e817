export { uploadNotFound } from './announced-upload.ts';
export { createResumableUploadsRouter } from './resumable-uploads.routes.ts';
export { createUploadsRouter } from './uploads.routes.ts';
export { createUploadsService, type UploadsService } from './uploads.service.ts';
export { takeUpload, type Upload } from './uploads.store.ts';
