export { createExportService } from './export.service.ts';
export { createImportService } from './import.service.ts';
export { createImportRecording } from './import-recording.service.ts';
export { createImportRow } from './import-row.service.ts';
export { createTransferRouter } from './transfer.routes.ts';
