import type { ApolloServerPlugin } from '@apollo/server';

/** No cache on the way may keep an answer: it is for one caller and one moment. */
export const storeNowhere: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        response.http.headers.set('cache-control', 'no-store');
      },
    };
  },
};
