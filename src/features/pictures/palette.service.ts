import { CODEBOOK_SIZE, LAYER_COUNT } from '../../inference/tokenizer.ts';
import type { TokenizerDescription } from '../../workers/audio-tasks.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import { versionOf } from './picture-version.ts';
import type { TokenPalette } from './pictures.types.ts';

export interface PaletteDependencies {
  readonly searchIndex: Pick<SearchIndexService, 'findIngestTarget'>;
  readonly rankTokens: (tokenizer: TokenizerDescription) => Promise<Uint8Array>;
}

export type PaletteService = ReturnType<typeof createPaletteService>;

export function createPaletteService({ searchIndex, rankTokens }: PaletteDependencies) {
  return {
    /** Of the tokenizer that answers; by ids alone where its codebooks cannot be read here. */
    async current(workspaceId: string): Promise<TokenPalette> {
      const { tokenizer, activeId } = await searchIndex.findIngestTarget(workspaceId);
      const isKnown = tokenizer.id === activeId;
      return {
        tokenizerId: activeId,
        order: isKnown ? 'CODEBOOK' : 'ID',
        version: `${versionOf(activeId)}${isKnown ? '' : '-by-id'}`,
        bytes: isKnown ? await rankTokens(tokenizer) : byId,
      };
    },
  };
}

const byId = Uint8Array.from({ length: LAYER_COUNT * CODEBOOK_SIZE }, (_, place) =>
  Math.floor(((place % CODEBOOK_SIZE) * 256) / CODEBOOK_SIZE),
);
