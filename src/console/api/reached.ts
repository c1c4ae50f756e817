import { ReachedPosition } from '../../client/reached-position.ts';

/** How far this page has seen the database, by what it wrote and what it was told. */
export const reached = new ReachedPosition();
