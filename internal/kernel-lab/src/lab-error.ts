/** The lab cannot do what was asked: something is missing here, or the guest died. One line says what. */
export class LabError extends Error {
  static {
    this.prototype.name = 'LabError';
  }
}
