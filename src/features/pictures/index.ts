export { withPicturesOf } from './open-pictures.ts';
export { createPaletteService, type PaletteService } from './palette.service.ts';
export { defineDrawPicturesJob, drawPicturesJob } from './pictures.job.ts';
export { createPicturesRouter } from './pictures.routes.ts';
export { createPicturesService, type PicturesService } from './pictures.service.ts';
export type { StoredPictures } from './pictures.types.ts';
export { createTilesService, type TilesService } from './tiles.service.ts';
