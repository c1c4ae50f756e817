import { Command, Option } from 'commander';
import { addConnectionOptions, keyOption, serverOption } from './connection-options.ts';
import type { ClientOptions, WithService } from './program.ts';
import { runTranscribe, runTranscribers, type TranscribeOptions } from './run-transcribe.ts';
import { runTranscriptGet, runTranscriptSet } from './run-transcript.ts';

const formats = ['txt', 'srt', 'vtt', 'json'];

/** `phonograph transcript get|set`, `phonograph transcribe`, `phonograph transcribers`. */
export function addTranscriptCommands(program: Command, withService: WithService): void {
  const transcript = new Command('transcript').description('what was said in a recording');
  program.addCommand(transcript);

  transcript
    .command('get')
    .description('print the transcript of a recording')
    .argument('<recording>', 'its id, or the file name it was brought in with')
    .addOption(new Option('--format <format>', 'form of the file').choices(formats).default('vtt'))
    .option('--output <file>', 'write into this file')
    .addOption(serverOption())
    .addOption(keyOption())
    .action((recording: string, options: ClientOptions & { format: string; output?: string }) =>
      withService(options, ({ client }) => runTranscriptGet(client, recording, options)),
    );

  transcript
    .command('set')
    .description('give a recording its transcript, in the place of the one it has')
    .argument('<recording>', 'its id, or the file name it was brought in with')
    .argument('<file>', 'plain text, .srt, .vtt or word-timed .json')
    .addOption(new Option('--format <format>', 'default: by the ending or the content').choices(formats))
    .addOption(
      new Option('--time-unit <unit>', 'of start and end in JSON').choices(['seconds', 'milliseconds']),
    )
    .option('--language <tag>', 'BCP 47, such as en or zh-CN')
    .addOption(serverOption())
    .addOption(keyOption())
    .option('--json', 'print one JSON object')
    .action(
      (
        recording: string,
        file: string,
        {
          format,
          timeUnit,
          language,
          json,
          ...options
        }: ClientOptions & {
          format?: string;
          timeUnit?: string;
          language?: string;
        },
      ) =>
        withService(options, ({ client }) =>
          runTranscriptSet(client, recording, file, {
            ...(format && { format }),
            ...(timeUnit && { timeUnit }),
            ...(language && { language }),
            json: json ?? false,
          }),
        ),
    );

  addConnectionOptions(
    program
      .command('transcribe')
      .description('have speech recognised, and print what was said; files are brought in first'),
  )
    .argument('<recording...>', 'ids, file names of recordings, files or folders')
    .addOption(
      new Option('--with <transcriber>', 'default: whisper where a model is here, else pocketsphinx').choices(
        ['whisper', 'pocketsphinx'],
      ),
    )
    .option('--model <name>', 'the Whisper model; default: the largest that is here')
    .option('--language <tag>', "BCP 47, such as en or zh; default: the recording's, else found out")
    .addOption(
      new Option('--vocabulary <words>', 'which words pocketsphinx expects').choices([
        'auto',
        'articles',
        'general',
      ]),
    )
    .option('--replace', 'replace a transcript that somebody gave or edited')
    .action((recordings: string[], options: ClientOptions & TranscribeOptions) =>
      withService(options, ({ client }) => runTranscribe(client, recordings, options)),
    );

  addConnectionOptions(
    program.command('transcribers').description('what can recognise speech here, and why what cannot cannot'),
  ).action((options: ClientOptions) =>
    withService(options, ({ client }) => runTranscribers(client, options.json ?? false)),
  );
}
