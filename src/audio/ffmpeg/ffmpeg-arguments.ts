/**
 * Demuxers that only read the file they are given. Playlists and scripts (hls, concat, dash, image patterns) are left
 * out on purpose: an uploaded text file could otherwise make ffmpeg read other files of this machine.
 */
const formats = [
  'aac,ac3,aiff,amr,amrnb,amrwb,ape,apc,aptx,asf,ast,au,avi,avr,caf,codec2,dsf,dts,dtshd,eac3,flac,flv,gsm,iff,ircam',
  'iss,ivf,loas,matroska,mlp,mmf,mov,mp3,mpc,mpc8,mpeg,mpegts,mxf,nistsphere,nut,ogg,oma,paf,qcp,rm,rso,sbc,sds,shn',
  'siff,sln,smjpeg,sox,svs,tak,truehd,tta,voc,vqf,w64,wav,wsaud,wv,wve,xa,xwma',
].join(',');

const maxAllocationBytes = 256 * 1024 * 1024;

/**
 * Decodes the first sound stream to floating-point WAV on standard output, rate and channels as they are: mixing and
 * resampling are ours, so that tokens do not depend on the decoder.
 */
export function ffmpegArguments(filePath: string): string[] {
  return [
    ...['-nostdin', '-hide_banner', '-nostats', '-loglevel', 'repeat+level+info', '-threads', '1'],
    ...['-max_alloc', String(maxAllocationBytes)],
    ...['-protocol_whitelist', 'file,pipe', '-format_whitelist', formats],
    // The prefix keeps a file name with a colon from being taken for a protocol.
    ...['-i', `file:${filePath}`],
    ...['-map', '0:a:0', '-vn', '-sn', '-dn', '-map_metadata', '-1', '-bitexact'],
    ...['-c:a', 'pcm_f32le', '-f', 'wav', 'pipe:1'],
  ];
}
