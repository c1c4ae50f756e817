import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createApolloClient } from './api/apollo-client.ts';
import { ToastProvider } from './design/toast.tsx';
import { PlayerProvider } from './player/player-context.tsx';
import { Gate } from './shell/gate.tsx';
import { Shell } from './shell/shell.tsx';
import { UploadsProvider } from './uploads/uploads-context.tsx';

const client = createApolloClient();

export function App() {
  return (
    <StrictMode>
      <ApolloProvider client={client}>
        <ToastProvider>
          <PlayerProvider>
            <UploadsProvider>
              <Gate>
                <Shell />
              </Gate>
            </UploadsProvider>
          </PlayerProvider>
        </ToastProvider>
      </ApolloProvider>
    </StrictMode>
  );
}
