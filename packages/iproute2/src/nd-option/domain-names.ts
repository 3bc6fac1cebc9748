const MOST_OCTETS_OF_LABEL = 63;
const ONLY_LETTERS = /^[\x21-\x7e]+$/;

/**
 * Domain names one behind the other, each as DNS writes it (RFC 1035, without compression): labels with their lengths before them,
 * and a zero at the end. Zeros may follow the last.
 *
 * @returns `undefined` where they make no sense, or have characters that names do not have as text.
 */
export function domainNamesIn(octets: Uint8Array): string[] | undefined {
  const names: string[] = [];
  let labels: string[] = [];
  for (let at = 0; at < octets.length;) {
    const length = octets[at] ?? 0;
    const end = at + 1 + length;
    if (length === 0) {
      if (labels.length > 0) names.push(labels.join('.'));
      labels = [];
    } else {
      const label = length > MOST_OCTETS_OF_LABEL ? '' : String.fromCharCode(...octets.subarray(at + 1, end));
      if (end > octets.length || !ONLY_LETTERS.test(label) || label.includes('.')) return undefined;
      labels.push(label);
    }
    at = end;
  }
  return labels.length === 0 ? names : undefined;
}
