import { styleText } from 'node:util';

const terminal = process.stderr.isTTY;
const { NO_COLOR, TERM } = process.env;
const coloured = terminal && (NO_COLOR === undefined || NO_COLOR === '') && TERM !== 'dumb';

/**
 * @param {'green' | 'red' | 'dim' | 'bold'} style
 * @param {string} text
 */
export function paint(style, text) {
  return coloured ? styleText(style, text) : text;
}

/**
 * Print a line on standard error: standard output belongs to the program that is started.
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Show one step while it runs: a line that is replaced on a terminal, and one line at its end elsewhere.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function step(title, action) {
  const start = performance.now();
  if (terminal) process.stderr.write(`${paint('dim', '…')} ${title}`);
  const end = (/** @type {string} */ mark) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    say(`${terminal ? '\r' : ''}${mark} ${title} ${paint('dim', `${seconds} s`)}`);
  };
  try {
    const result = await action();
    end(paint('green', '✓'));
    return result;
  } catch (error) {
    end(paint('red', '✗'));
    throw error;
  }
}
