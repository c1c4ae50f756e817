/**
 * What a job may need of the worker that takes it, and a worker may offer: to run a tokenizer (INFERENCE), its tables, for
 * work on stored codes (CODES), decoders (SOUND), an embedder of texts (TEXT), a recogniser of speech (RECOGNITION). The
 * rows of the database and the files any worker has.
 */
export type Capability = 'INFERENCE' | 'CODES' | 'SOUND' | 'TEXT' | 'RECOGNITION';
