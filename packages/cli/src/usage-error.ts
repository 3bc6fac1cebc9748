/** The words given make no command: one line on standard error, and exit status 255. */
export class UsageError extends Error {
  static {
    this.prototype.name = 'UsageError';
  }
  /** Stable across versions. */
  readonly code = 'ERR_NLIP_USAGE';
}
