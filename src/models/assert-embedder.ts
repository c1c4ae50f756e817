import {
  loadSentenceModel,
  type SentenceModelPlace,
} from '../inference/sentence-model/load-sentence-model.ts';

/** Opens a text model and asks it for a vector. Throws MODEL_UNAVAILABLE. */
export async function assertEmbedder(place: SentenceModelPlace): Promise<void> {
  const model = await loadSentenceModel(place, 1);
  await model.close();
}
