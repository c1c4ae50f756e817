import { AnchorsAtDocument } from '../../client/generated/operations.ts';
import { type DemoQuestion, seconds } from '../demo-question.ts';

/** The anchors that touch a second of a recording, with their tokens and two neighbouring frames. */
export function anchorsQuestion(file: string, atS: number): DemoQuestion {
  return {
    question: `Which tokens does ${baseName(file)} have at ${seconds(atS)}?`,
    async ask({ client, idOf }) {
      const variables = { id: idOf(file), startS: atS, endS: atS + 0.01 };
      const { audioRecord } = await client.request(AnchorsAtDocument, variables);
      const [anchor] = audioRecord?.anchors.nodes ?? [];
      if (!anchor) return { answer: 'There is no anchor there.', ok: false };
      const [tokens = []] = anchor.codes.tokens;
      return {
        answer:
          `Anchor ${anchor.index}, ${seconds(anchor.startS)} to ${seconds(anchor.endS)}; layer 0 with two frames of ` +
          `context: ${tokens.join(' ')}.`,
        ok: anchor.startS <= atS && anchor.endS > atS && tokens.every((token) => token >= 0 && token < 2_048),
      };
    },
  };
}

/** Whether sound comes back from the tokens alone, as long as the recording, and whether NumPy's header is right. */
export function rebuildQuestion(file: string): DemoQuestion {
  return {
    question: `Can ${baseName(file)} be rebuilt from its tokens alone?`,
    async ask({ client, idOf }) {
      const variables = { id: idOf(file), startS: 0, endS: 0.01 };
      const { audioRecord } = await client.request(AnchorsAtDocument, variables);
      if (!audioRecord?.durationS) return { answer: 'It is not there.', ok: false };
      const wav = await fetchBytes(new URL(audioRecord.urls.reconstruction, client.url));
      const npy = await fetchBytes(new URL(audioRecord.urls.codes, client.url));
      const samples = new Int16Array(wav.buffer.slice(44));
      const loudest = samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0) / 32_768;
      const soundS = samples.length / 24_000;
      const header = Buffer.from(npy.subarray(10, 128)).toString('latin1');
      return {
        answer:
          `Yes: ${seconds(soundS)} of WAV (the recording has ${seconds(audioRecord.durationS)}, peak ` +
          `${loudest.toFixed(2)} of full scale) out of ${npy.length} bytes of codes, shape (16, ${audioRecord.frameCount}).`,
        ok:
          Math.abs(soundS - audioRecord.durationS) < 0.001 &&
          loudest > 0.02 &&
          header.includes(`'descr': '<u2'`) &&
          header.includes(`'shape': (16, ${audioRecord.frameCount})`),
      };
    },
  };
}

async function fetchBytes(url: URL): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const baseName = (file: string): string => file.split('/').at(-1) ?? file;
