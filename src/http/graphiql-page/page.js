// Runs in the browser, after React and GraphiQL put themselves into the window.
const { GraphiQL, React, ReactDOM } = window;
const url = new URL('graphql', document.baseURI);
const subscriptionUrl = new URL(url);
subscriptionUrl.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';

const example = `# Recordings, the newest first. Ctrl-Enter runs it; Ctrl-Space shows what may stand here.
# An API key goes into the Headers below: { "Authorization": "Bearer …" }
{
  audioRecords(first: 5) {
    nodes { id fileName status durationS }
    total { count }
  }
}
`;

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: url.href, subscriptionUrl: subscriptionUrl.href }),
    defaultQuery: example,
    shouldPersistHeaders: false,
  }),
);
