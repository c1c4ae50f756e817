import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { decisionTexts } from './decision-texts.ts';
import { DeskConfirmDocument, DeskRejectDocument, DeskRemoveDocument } from './generated/operations.ts';
import type { LinkStatus } from './link-status.ts';

export type Verdict = 'CONFIRMED' | 'REJECTED';

export interface NamedArticle {
  readonly id: string;
  readonly title: string;
}

/** Null takes a decision back. */
export type OnDecide = (article: NamedArticle, verdict: Verdict | null) => void;

/** What the server was told, to be taken back. */
interface Taken {
  readonly recordingId: string;
  readonly article: NamedArticle;
  readonly before: LinkStatus | null;
  readonly linkId: Promise<string | null>;
}

export interface Decisions {
  /** How it stands where the server has not answered yet; undefined where it has. */
  readonly pendingOf: (recordingId: string, articleId: string) => LinkStatus | null | undefined;
  readonly decide: (
    recordingId: string,
    article: NamedArticle,
    verdict: Verdict,
    before: LinkStatus | null,
  ) => void;
  /** Takes back a decision of whenever. */
  readonly remove: (recordingId: string, article: NamedArticle, linkId: string) => void;
  /** Takes back the last decision made here. */
  readonly undo: () => void;
}

const keyOf = (recordingId: string, articleId: string): string => `${recordingId} ${articleId}`;

/** Confirms and rejects at once on the page, then at the server; each can be taken back. */
export function useDecisions(onChanged: () => void, onUndone: (recordingId: string) => void): Decisions {
  const client = useApolloClient();
  const { tell, tellProblem } = useToasts();
  const t = useTexts(decisionTexts);
  const [pending, setPending] = useState<ReadonlyMap<string, LinkStatus | null>>(new Map());
  const stack = useRef<Taken[]>([]);

  const during = useCallback(
    async <Result>(key: string, status: LinkStatus | null, act: () => Promise<Result>) => {
      setPending((before) => new Map(before).set(key, status));
      try {
        return await act();
      } catch (error) {
        tellProblem(error);
        return null;
      } finally {
        setPending((before) => new Map([...before].filter(([each]) => each !== key)));
        onChanged();
      }
    },
    [tellProblem, onChanged],
  );

  const takeBack = useCallback(
    async (taken: Taken) => {
      stack.current = stack.current.filter((each) => each !== taken);
      const { recordingId, article, before } = taken;
      onUndone(recordingId);
      const id = await taken.linkId;
      if (id === null) return;
      const wasDecided = before === 'CONFIRMED' || before === 'REJECTED';
      const done = await during(keyOf(recordingId, article.id), before, () =>
        wasDecided ? tellServer(client, recordingId, article.id, before) : removeLink(client, id),
      );
      if (done !== null) tell(t('undone', { article: article.title }));
    },
    [client, during, onUndone, tell, t],
  );

  const decide = useCallback<Decisions['decide']>(
    (recordingId, article, verdict, before) => {
      if (before === verdict) return;
      const linkId = during(keyOf(recordingId, article.id), verdict, () =>
        tellServer(client, recordingId, article.id, verdict),
      );
      const taken: Taken = { recordingId, article, before, linkId };
      stack.current.push(taken);
      tell(t(verdict, { article: article.title }), { label: t('undo'), run: () => void takeBack(taken) });
      void linkId.then((id) => {
        if (id === null) stack.current = stack.current.filter((each) => each !== taken);
      });
    },
    [client, during, takeBack, tell, t],
  );

  const remove = useCallback<Decisions['remove']>(
    async (recordingId, article, linkId) => {
      const done = await during(keyOf(recordingId, article.id), null, () => removeLink(client, linkId));
      if (done === null) return;
      stack.current = stack.current.filter(
        (each) => each.recordingId !== recordingId || each.article.id !== article.id,
      );
      tell(t('undone', { article: article.title }));
    },
    [client, during, tell, t],
  );

  const undo = useCallback(() => {
    const last = stack.current.at(-1);
    if (last) void takeBack(last);
    else tell(t('nothing'));
  }, [takeBack, tell, t]);

  return {
    pendingOf: (recordingId, articleId) => pending.get(keyOf(recordingId, articleId)),
    decide,
    remove,
    undo,
  };
}

/** Gives the id of the link. */
async function tellServer(
  client: ApolloClient,
  recordingId: string,
  articleId: string,
  verdict: Verdict,
): Promise<string> {
  const variables = { input: { recording: { id: recordingId }, articleId } };
  if (verdict === 'CONFIRMED') {
    const { data } = await client.mutate({ mutation: DeskConfirmDocument, variables });
    return data!.confirmLink.link.id;
  }
  const { data } = await client.mutate({ mutation: DeskRejectDocument, variables });
  return data!.rejectLink.link.id;
}

async function removeLink(client: ApolloClient, id: string): Promise<string> {
  await client.mutate({ mutation: DeskRemoveDocument, variables: { id } });
  // Lists that hold it leave out what is not in the cache any more.
  client.cache.evict({ id: client.cache.identify({ __typename: 'ArticleLink', id })! });
  client.cache.gc();
  return id;
}
