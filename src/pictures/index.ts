export { type MelBand, melBands } from './mel-bands.ts';
export {
  LEVEL_FACTOR,
  levelsOf,
  PICTURE_RATE_HZ,
  PICTURE_VERSION,
  type PictureKind,
  type PictureLevel,
  pictureShapes,
  TILE_COLUMNS,
} from './picture-layout.ts';
export { type MadePictures, PictureMaker } from './picture-maker.ts';
export { type OpenPictures, withPictureFile } from './read-picture-file.ts';
export { LOWEST_DBFS } from './spectrogram-columns.ts';
