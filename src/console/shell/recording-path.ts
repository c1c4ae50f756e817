/** Where a recording is shown, at a second if one is given. */
export const recordingPath = (id: string, startS?: number): string =>
  `/recording/${encodeURIComponent(id)}${startS === undefined ? '' : `?t=${startS.toFixed(2)}`}`;
