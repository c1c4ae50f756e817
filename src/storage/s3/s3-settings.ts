/** A place in a bucket of Amazon S3, or of a service that speaks as it does. */
export interface S3Settings {
  readonly bucket: string;
  /** Put before every key: empty, or ending in a slash. */
  readonly prefix: string;
  /** Null: Amazon's own. */
  readonly endpoint: string | null;
  /** Null: from the SDK's own settings (AWS_REGION, profiles). */
  readonly region: string | null;
  /** `HOST/BUCKET/KEY` instead of `BUCKET.HOST/KEY`, as most services other than Amazon's want it. */
  readonly pathStyle: boolean;
}

/** What is said of a place, and told apart by. */
export const placeOf = ({ bucket, prefix, endpoint }: S3Settings): string =>
  `s3://${bucket}/${prefix}${endpoint === null ? '' : ` at ${endpoint}`}`;
