/** Options of a session of ONNX Runtime, whichever library brings it. */
export const onnxSessionOptions = (intraOpThreads: number) => ({
  intraOpNumThreads: intraOpThreads,
  interOpNumThreads: 1,
  logSeverityLevel: 4 as const,
  // Spinning threads cost a core each while they wait for the next run.
  extra: { session: { intra_op: { allow_spinning: '0' } } },
});
