import { fromRoute, RequestError, type RouteRefusal } from './request-error.ts';

/** What a route answers: what was asked for, or why not. */
export type Refusable<Answer> = Answer & { readonly error?: RouteRefusal };

/** The answer. Throws its refusal. */
export function refuseOr<Answer>(answer: Refusable<Answer>): Answer {
  if (answer.error) throw fromRoute(answer.error);
  return answer;
}

/** The refusal that a response holds. */
export async function refusalOf(response: Response, url: URL): Promise<RequestError> {
  const { error } = parseAnswer<{ error?: RouteRefusal }>(await response.text(), url);
  return error
    ? fromRoute(error)
    : new RequestError('UNAVAILABLE', `${url.origin} answers ${response.status}.`);
}

/** The JSON of an answer. Throws UNAVAILABLE for anything else. */
export function parseAnswer<Answer>(text: string, url: URL): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    throw new RequestError('UNAVAILABLE', `${url.origin} answers no JSON.`);
  }
}
