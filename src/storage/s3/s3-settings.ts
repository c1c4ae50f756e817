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
