import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import { LOWEST_DBFS, TILE_COLUMNS } from '../../pictures/index.ts';

const TOKENIZER_FOLDER = '/tokenizers/current/';

export const picturesResolvers: Resolvers = {
  AudioRecord: {
    pictures: (recording, _, { services, loaders }) =>
      services.pictures.ofRecording(recording, loaders.pictures),
  },
  System: {
    tokenPalette: (_, __, { workspaceId, services }) => services.tokenPalette.current(workspaceId),
  },
  TokenPalette: {
    positions: ({ bytes }) => Buffer.from(bytes).toString('base64'),
    path: ({ version }, _, { signedQueryOf }) =>
      `${TOKENIZER_FOLDER}palette?v=${version}&${signedQueryOf(TOKENIZER_FOLDER)}`,
  },
  RecordingPictures: {
    tileColumns: () => TILE_COLUMNS,
    lowestDbfs: () => LOWEST_DBFS,
    bands: ({ bands }) => [...bands],
  },
  PicturePyramid: {
    levels: ({ levels }) => [...levels],
    pathTemplate: ({ recordingId, kind, version }, _, { signedQueryOf }) => {
      const folder = `/recordings/${recordingId}/pictures/`;
      return `${folder}${kind}/{level}/{tile}?v=${version}&${signedQueryOf(folder)}`;
    },
  },
};
