import { PhonographClient } from '../../client/browser.ts';
import { readKey } from './session.ts';

/** The client package, for what goes over HTTP routes: uploads and downloads. GraphQL goes through Apollo. */
export function httpClient(): PhonographClient {
  return new PhonographClient(location.origin, readKey());
}
