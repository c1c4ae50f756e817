import { NIL, v7, validate } from 'uuid';

/** A new UUID version 7: sorts by time of creation, so that index inserts stay at the right edge. */
export const newId = (): string => v7();

/** Whether the text is a UUID of any version. */
export const isUuid = (text: string): boolean => validate(text);

/** Stands before all others in their order, and is nobody's. */
export const NIL_ID: string = NIL;
