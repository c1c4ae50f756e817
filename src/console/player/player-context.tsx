import { useApolloClient } from '@apollo/client/react';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useToasts } from '../design/toast.tsx';
import { Player } from './player.ts';
import type { PlayerState } from './player-state.ts';

const Context = createContext<Player | null>(null);

/** One player for the page: what plays goes on while views change. */
export function PlayerProvider({ children }: { readonly children: ReactNode }) {
  const client = useApolloClient();
  const { tellProblem } = useToasts();
  const player = useMemo(() => new Player(client), [client]);
  useEffect(() => player.onProblem(tellProblem), [player, tellProblem]);
  return <Context.Provider value={player}>{children}</Context.Provider>;
}

export function usePlayer(): Player {
  return useContext(Context)!;
}

/** What plays and how; the time is not in it, since it changes sixty times a second: see `player.timeS`. */
export function usePlayerState(): PlayerState {
  const player = usePlayer();
  const [state, setState] = useState(player.state);
  useEffect(() => player.onChange(() => setState(player.state)), [player]);
  return state;
}
