/** The lab cannot do what was asked: something is missing here, or the guest died. One line says what. */
export class LabError extends Error {
  static {
    this.prototype.name = 'LabError';
  }
}

/** A signal told the lab to stop. */
export class InterruptedError extends Error {
  static {
    this.prototype.name = 'InterruptedError';
  }
  readonly signal: NodeJS.Signals;

  constructor(signal: NodeJS.Signals) {
    super(`lab: stopped by ${signal}`);
    this.signal = signal;
  }
}
