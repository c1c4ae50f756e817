import { OutOfReach } from '../errors.ts';

/** There is no database to talk to, or it has no room. */
export class DatabaseUnavailable extends OutOfReach {}
