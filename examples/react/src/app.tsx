import { CopiesOf } from './copies-of.tsx';
import { UploadField } from './upload-field.tsx';
import { useRecordings } from './use-recordings.ts';

export function App() {
  const { recordings, problem } = useRecordings();
  return (
    <main>
      <h1>Recordings</h1>
      <UploadField />
      {problem !== null && <p role="alert">{problem}</p>}
      <ul>
        {recordings.map(({ id, fileName, status, durationS, failure }) => (
          <li key={id}>
            {fileName}: {failure ? failure.message : status}{' '}
            {status === 'READY' && durationS != null && <CopiesOf id={id} durationS={durationS} />}
          </li>
        ))}
      </ul>
    </main>
  );
}
