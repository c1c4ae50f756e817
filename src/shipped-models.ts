import { fileURLToPath } from 'node:url';

/** The models that come with the repository. */
export const shippedModelsFolder = fileURLToPath(new URL('../models/', import.meta.url));
