import { AppError } from '../../errors.ts';

const maxChannels = 64;

/** Before anything is decoded: a page of 255 channels would be 400 MB of samples. Throws AUDIO_UNSUPPORTED. */
export function assertChannelCount(channelCount: number): void {
  if (channelCount <= maxChannels) return;
  const message = `The file has ${channelCount} channels; at most ${maxChannels} are read.`;
  throw new AppError('AUDIO_UNSUPPORTED', message, { limit: maxChannels });
}
